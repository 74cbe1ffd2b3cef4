import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spread } from '../../shared/labels';
import { lineClass, lineDash } from '../../shared/lines';
import { percent, significant } from '../../shared/numbers';
import { parts } from '../../shared/scales';
import { shares } from '../learning-curve/places';
import { best, labelled, panels, plain, type Panel, type SweepPoint, type SweepSeries, type Swept } from './panels';

const HEIGHT = 330;
const LEFT = 58;
/** Right of the axes: room for the names of several lines. */
const ROOM = 112;
const NO_ROOM = 24;
/** Above the axes: what lies beyond them, a row for each line. */
const TOP = 28;
const ROW = 18;
const BOTTOM = 52;
const LETTER = 10;
const MARK = 5;

interface Axes {
  readonly across: readonly number[];
  readonly width: number;
  readonly top: (value: number) => number;
}

/**
 * What came out of runs that differ in one hyperparameter, against its value on a logarithmic axis, and the same as a
 * table.
 *
 * Properties: swept, series (each with a point for every value), classes.
 */
@customElement('wr-sweep')
export class Sweep extends LitElement {
  @property() swept: Swept = 'learning-rate';
  @property({ attribute: false }) series: readonly SweepSeries[] = [];
  @property({ type: Number }) classes = 10;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  private get values(): readonly number[] {
    return this.series[0]?.points.map(({ value }) => value) ?? [];
  }

  private get words(): string {
    return this.swept.replace('-', ' ');
  }

  /** Beside the axes stand the names of lines, where there are several, and what guessing would cost. */
  private get right(): number {
    return this.series.length > 1 || this.swept === 'learning-rate' ? ROOM : NO_ROOM;
  }

  private get above(): number {
    return TOP + ROW * Math.max(0, this.series.length - 1);
  }

  protected render(): TemplateResult {
    const all = panels(this.swept, this.series, this.classes);
    return html`<div class="wr-sweep-panels" data-count=${all.length}>${all.map((panel) => this.panel(panel, all.length > 1 ? 380 : 640))}</div>
      ${this.table()}`;
  }

  private panel(panel: Panel, width: number): TemplateResult {
    const across = shares(this.values).map((share) => LEFT + 18 + share * (width - LEFT - this.right - 36));
    const top = (value: number) => this.above + (1 - Math.min(1, value / panel.ceiling)) * (HEIGHT - this.above - BOTTOM);
    const axes = { across, width, top };
    const texts = this.values.map(plain);
    const fits = labelled(across, texts.map((text) => text.length * LETTER), 6);
    const count = parts(panel.ceiling);
    const none = this.series.every(({ points }) => points.every((point) => point[panel.quantity] === undefined));
    return html`<figure>
      <figcaption>${panel.title}</figcaption>
      <svg viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${panel.title}, against ${this.words}; the numbers are in the table below">
        ${Array.from({ length: count + 1 }, (_, i) => (panel.ceiling * i) / count).map(
          (tick) => svg`<line class="grid" x1=${LEFT} x2=${width - this.right} y1=${top(tick)} y2=${top(tick)} />
            <text class="tick" x=${LEFT - 8} y=${top(tick) + 5} text-anchor="end">${plain(Number(tick.toPrecision(3)))}</text>`,
        )}
        ${across.map((x, i) => svg`<line class="grid" x1=${x} x2=${x} y1=${HEIGHT - BOTTOM} y2=${HEIGHT - BOTTOM + 5} />
          ${fits[i] ? svg`<text class="tick" x=${x} y=${HEIGHT - BOTTOM + 23} text-anchor="middle">${texts[i]}</text>` : nothing}`)}
        <text class="tick" x=${(LEFT + width - this.right) / 2} y=${HEIGHT - 5} text-anchor="middle">${this.words}</text>
        ${panel.guessing ? svg`<line class="guessing" x1=${LEFT} x2=${width - this.right} y1=${top(panel.guessing)} y2=${top(panel.guessing)} />` : nothing}
        ${this.series.map((series, index) => this.line(series, index, panel, axes))}
        ${this.names(panel, axes)}
        ${none ? svg`<text class="hint" x=${(LEFT + width - this.right) / 2} y=${(HEIGHT - BOTTOM + this.above) / 2} text-anchor="middle">a point for each run</text>` : nothing}
      </svg>
    </figure>`;
  }

