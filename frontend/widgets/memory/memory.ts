import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spread } from '../../shared/labels';
import { lineClass, lineDash } from '../../shared/lines';
import { percent } from '../../shared/numbers';
import { shares } from '../learning-curve/places';
import { chance, inWords, type MemoryPoint, type MemorySeries } from './holds';

const WIDTH = 680;
const HEIGHT = 340;
const LEFT = 86;
const RIGHT = 114;
const TOP = 16;
const BOTTOM = 54;
const ROW = 20;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Test accuracy of recurrent cells against how far back they have to remember, with the line of guessing, what that
 * means in words, and the same as a table.
 *
 * Properties: task, series (each with a point for every distance).
 */
@customElement('wr-memory')
export class Memory extends LitElement {
  @property() task = 'first-symbol';
  @property({ attribute: false }) series: readonly MemorySeries[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  private get distances(): readonly number[] {
    return this.series[0]?.points.map((point) => point.distance) ?? [];
  }

  protected render(): TemplateResult {
    const places = shares(this.distances);
    const left = (i: number) => LEFT + 14 + places[i] * (WIDTH - LEFT - RIGHT - 28);
    const top = (accuracy: number) => TOP + (1 - accuracy) * (HEIGHT - TOP - BOTTOM);
    const none = this.series.every(({ points }) => points.every((point) => point.accuracy === undefined));
    const middle = (LEFT + WIDTH - RIGHT) / 2;
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Test accuracy against distance; the numbers are in the table below">
        ${[...TICKS, chance(this.task)].filter((tick, i, all) => all.indexOf(tick) === i).map((tick) => svg`<line class=${tick === chance(this.task) ? 'guessing' : 'grid'} x1=${LEFT} x2=${WIDTH - RIGHT} y1=${top(tick)} y2=${top(tick)} />
          <text class="tick" x=${LEFT - 8} y=${top(tick) + 5} text-anchor="end">${tick * 100} %</text>`)}
        ${this.distances.map((distance, i) => svg`<text class="tick" x=${left(i)} y=${HEIGHT - BOTTOM + 22} text-anchor="middle">${distance}</text>`)}
        <text class="tick" x=${middle} y=${HEIGHT - 6} text-anchor="middle">${this.task === 'parity' ? 'bits to count' : 'steps to remember'}</text>
        ${this.series.map((series, index) => this.line(series, index, left, top))}
        ${this.names(top)}
        ${none ? svg`<text class="hint" x=${middle} y=${top(0.62)} text-anchor="middle">a point for each run, as it trains</text>` : nothing}
      </svg>
      <div class="wr-memory-said"><ul class="wr-memory-words" role="status">
        ${this.series.map((series, index) => {
          const words = inWords(series, this.task);
          return words ? html`<li><span class="wr-race-line" data-line=${index} aria-hidden="true"></span>${words}</li>` : nothing;
        })}
      </ul>
      ${this.table()}</div>`;
  }

  private line({ points }: MemorySeries, index: number, left: (i: number) => number, top: (value: number) => number): SVGTemplateResult {
    const places = points.flatMap((point, i) => (point.accuracy === undefined ? [] : [{ x: left(i), y: top(point.accuracy), point }]));
    return svg`<g style="--wr-own: var(--wr-class-${lineClass(index)})">
      <polyline points=${places.map(({ x, y }) => `${x},${y}`).join(' ')} stroke-dasharray=${lineDash(index).join(' ')} />
      ${places.map(({ x, y, point }) => svg`<circle class=${point.fate === 'completed' ? 'done' : ''} cx=${x} cy=${y} r="5" />`)}
    </g>`;
  }

  /** Each cell at the height where its line ends, and what guessing gives. */
  private names(top: (value: number) => number): SVGTemplateResult {
    const ends = this.series.flatMap(({ name, points }, index) => {
      const last = points.findLast((point) => point.accuracy !== undefined);
      return last ? [{ name, own: `var(--wr-class-${lineClass(index)})`, y: top(last.accuracy!) }] : [];
    });
    const all = [...ends, { name: 'guessing', own: 'var(--wr-ink-soft)', y: top(chance(this.task)) }];
    const rows = spread(all.map(({ y }) => y), ROW, HEIGHT - BOTTOM + ROW / 2);
    return svg`${all.map(({ name, own }, i) => svg`<text class="name" style="--wr-own: ${own}" x=${WIDTH - RIGHT + 8} y=${rows[i] + 5}>${name}</text>`)}`;
  }

  private table(): TemplateResult {
    return html`<details class="wr-memory-table"><summary>Numbers as a table</summary>
      <div class="wr-table-scroller"><table aria-label="Test accuracy of each cell at each distance, in per cent, and seconds of training">
        <thead><tr><th scope="col">distance</th>${this.series.map(({ name }) => html`<th scope="col">${name}</th><th scope="col">seconds</th>`)}</tr></thead>
        <tbody>${this.distances.map((distance, i) => html`<tr>
          <th scope="row">${distance}</th>
          ${this.series.map(({ points }) => html`<td>${state(points[i])}</td><td>${points[i].seconds === undefined ? '–' : points[i].seconds!.toFixed(1)}</td>`)}
        </tr>`)}</tbody>
      </table></div></details>`;
  }
}

/** A run's accuracy; how far it is, while it trains. */
function state(point: MemoryPoint): string {
  switch (point.fate) {
    case undefined:
      return '–';
    case 'completed':
      return percent(point.accuracy ?? Number.NaN);
    case 'going':
      return `${point.accuracy === undefined ? '–' : percent(point.accuracy)}, epoch ${point.epoch ?? 0} of ${point.epochs}`;
    default:
      return point.fate;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-memory': Memory;
  }
}
