/** Typesets TeX with KaTeX. Loaded when a page has its first formula. */
import katex from 'katex';
import styles from 'katex/dist/katex.min.css?inline';

const sheet = document.createElement('style');
sheet.textContent = String(styles);
document.head.append(sheet);

/** Puts the formula in place of the TeX inside {@link element}; TeX that is wrong stays readable. */
export function typeset(element: HTMLElement): void {
  if (element.dataset.tex === undefined) {
    element.dataset.tex = element.textContent ?? '';
  }
  katex.render(element.dataset.tex, element, {
    displayMode: element.tagName === 'DIV',
    throwOnError: false,
    errorColor: 'var(--wr-error)',
  });
}
