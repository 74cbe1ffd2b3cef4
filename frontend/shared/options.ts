import { html, type TemplateResult } from 'lit';

/** A row of words of which one is chosen, or any number where `many`. */
export function options<T extends string>(
  legend: string,
  words: readonly (readonly [T, string])[],
  chosen: readonly T[],
  choose: (word: T) => void,
  many = false,
): TemplateResult {
  return html`<fieldset class="wr-options">
    <legend>${legend}</legend>
    ${words.map(
      ([word, text]) =>
        html`<button type="button" aria-pressed=${chosen.includes(word)} data-many=${many} @click=${() => choose(word)}>
          ${text}
        </button>`,
    )}
  </fieldset>`;
}
