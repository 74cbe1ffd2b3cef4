import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const WIDTH = 680;
const HEIGHT = 300;
const LEFT = 46;
const RIGHT = 92;
const TOP = 14;
const BOTTOM = 46;
/** What the axis reaches at least; sines with noise are a little more than 1. */
const REACH = 1.25;
const MOST = 4;

/**
 * A curve that a network was given, and how it goes on by what the network said, each of its answers being part of
 * what it is given next; beside it, how the curve really goes on.
 *
 * Properties: given, truth, forecast (numbers, one a time step).
 */
@customElement('wr-forecast')
export class Forecast extends LitElement {
  @property({ attribute: false }) given: readonly number[] = [];
  @property({ attribute: false }) truth: readonly number[] = [];
  @property({ attribute: false }) forecast: readonly number[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const count = this.given.length + this.truth.length;
    const reach = Math.min(MOST, Math.max(REACH, ...[...this.given, ...this.truth, ...this.forecast].map(Math.abs)));
    const left = (i: number) => LEFT + (i / Math.max(1, count - 1)) * (WIDTH - LEFT - RIGHT);
    const top = (value: number) => TOP + ((reach - Math.max(-reach, Math.min(reach, value))) / (2 * reach)) * (HEIGHT - TOP - BOTTOM);
    const start = this.given.length;
    const border = left(start - 0.5);
    const line = (values: readonly number[], from: number) => values.map((value, i) => `${left(from + i).toFixed(1)},${top(value).toFixed(1)}`).join(' ');
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${this.words()}>
      ${[-1, 0, 1].map((tick) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${top(tick)} y2=${top(tick)} />
        <text class="tick" x=${LEFT - 8} y=${top(tick) + 5} text-anchor="end">${tick < 0 ? '−1' : tick}</text>`)}
      ${start > 0 ? svg`<line class="border" x1=${border} x2=${border} y1=${TOP} y2=${HEIGHT - BOTTOM} />
        <text class="tick" x=${(LEFT + border) / 2} y=${HEIGHT - BOTTOM + 22} text-anchor="middle">given</text>
        <text class="tick" x=${(border + WIDTH - RIGHT) / 2} y=${HEIGHT - BOTTOM + 22} text-anchor="middle">time steps after that</text>` : nothing}
      <polyline class="truth" points=${line([...this.given.slice(-1), ...this.truth], start - 1)} />
      <polyline class="given" points=${line(this.given, 0)} />
      ${this.forecast.length > 0 ? svg`<polyline class="said" points=${line([...this.given.slice(-1), ...this.forecast], start - 1)} />` : nothing}
      ${this.names(top)}
    </svg>`;
  }

  private names(top: (value: number) => number): SVGTemplateResult {
    const truth = top(this.truth.at(-1) ?? 0);
    const said = this.forecast.length > 0 ? top(this.forecast.at(-1)!) : undefined;
    const apart = said !== undefined && Math.abs(said - truth) < 20 ? (said < truth ? -10 : 10) : 0;
    return svg`${this.truth.length > 0 ? svg`<text class="truth" x=${WIDTH - RIGHT + 8} y=${truth + 5 - apart}>curve</text>` : nothing}
      ${said === undefined ? nothing : svg`<text class="said" x=${WIDTH - RIGHT + 8} y=${said + 5 + apart}>forecast</text>`}`;
  }

  private words(): string {
    return this.forecast.length > 0
      ? `A curve of ${this.given.length} steps, how it goes on, and the network's forecast of ${this.forecast.length} steps`
      : `A curve of ${this.given.length} steps, and how it goes on`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-forecast': Forecast;
  }
}
