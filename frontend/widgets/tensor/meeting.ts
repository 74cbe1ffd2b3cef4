import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting, TensorView } from './evaluation';
import { inCell, shapeText } from './numbers';

/** One dimension of two shapes that stand under each other, aligned at the right. */
export interface Column {
  /** undefined where the shape has no such dimension. */
  readonly left?: number;
  readonly right?: number;
  /** undefined where the two do not fit. */
  readonly result?: number;
  readonly stretched?: 'left' | 'right';
}

/** PyTorch's rule: from the right, sizes must be equal, or one of them 1, or absent. */
export function aligned(left: readonly number[], right: readonly number[]): Column[] {
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, i) => {
    const a = left[i - (count - left.length)];
    const b = right[i - (count - right.length)];
    const [x, y] = [a ?? 1, b ?? 1];
    if (x !== y && x !== 1 && y !== 1) {
      return { left: a, right: b };
    }
    const stretched = a !== b && x !== y ? (x === 1 ? 'left' : 'right') : undefined;
    return { left: a, right: b, result: x === 1 ? y : x, stretched };
  });
}

const SIGNS: Record<string, string> = {
  add: '+', sub: '−', rsub: '−', mul: '×', div: '÷', pow: '**', remainder: '%', floor_divide: '//',
  eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=', matmul: '@', mm: '@', bmm: '@', mv: '@', dot: '·',
  add_: '+=', sub_: '-=', mul_: '*=', div_: '/=', bitwise_and: '&', bitwise_or: '|', bitwise_xor: '^',
};

export function meetingPicture(meeting: Meeting): TemplateResult {
  return meeting.product ? product(meeting) : broadcasting(meeting);
}

function broadcasting({ left, right, operation }: Meeting): TemplateResult {
  const columns = aligned(left.shape, right.shape);
  const fits = columns.every(({ result }) => result !== undefined);
  const stretched = columns.some((column) => column.stretched);
  const size = (column: Column, side: 'left' | 'right') => {
    const own = column[side];
    if (own === undefined) {
      return html`<td class="wr-meeting-absent" title="taken for 1">${column.stretched === side ? stretchedTo(undefined, column.result!) : '·'}</td>`;
    }
    if (column.result === undefined) {
      return html`<td class="wr-meeting-clash">${own}</td>`;
    }
    return column.stretched === side
      ? html`<td class="wr-meeting-stretched">${stretchedTo(own, column.result)}</td>`
      : html`<td>${own}</td>`;
  };
  return html`<figure class="wr-meeting">
    <figcaption>
      ${fits ? (stretched ? 'Broadcast: a size of 1 is stretched to the other.' : 'Shapes fit.') : 'The shapes do not fit.'}
    </figcaption>
    <div class="wr-meeting-row">
      <table class="wr-meeting-shapes">
        <tr><th scope="row">left</th>${columns.map((c) => size(c, 'left'))}</tr>
        <tr><th scope="row"><span aria-label=${operation}>${SIGNS[operation] ?? operation}</span> right</th>${columns.map((c) => size(c, 'right'))}</tr>
        <tr class="wr-meeting-result">
          <th scope="row">result</th>
          ${columns.map((c) => (c.result === undefined ? html`<td class="wr-meeting-clash" title="no size fits">✕</td>` : html`<td>${c.result}</td>`))}
        </tr>
      </table>
      ${fits && stretched
        ? html`<div class="wr-meeting-sheets">
            ${sheet(left, columns)}<span aria-hidden="true">${SIGNS[operation] ?? operation}</span>${sheet(right, columns)}
          </div>`
        : nothing}
    </div>
  </figure>`;
}

function stretchedTo(from: number | undefined, to: number): TemplateResult {
  return html`<span>${from ?? '(1)'}</span><span aria-label="stretched to">→</span><span>${to}</span>`;
}

/** The last two dimensions: numbers that are there, and pale where they are repeated. */
function sheet(view: TensorView, columns: readonly Column[]): TemplateResult | typeof nothing {
  const [rows, across] = [columns.at(-2), columns.at(-1)].map((column) => column?.result ?? 1);
  if (rows > 6 || across > 8 || rows * across === 0) {
    return nothing;
  }
  const [ownRows, ownAcross] = [view.shape.at(-2) ?? 1, view.shape.at(-1) ?? 1];
  const range = (count: number) => Array.from({ length: count }, (_, i) => i);
  const cell = (row: number, column: number) => {
    const place = Math.min(row, ownRows - 1) * ownAcross + Math.min(column, ownAcross - 1);
    const there = row < ownRows && column < ownAcross;
    return html`<td class=${there ? 'there' : 'copy'}>${inCell(view.values[place], view.dtype)}</td>`;
  };
  return html`<table class="wr-meeting-sheet" role="img" aria-label="${ownRows} by ${ownAcross}, stretched to ${rows} by ${across}">
    ${range(rows).map((row) => html`<tr>${range(across).map((column) => cell(row, column))}</tr>`)}
  </table>`;
}

function product({ left, right, operation }: Meeting): TemplateResult {
  const [a, b] = [left.shape, right.shape];
  const inner = [a.at(-1), b.length > 1 ? b.at(-2) : b.at(-1)];
  const fits = inner[0] === inner[1] && inner[0] !== undefined;
  const mark = fits ? 'wr-meeting-inner' : 'wr-meeting-clash';
  const sizes = (shape: readonly number[], place: number) =>
    shape.map((size, i) => html`${i > 0 ? ' × ' : ''}<b class=${i === place ? mark : ''}>${size}</b>`);
  return html`<figure class="wr-meeting">
    <figcaption>
      ${fits
        ? `Rows of ${inner[0]} meet columns of ${inner[0]}: the inner sizes are equal and vanish.`
        : `The inner sizes differ: ${shapeText(a)} and ${shapeText(b)}.`}
    </figcaption>
    <p class="wr-meeting-product">
      <span>(${sizes(a, a.length - 1)})</span> <span aria-label=${operation}>${SIGNS[operation] ?? operation}</span>
      <span>(${sizes(b, b.length > 1 ? b.length - 2 : 0)})</span>
    </p>
  </figure>`;
}
