import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spread } from '../../shared/labels';
import { lineClass, lineDash } from '../../shared/lines';
import { scientific, superscript } from '../depth/words';
import { inWords, range, shares, type BackLine } from './back';

const WIDTH = 680;
const HEIGHT = 340;
const LEFT = 66;
const RIGHT = 92;
const TOP = 16;
const BOTTOM = 54;
const ROW = 20;

/**
 * How much of the gradient is left at each step back in time, on a logarithmic axis: a line for each network, what
 * that means in words, and the same as a table.
 *
 * Properties: tokens that were read, target, lines (norms at each time step, the first one first).
 */
@customElement('wr-through-time')
export class ThroughTime extends LitElement {
  @property({ attribute: false }) tokens: readonly string[] = [];
  @property() target = '';
  @property({ attribute: false }) lines: readonly BackLine[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const all = this.lines.map(shares);
    const [low, high] = range(all);
    const longest = Math.max(2, this.tokens.length);
    const left = (back: number) => LEFT + (back / (longest - 1)) * (WIDTH - LEFT - RIGHT);
    const top = (share: number) => TOP + ((high - Math.min(high, Math.max(low, Math.log10(share)))) / (high - low)) * (HEIGHT - TOP - BOTTOM);
    return html`<p class="wr-through-read">It reads ${this.tokens.map((token, i) => html`<span>${i > 0 ? ' ' : ''}${token}</span>`)}${this.target ? html`; right is <b>${this.target}</b>` : nothing}</p>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Share of the gradient that is left at each step back in time; the numbers are in the table below">
        ${this.powers(low, high, top)} ${this.steps(longest, left)}
        ${all.map((line, index) => this.line(line, index, left, top))} ${this.names(all, top)}
        ${all.every((line) => line.length === 0)
          ? svg`<text class="hint" x=${(LEFT + WIDTH - RIGHT) / 2} y=${HEIGHT / 2} text-anchor="middle">reading a sequence …</text>`
          : nothing}
      </svg>
      <div class="wr-memory-said"><ul class="wr-memory-words">${this.lines.map((line, index) => {
        const words = inWords(line);
        return words ? html`<li><span class="wr-race-line" data-line=${index} aria-hidden="true"></span>${words}</li>` : nothing;
      })}</ul>
      ${this.table(all)}</div>`;
  }

  private powers(low: number, high: number, top: (share: number) => number): SVGTemplateResult[] {
    const every = Math.ceil((high - low) / 6);
    const powers = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => high - i * every);
    return powers.map((power) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${top(10 ** power)} y2=${top(10 ** power)} />
      <text class="tick" x=${LEFT - 8} y=${top(10 ** power) + 5} text-anchor="end">${power === 0 ? '1' : `10${superscript(power)}`}</text>`);
  }

  private steps(longest: number, left: (back: number) => number): SVGTemplateResult {
    const every = Math.max(1, Math.round((longest - 1) / 4));
    const ticks = Array.from({ length: Math.floor((longest - 1) / every) + 1 }, (_, i) => i * every);
    return svg`${ticks.map((back) => svg`<text class="tick" x=${left(back)} y=${HEIGHT - BOTTOM + 22} text-anchor="middle">${back}</text>`)}
      <text class="tick" x=${(LEFT + WIDTH - RIGHT) / 2} y=${HEIGHT - 6} text-anchor="middle">steps back in time</text>`;
  }

  private line(line: readonly number[], index: number, left: (back: number) => number, top: (share: number) => number): SVGTemplateResult {
    return svg`<polyline style="--wr-own: var(--wr-class-${lineClass(index)})" stroke-dasharray=${lineDash(index).join(' ')}
      points=${line.map((share, back) => `${left(back).toFixed(1)},${top(share).toFixed(1)}`).join(' ')} />`;
  }

  private names(all: readonly (readonly number[])[], top: (share: number) => number): SVGTemplateResult {
    const ends = all.flatMap((line, index) => (line.length > 0 ? [{ index, y: top(line.at(-1)!) }] : []));
    const rows = spread(ends.map(({ y }) => y), ROW, HEIGHT - BOTTOM + ROW / 2);
    return svg`${ends.map(({ index }, i) => svg`<text class="name" style="--wr-own: var(--wr-class-${lineClass(index)})" x=${WIDTH - RIGHT + 8} y=${rows[i] + 5}>${this.lines[index].name}</text>`)}`;
  }

  private table(all: readonly (readonly number[])[]): TemplateResult {
    const steps = this.tokens.map((token, i) => ({ token, back: this.tokens.length - 1 - i })).reverse();
    return html`<details class="wr-memory-table"><summary>Numbers as a table</summary>
      <div class="wr-table-scroller"><table aria-label="Share of the gradient that is left at each step back">
        <thead><tr><th scope="col">steps back</th><th scope="col">read there</th>${this.lines.map(({ name, steps: s }) => html`<th scope="col">${name}, after ${s.toLocaleString('en-US')} steps</th>`)}</tr></thead>
        <tbody>${steps.map(({ token, back }) => html`<tr><th scope="row">${back}</th><td>${token}</td>${all.map((line) => html`<td>${line[back] === undefined ? '–' : scientific(line[back])}</td>`)}</tr>`)}</tbody>
      </table></div></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-through-time': ThroughTime;
  }
}
