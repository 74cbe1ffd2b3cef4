import { html, nothing, type TemplateResult } from 'lit';
import type { TensorView } from './evaluation';
import { heat, inCell, shapeText } from './numbers';

/** A tensor as grids of its last two dimensions, one for each place in the dimensions before them. */
export interface Grid {
  /** Where it lies: [1, 0, …] of the dimensions before. */
  readonly at: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** Places in `values`, grid by grid and row by row. */
export function grids(shown: readonly number[]): Grid[] {
  const columns = shown.length > 0 ? shown[shown.length - 1] : 1;
  const rows = shown.length > 1 ? shown[shown.length - 2] : 1;
  const before = shown.slice(0, -2);
  const count = before.reduce((product, size) => product * size, 1);
  return Array.from({ length: count }, (_, grid) => ({
    at: indices(grid, before),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => (grid * rows + row) * columns + column),
    ),
  }));
}

function indices(place: number, sizes: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = sizes.length - 1; i >= 0; i--) {
    found.unshift(place % sizes[i]);
    place = Math.floor(place / sizes[i]);
  }
  return found;
}

/** What a tensor is called that has so many dimensions. */
export function kind(shape: readonly number[]): string {
  return ['a single number', 'a vector', 'a matrix'][shape.length] ?? `${shape.length} dimensions`;
}

/** Sizes and dtype in words, for who cannot see the grid. */
export function words(view: TensorView): string {
  return `tensor of shape ${shapeText(view.shape)}, ${view.dtype}: ${view.values.slice(0, 24).join(', ')}`;
}

export function tensorGrid(view: TensorView): TemplateResult {
  if (view.values.length === 0) {
    return html`<p class="wr-tensor-empty">No numbers: a size is 0.</p>`;
  }
  const colours = view.dtype === 'bool' ? view.values.map((v) => (v === 'True' ? 0.6 : 0)) : heat(view.values);
  const { shape, shown } = view;
  const more = shape.some((size, i) => size > shown[i]);
  const wide = shape.length > 0 && shape[shape.length - 1] > shown[shown.length - 1];
  const high = shape.length > 1 && shape[shape.length - 2] > shown[shown.length - 2];
  return html`<div class="wr-tensor-grids" tabindex="0" role="img" aria-label=${words(view)}>
      ${grids(shown).map(
        ({ at, rows }) => html`<figure class="wr-tensor-grid">
          ${at.length > 0 ? html`<figcaption>[${at.join(', ')}]</figcaption>` : nothing}
          <table aria-hidden="true">
            ${rows.map(
              (row) => html`<tr>
                ${row.map((place) => cell(view, place, colours[place]))}
                ${wide ? html`<td class="wr-tensor-more">…</td>` : nothing}
              </tr>`,
            )}
            ${high ? html`<tr><td class="wr-tensor-more" colspan="99">⋮</td></tr>` : nothing}
          </table>
        </figure>`,
      )}
    </div>
    ${more
      ? html`<p class="wr-tensor-note">The beginning of ${shape.reduce((a, b) => a * b, 1).toLocaleString('en-US')} numbers.</p>`
      : nothing}`;
}

function cell(view: TensorView, place: number, strength: number): TemplateResult {
  const text = view.values[place];
  const share = Math.round(Math.abs(strength) * 62);
  const colour = strength < 0 ? '--wr-negative' : '--wr-positive';
  return html`<td title=${text} style="background: color-mix(in srgb, var(${colour}) ${share}%, var(--wr-raised))">${inCell(text, view.dtype)}</td>`;
}
