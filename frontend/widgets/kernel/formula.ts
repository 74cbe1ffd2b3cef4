import { html, type TemplateResult } from 'lit';
import type { Setting } from './setting';
import { arithmetic } from './words';

/** The size of the output as a formula, with the numbers of this moment. */
export function formula(setting: Setting): TemplateResult {
  return html`<div class="wr-kernel-formula" role="group" aria-label="Size of the output">
    <div class="wr-formula-line wr-formula-names">
      <span>size</span>
      <span>= <span class="wr-floor">${fraction('n + 2p − d (k − 1) − 1', 's')}</span> + 1</span>
    </div>
    ${line('Height', setting.rows, setting)} ${line('Width', setting.columns, setting)}
    <p>Image n, padding p, dilation d, kernel k, stride s. The brackets ⌊ ⌋ round down.</p>
  </div>`;
}

function line(name: string, n: number, setting: Setting): TemplateResult {
  const { above, below, fraction: simple, result } = arithmetic(n, setting);
  return html`<div class="wr-formula-line">
    <span>${name}</span>
    <span>= <span class="wr-floor">${fraction(above, below)}</span> + 1</span>
    <span class="wr-formula-end">
      <span>= <span class="wr-floor">${simple}</span> + 1</span>
      <span>${result === 0 ? html`<b data-number=${name.toLowerCase()}>does not fit</b>` : html`= <b data-number=${name.toLowerCase()}>${result}</b>`}</span>
    </span>
  </div>`;
}

function fraction(above: string, below: string): TemplateResult {
  return html`<span class="wr-fraction"><span>${above}</span><span aria-label="divided by"></span><span>${below}</span></span>`;
}
