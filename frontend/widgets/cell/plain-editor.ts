import { html, type TemplateResult } from 'lit';

const MOST_ROWS = 24;

/** A field for code until the editor is here, and where it cannot be loaded. */
export function plainEditor(code: string, changed: (code: string) => void): TemplateResult {
  return html`<textarea
    class="wr-code"
    aria-label="Python code"
    spellcheck="false"
    autocapitalize="off"
    rows=${Math.min(MOST_ROWS, code.split('\n').length + 1)}
    .value=${code}
    @input=${(e: Event) => changed((e.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}
