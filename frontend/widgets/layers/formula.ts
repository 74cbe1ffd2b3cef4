import { html, nothing, type TemplateResult } from 'lit';
import { fixed } from '../../shared/numbers';
import type { Palette } from '../../shared/palette';
import type { Formula, Insight, Pooled, Sum, Term, Unit } from './insight';
import { cellStyle, most } from './paint';
import { decimalsFor, number, part, signed } from './words';

/** Windows of at most so many values are shown as numbers, larger ones as pictures. */
const READABLE = 25;

export interface Shown {
  readonly insight: Insight;
  readonly unit: Unit;
  /** The term whose products are shown. */
  readonly term?: Term;
  readonly palette: Palette;
}

/** How a value of a layer comes about, in numbers. */
export function formula(shown: Shown, choose: (map: number) => void): TemplateResult {
  const { unit } = shown;
  const value = unit.values[unit.row * unit.columns + unit.column];
  const kind: Formula = unit.formula;
  switch (kind.kind) {
    case 'sum':
      return sum(shown, kind, value, choose);
    case 'largest':
    case 'mean':
      return pooled(shown, kind, value);
    case 'applied':
      return html`<p class="wr-equation">
        ${kind.name === 'same'
          ? html`The value of the layer before, passed on: <b>${number(value)}</b>`
          : html`${kind.name}(${number(kind.x)}) = <b>${number(value)}</b>`}
      </p>`;
    case 'normalised':
      return html`<p>Less the running mean of this map, divided by its standard deviation, times a learned weight, plus a learned bias:</p>
        <p class="wr-equation">
          (${number(kind.x)} ${plus(kind.mean === null ? null : -kind.mean)}) / √${number(kind.variance)} × ${number(kind.weight)}
          ${plus(kind.bias)} = <b>${number(value)}</b>
        </p>`;
    case 'added':
      return html`<p>What came in, and what the layers within made of it, added:</p>
        <p class="wr-equation">${number(kind.x)} ${plus(kind.change)} = <b>${number(value)}</b></p>`;
  }
}

function plus(value: number | null): string {
  return value !== null && value < 0 ? `− ${number(-value)}` : `+ ${number(value)}`;
}

function source({ insight }: Shown, from: number): (map: number) => string {
  return (map) => part(insight.layers[from], map, insight.picture.channels);
}

function sum(shown: Shown, { from, terms, others, othersSum, bias }: Sum, value: number, choose: (map: number) => void): TemplateResult {
  const name = source(shown, from);
  const { term } = shown;
  const several = terms.length > 1;
  return html`
    ${term ? productsOf(shown, term, name(term.map), from) : nothing}
    ${several
      ? html`<p>
            ${shown.insight.layers[from]?.shape.length === 1 ? 'Each neuron' : 'Each map'} of the layer before gives a sum like this one; tap one.
          </p>
          <div class="wr-terms">
            ${terms.map(
              (each) => html`<button type="button" aria-pressed=${each === term} @click=${() => choose(each.map)}>
                <span>${name(each.map)}</span><b>${signed(each.sum)}</b>
              </button>`,
            )}
            ${others > 0 ? html`<span class="wr-term"><span>${others} others</span><b>${signed(othersSum)}</b></span>` : nothing}
            <span class="wr-term"><span>bias</span><b>${signed(bias)}</b></span>
          </div>
          <p class="wr-equation">All added up: <b>${number(value)}</b></p>`
      : html`<p class="wr-equation">
          ${number(term?.sum ?? 0)} ${plus(bias)} <small>(bias)</small> = <b>${number(value)}</b>
        </p>`}
  `;
}

function productsOf(shown: Shown, term: Term, name: string, from: number): TemplateResult {
  const { values, weights, window, sum: total } = term;
  if (values.length === 1) {
    return html`<p class="wr-equation">${name}: ${number(values[0])} × ${number(weights[0])} = <b>${signed(total)}</b></p>`;
  }
  const whole = from >= 0 && window.rows * window.columns > READABLE;
  const products = values.map((v, i) => v * weights[i]);
  return html`<div class="wr-products">
    ${figure(shown, 'values', whole ? name : windowName(name, term), values, window.columns)}
    <span aria-hidden="true">×</span>
    ${figure(shown, 'weights', whole ? 'weights' : 'kernel', weights, window.columns)}
    <span aria-hidden="true">→</span>
    ${figure(shown, 'products', `products, together ${signed(total)}`, products, window.columns)}
  </div>`;
}

function windowName(name: string, { window: { top, left } }: Term): string {
  return `${name} from row ${minus(top)}, column ${minus(left)}`;
}

/** A whole number with a real minus sign: a window may begin outside its map. */
function minus(whole: number): string {
  return String(whole).replace('-', '−');
}

function figure({ palette }: Shown, kind: string, caption: string, values: Float32Array, columns: number): TemplateResult {
  return html`<figure>
    ${values.length > READABLE
      ? html`<canvas data-patch=${kind} role="img" aria-label=${caption}></canvas>`
      : grid(values, columns, palette)}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function grid(values: Float32Array, columns: number, palette: Palette, mark = -1): TemplateResult {
  const largest = most(values);
  const decimals = decimalsFor(largest);
  return html`<div class="wr-numbers" style="--across:${columns}">
    ${Array.from(values, (v, i) => html`<span ?data-mark=${i === mark} style=${cellStyle(v, largest, palette)}>${Number.isFinite(v) ? fixed(v, decimals) : number(v)}</span>`)}
  </div>`;
}

function pooled({ palette }: Shown, { kind, values, window }: Pooled, value: number): TemplateResult {
  return html`<div class="wr-products">
      <figure>
        ${grid(values, window.columns, palette, kind === 'largest' ? values.indexOf(Math.max(...values)) : -1)}
        <figcaption>the same map before, from row ${window.top}, column ${window.left}</figcaption>
      </figure>
    </div>
    <p class="wr-equation">${kind === 'largest' ? 'The largest of them' : 'Their mean'}: <b>${number(value)}</b></p>`;
}
