import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent, significant } from '../../shared/numbers';
import { shares, type CountPoint } from './places';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 84;
const TOP = 16;
const BOTTOM = 50;
const LOWEST = 0.4;
const TICKS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * Accuracy on the training and the test split against how many samples were trained on, and the same as a table.
 *
 * Properties: points, one for each number of samples, with what its run has measured so far.
 */
@customElement('wr-learning-curve')
export class LearningCurve extends LitElement {
  @property({ attribute: false }) points: readonly CountPoint[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const across = shares(this.points.map((point) => point.count));
    const left = (i: number): number => LEFT + across[i] * (WIDTH - LEFT - RIGHT);
    const top = (value: number): number =>
      TOP + (1 - (Math.max(value, LOWEST) - LOWEST) / (1 - LOWEST)) * (HEIGHT - TOP - BOTTOM);
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Accuracy against number of samples; the numbers are in the table below">
        ${TICKS.map(
          (tick) => svg`
            <line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${top(tick)} y2=${top(tick)} />
            <text class="tick" x=${LEFT - 8} y=${top(tick) + 4} text-anchor="end">${Math.round(tick * 100)} %</text>`,
        )}
        ${this.points.map(
          (point, i) => svg`<text class="tick" x=${left(i)} y=${HEIGHT - BOTTOM + 20} text-anchor="middle">${point.count.toLocaleString('en-US')}</text>`,
        )}
        <text class="tick" x=${(LEFT + WIDTH - RIGHT) / 2} y=${HEIGHT - 8} text-anchor="middle">samples trained on</text>
        ${this.line('train', left, top)} ${this.line('test', left, top)}
        ${this.points.every((p) => p.test === undefined)
          ? svg`<text class="hint" x=${(LEFT + WIDTH - RIGHT) / 2} y=${top(0.74)} text-anchor="middle">one point for each run, as it trains</text>`
          : nothing}
      </svg>
      ${this.table()}
    `;
  }

  private line(split: 'train' | 'test', left: (i: number) => number, top: (value: number) => number): SVGTemplateResult {
    const places = this.points.flatMap((point, i) => {
      const value = point[split];
      return value === undefined ? [] : [{ x: left(i), y: top(value), ended: point.ended === true }];
    });
    const last = places.at(-1);
    if (!last) {
      return svg``;
    }
    return svg`<g class=${split}>
      <polyline points=${places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ${places.map(({ x, y, ended }) =>
        split === 'train'
          ? svg`<rect class=${ended ? 'done' : ''} x=${x - 4.5} y=${y - 4.5} width="9" height="9" />`
          : svg`<circle class=${ended ? 'done' : ''} cx=${x} cy=${y} r="5" />`,
      )}
      <text x=${last.x + 12} y=${last.y + 5}>${split}</text>
    </g>`;
  }

  private table(): TemplateResult {
    return html`<div class="wr-table-frame"><table aria-label="Accuracy on the training and the test split, by number of samples">
      <thead><tr><th scope="col">samples</th><th scope="col">train</th><th scope="col">test</th><th scope="col">epoch</th><th scope="col">seconds</th></tr></thead>
      <tbody>
        ${this.points.map(
          (point) => html`<tr>
            <th scope="row">${point.count.toLocaleString('en-US')}</th>
            <td>${percent(point.train ?? Number.NaN)}</td>
            <td>${percent(point.test ?? Number.NaN)}</td>
            <td>${point.epochs === undefined ? '–' : `${point.epoch ?? 0} of ${point.epochs}`}</td>
            <td>${point.seconds === undefined ? '–' : significant(point.seconds)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-learning-curve': LearningCurve;
  }
}