  private line({ points }: SweepSeries, index: number, panel: Panel, { across, top }: Axes): SVGTemplateResult {
    const places = points.flatMap((point, i) => {
      const value = point.fate === 'diverged' && panel.quantity === 'loss' ? Infinity : point[panel.quantity];
      return value === undefined ? [] : [{ x: across[i], y: top(value), off: value > panel.ceiling, point }];
    });
    const chosen = panel.quantity === 'loss' ? best(points) : undefined;
    return svg`<g style="--wr-own: var(--wr-class-${lineClass(index)})">
      <polyline points=${places.map(({ x, y }) => `${x},${y}`).join(' ')} stroke-dasharray=${lineDash(index).join(' ')} />
      ${places.map(({ x, y, off, point }) => this.mark([x, y], off, point, point === chosen, index))}
    </g>`;
  }

  /** A point; a cross where the run diverged, a triangle where it lies above the picture. */
  private mark([x, y]: readonly [number, number], off: boolean, point: SweepPoint, chosen: boolean, row: number): SVGTemplateResult {
    if (point.fate === 'diverged') {
      return svg`<path class="cross" d="M${x - 6},${y - 6} l12,12 m0,-12 l-12,12" /><text class="mark" x=${x} y=${y - 12 - row * ROW} text-anchor="middle">diverged</text>`;
    }
    if (off) {
      return svg`<path class="done" d="M${x - 7},${y + 6} h14 l-7,-12 z" /><text class="mark" x=${x} y=${y - 12 - row * ROW} text-anchor="middle">${significant(point.loss!)}</text>`;
    }
    return svg`${chosen ? svg`<circle class="best" cx=${x} cy=${y} r="11" />` : nothing}
      <circle class=${point.fate === 'completed' ? 'done' : ''} cx=${x} cy=${y} r=${MARK} />
      ${chosen ? svg`<text class="mark" x=${x} y=${y - 18} text-anchor="middle">${significant(point.loss!)}</text>` : nothing}`;
  }

  /** What stands beside the axes: each optimizer at the height where its line ends, and what guessing would cost. */
  private names(panel: Panel, { width, top }: Axes): SVGTemplateResult {
    const ends = this.series.flatMap(({ name, points }, index) => {
      const last = points.findLast((point) => point[panel.quantity] !== undefined);
      return this.series.length < 2 || !last ? [] : [{ name, own: `var(--wr-class-${lineClass(index)})`, y: top(last[panel.quantity]!) }];
    });
    const all = [...ends, ...(panel.guessing ? [{ name: 'guessing', own: 'var(--wr-ink-soft)', y: top(panel.guessing) }] : [])];
    const rows = spread(all.map(({ y }) => y), ROW, HEIGHT);
    return svg`${all.map(({ name, own }, i) => svg`<text class="name" style="--wr-own: ${own}" x=${width - this.right + 8} y=${rows[i] + 5}>${name}</text>`)}`;
  }

  private table(): TemplateResult {
    const several = this.series.length > 1;
    const heads = [this.words, 'test loss', 'train loss', 'test accuracy', 'seconds', 'noise'];
    const cell = (value: number | undefined, text: (v: number) => string = significant) => html`<td>${value === undefined ? '–' : text(value)}</td>`;
    return html`<div class="wr-table-scroller"><table aria-label="What each run measured">
      <thead><tr>${several ? html`<th scope="col">optimizer</th>` : nothing}${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col">state</th></tr></thead>
      <tbody>${this.series.map(({ name, points }, index) => {
        const chosen = best(points);
        return points.map((point) => html`<tr data-value=${point.value} ?data-best=${point === chosen}>
          ${several ? html`<td><span class="wr-race-line" data-line=${index} aria-hidden="true"></span>${name}</td>` : nothing}
          <th scope="row">${plain(point.value)}</th>
          ${cell(point.loss)}${cell(point.train)}${cell(point.accuracy, percent)}${cell(point.seconds, (v) => `${v.toFixed(1)} s`)}${cell(point.noise)}
          <td>${point.fate === 'going' ? `${Math.round((point.done ?? 0) * 100)} %` : (point.fate === 'completed' ? 'done' : (point.fate ?? 'ready'))}</td>
        </tr>`);
      })}</tbody>
    </table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-sweep': Sweep;
  }
}
