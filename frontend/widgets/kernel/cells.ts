import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { sum, type Tap } from './convolve';
import type { Setting } from './setting';
import { factor, short } from './words';

/** The kernel as cells to type into, the products beside it, and their sum. */

/** What is done to the weights. */
export interface Editing {
  readonly chosen: number;
  readonly editable: boolean;
  choose(index: number): void;
  set(index: number, weight: number): void;
}

const MOST = 100;
/** In products of more than this, only the product is written in each cell. */
const ROOM_FOR_FACTORS = 5;

export function kernelCells({ cells, size, divisor }: Setting, { chosen, editable, choose, set }: Editing): TemplateResult {
  const most = Math.max(...cells.map(Math.abs)) || 1;
  const take = (index: number, event: Event) => {
    const field = event.target as HTMLInputElement;
    const text = field.value.trim().replace('−', '-').replace(',', '.');
    const weight = Number(text);
    if (text !== '' && Number.isFinite(weight) && Math.abs(weight) <= MOST) {
      set(index, weight);
    }
    field.value = short(text !== '' && Math.abs(weight) <= MOST ? weight : cells[index]);
  };
  return html`<div class="wr-kernel-cells" style=${styleMap({ '--columns': String(size) })} role="group" aria-label="Weights of the kernel">
    ${cells.map(
      (weight, i) => html`<input
        style=${colour(weight / most)}
        aria-label="Weight in row ${Math.floor(i / size) + 1}, column ${(i % size) + 1}"
        autocomplete="off"
        inputmode="decimal"
        ?readonly=${!editable}
        data-chosen=${editable && i === chosen}
        .value=${short(weight)}
        @focus=${() => choose(i)}
        @change=${(e: Event) => take(i, e)}
        @keydown=${(e: KeyboardEvent) => step(e, i, size, (by) => editable && set(i, weight + by))}
      />`,
    )}
  </div>
  ${divisor === 1 ? nothing : html`<p class="wr-kernel-divisor">each divided by ${short(divisor)}</p>`}`;
}

/** Up and down change a weight by 1; with Alt the arrows go to the next cell. */
function step(event: KeyboardEvent, index: number, size: number, change: (by: number) => void): void {
  const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  const to = { ArrowUp: index - size, ArrowDown: index + size, ArrowLeft: index - 1, ArrowRight: index + 1 }[event.key];
  const fields = (event.target as HTMLElement).parentElement!.querySelectorAll('input');
  if (event.altKey && to !== undefined) {
    event.preventDefault();
    fields[to]?.focus();
  } else if (by !== undefined) {
    event.preventDefault();
    change(by);
  }
}

/** How much of a colour is left under text, so that the text can be read. */
const STRONGEST = 62;

/** A background between the colours of negative and positive, as custom properties. */
function colour(share: number): ReturnType<typeof styleMap> {
  return styleMap({
    '--sign': `var(--wr-${share < 0 ? 'negative' : 'positive'})`,
    '--share': `${Math.round(Math.abs(share) * STRONGEST)}%`,
  });
}

export function products(under: readonly Tap[], { size, divisor, relu }: Setting, place: string): TemplateResult {
  const all = under.map(({ pixel, weight }) => pixel * weight);
  const most = Math.max(...all.map(Math.abs)) || 1;
  const total = sum(under);
  const value = total / divisor;
  return html`
    <div class="wr-kernel-cells wr-kernel-products" data-small=${size > ROOM_FOR_FACTORS} style=${styleMap({ '--columns': String(size) })} role="img"
      aria-label="Products: ${under.map(({ pixel, weight }) => `${short(pixel)} times ${short(weight)}`).join(', ')}">
      ${under.map(
        (tap, i) => html`<span style=${colour(all[i] / most)} data-inside=${tap.inside}>
          <small>${short(tap.pixel)} · ${factor(tap.weight)}</small><b>${short(all[i])}</b>
        </span>`,
      )}
    </div>
    <dl class="wr-kernel-sum">
      <dt>Sum of the ${size * size === 1 ? 'product' : `${size * size} products`}</dt>
      <dd><b data-number="sum">${short(total)}</b></dd>
      ${divisor === 1 ? nothing : html`<dt>Divided by ${short(divisor)}</dt><dd>${factor(total)} / ${short(divisor)} = <b>${short(value)}</b></dd>`}
      ${relu ? html`<dt>ReLU</dt><dd>max(0, ${short(value)}) = <b>${short(Math.max(0, value))}</b></dd>` : nothing}
      <dt>Goes to</dt>
      <dd>${place}</dd>
    </dl>
  `;
}
