/** Colours code. Loaded when a page has its first listing. */
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import java from 'highlight.js/lib/languages/java';
import python from 'highlight.js/lib/languages/python';
import yaml from 'highlight.js/lib/languages/yaml';

const LANGUAGES = { bash, java, python, yaml };
for (const [name, language] of Object.entries(LANGUAGES)) {
  highlighter.registerLanguage(name, language);
}

/** Colours {@link code} after its class, such as language-python; an unknown language stays plain. */
export function highlight(code: HTMLElement): void {
  const language = /language-([\w-]+)/.exec(code.className)?.[1];
  if (language === undefined || highlighter.getLanguage(language) === undefined) {
    return;
  }
  code.innerHTML = highlighter.highlight(code.textContent ?? '', { language }).value;
}
