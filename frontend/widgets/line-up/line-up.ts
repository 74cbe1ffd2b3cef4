import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { percent, significant } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { decades } from '../../shared/scales';
import { likely } from './words';

interface Standing {
  readonly name: string;
  readonly bytes: number;
  readonly parameters?: number;
  readonly classes: number;
  readonly warmUp?: number;
  readonly shown?: number;
  readonly right?: number;
  readonly named?: number;
  readonly milliseconds?: readonly number[];
  readonly median?: number;
  readonly p99?: number;
  readonly missing?: string;
}

const LEFT = 58;
const RIGHT = 8;
const ROW = 118;
const TOP = 26;
const BOTTOM = 8;
const COLOURS = [1, 0, 2, 3, 8, 9, 4, 5, 6, 7];

/**
 * A dot for every look, in the order of the photos, on a logarithmic axis of milliseconds; and the table.
 *
 * Properties: standings, count (of photos), classes.
 */
@customElement('wr-line-up')
export class LineUp extends Picture {
  @property({ attribute: false }) standings: readonly Standing[] = [];
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ type: Number }) count = 100;

  @state() private across = 860;

  protected resized(width: number): void {
    this.across = Math.max(280, width);
  }

  protected draw(): void {
    // All of it is SVG.
  }

  protected render(): TemplateResult {
    const shown = this.standings.reduce((sum, { shown: n = 0 }) => sum + n, 0);
    const all = this.count * this.standings.filter(({ missing }) => !missing).length;
    return html`
      ${shown > 0 && shown < all
        ? html`<progress class="wr-line-up-progress" max=${all} value=${shown} aria-label="looks taken"></progress>`
        : nothing}
      <figure>
        <figcaption class="wr-figure-title">Milliseconds of each forward pass, photo by photo</figcaption>
        ${this.chart()}
      </figure>
      ${this.table()}
    `;
  }

  private chart(): TemplateResult {
    const times = this.standings.flatMap(({ milliseconds = [] }) => milliseconds);
    const [low, high] = times.length > 0 ? decades(times) : [-1, 2];
    const height = TOP + ROW * this.standings.length + BOTTOM;
    const x = (photo: number) => LEFT + ((photo + 0.5) / this.count) * (this.across - LEFT - RIGHT);
    return html`<svg viewBox="0 0 ${this.across} ${height}" height=${height} role="img" aria-label="Milliseconds of each forward pass of ${this.standings.map((s) => s.name).join(', ')}">
      ${this.standings.map((standing, place) => this.row(standing, place, x, [low, high]))}
      ${[1, 25, 50, 75, 100]
        .map((share) => Math.max(1, Math.round((share / 100) * this.count)))
        .map((photo) => svg`<text class="tick" x=${x(photo - 1)} y=${height - 10} text-anchor="middle">${photo}</text>`)}
      <text class="tick" x=${LEFT - 8} y=${height - 10} text-anchor="end">photo</text>
    </svg>`;
  }

  private row(
    { name, milliseconds = [], warmUp = 0, median, p99 }: Standing,
    place: number,
    x: (photo: number) => number,
    [low, high]: readonly [number, number],
  ): SVGTemplateResult {
    const top = TOP + ROW * place;
    const inner = ROW - 34;
    const y = (ms: number) => top + inner - ((Math.log10(Math.max(ms, 10 ** low)) - low) / (high - low)) * inner;
    const colour = `var(--wr-class-${COLOURS[place % COLOURS.length]})`;
    const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    const ends = this.across - RIGHT;
    return svg`
      <text class="name" x=${LEFT} y=${top - 9} fill=${colour}>${name}</text>
      ${powers.map(
        (power) => svg`<line class="grid" x1=${LEFT} x2=${ends} y1=${y(10 ** power)} y2=${y(10 ** power)} />
          <text class="tick" x=${LEFT - 8} y=${y(10 ** power) + 4} text-anchor="end">${Number((10 ** power).toPrecision(1))} ms</text>`,
      )}
      ${milliseconds.map(
        (ms, photo) => svg`<circle cx=${x(photo)} cy=${y(ms)} r=${(photo < warmUp ? 4 : 3) * (this.across < 500 ? 0.7 : 1)}
          fill=${photo < warmUp ? 'none' : colour} stroke=${colour} stroke-width=${photo < warmUp ? 1.6 : 0} opacity=${photo < warmUp ? 1 : 0.75}>
          <title>photo ${photo + 1}${photo < warmUp ? ' (warm-up)' : ''}: ${significant(ms)} ms</title></circle>`,
      )}
      ${milliseconds.length > 0 && warmUp > 0 ? svg`<line class="warm" x1=${x(warmUp - 0.5)} x2=${x(warmUp - 0.5)} y1=${top} y2=${top + inner} />` : nothing}
      ${median === undefined ? nothing : svg`<line class="level" x1=${x(warmUp - 0.5)} x2=${ends} y1=${y(median)} y2=${y(median)} stroke=${colour} />`}
      ${p99 === undefined ? nothing : svg`<line class="level" stroke-dasharray="5 4" x1=${x(warmUp - 0.5)} x2=${ends} y1=${y(p99)} y2=${y(p99)} stroke=${colour} />`}
    `;
  }

  private table(): TemplateResult {
    const named = this.classes.length > 0 && this.standings.some(({ classes }) => classes > this.classes.length);
    return html`<div class="wr-table-scroller">
      <table class="wr-line-up-table">
        <thead>
          <tr>
            <th scope="col">network</th>
            <th scope="col">accuracy</th>
            <th scope="col">p50, ms</th>
            <th scope="col">p99, ms</th>
            <th scope="col">size, MB</th>
            <th scope="col">parameters</th>
            ${named ? html`<th scope="col" class="wr-wraps">first label is one of ${this.classes.join(', ')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.standings.map((standing) => this.line(standing, named))}
        </tbody>
      </table>
    </div>
    ${this.standings
      .filter(({ missing }) => missing)
      .map(({ name, missing }) => html`<p class="wr-note">${name} is not measured. ${missing}</p>`)}
    <p class="wr-note">
      Rings: the first looks, which warm up memory and caches and are not counted. Full line: half of the looks took less (p50). Dashed: all but one
      in a hundred took less (p99). ${likely(this.standings.some(({ shown = 0 }) => shown > 0), this.classes)}
    </p>`;
  }

  private line({ name, bytes, parameters, shown = 0, right = 0, named = 0, median, p99 }: Standing, hasNamed: boolean): TemplateResult {
    const ms = (value: number | undefined) => (value === undefined ? '–' : significant(value));
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${shown > 0 ? percent(right / shown) : '–'}</td>
      <td>${ms(median)}</td>
      <td>${ms(p99)}</td>
      <td>${significant(bytes / 1e6)}</td>
      <td>${parameters === undefined ? 'not told' : parameters.toLocaleString('en-US')}</td>
      ${hasNamed ? html`<td>${shown > 0 ? percent(named / shown) : '–'}</td>` : nothing}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-line-up': LineUp;
  }
}
