/**
 * Test loss and test accuracy of several runs on the same axes, and their learning rates, each run with a colour, a dash of
 * its own, and its name at the end of its line.
 *
 * Properties: runs, epochs, unit, highestLoss, lossTitle, rates.
 */
import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spread } from '../../shared/labels';
import { lineClass, lineDash } from '../../shared/lines';
import { axis, upTo, type Axis, type Point } from './axis';

interface Run {
  readonly name: string;
  readonly loss: readonly Point[];
  readonly accuracy: readonly Point[];
}

interface Panel {
  readonly title: string;
  readonly lines: ReadonlyArray<readonly Point[]>;
  readonly y: Axis;
  readonly text: (value: number) => string;
}

const WIDTH = 520;
const HEIGHT = 260;
const LEFT = 56;
const RIGHT = 116;
const TOP = 14;
const BOTTOM = 34;

@customElement('wr-comparison')
export class Comparison extends LitElement {
  @property({ attribute: false }) runs: readonly Run[] = [];
  /** Right end of the axes; 0 where the longest line decides. */
  @property({ type: Number }) epochs = 0;
  /** What is counted along the axes. */
  @property() unit = 'epoch';
  /** The loss axis goes up to there at least. */
  @property({ type: Number }) highestLoss = 0.01;
  /** Learning rates of the runs, where one of them has a schedule. */
  @property({ attribute: false }) rates: ReadonlyArray<readonly Point[]> = [];
  @property() lossTitle = 'Test loss, nats';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const losses = this.runs.map((run) => run.loss);
    const accuracies = this.runs.map((run) => run.accuracy);
    const lowest = Math.min(1, ...accuracies.flat().map(([, value]) => value));
    return html`
      ${this.rates.length > 0
        ? this.panel({
            title: 'Learning rate',
            lines: this.rates,
            y: axis(0, Math.max(1e-6, ...this.rates.flat().map(([, value]) => value))),
            text: (value) => String(Number(value.toPrecision(2))),
          })
        : nothing}
      ${this.panel({
        title: 'Test accuracy',
        lines: accuracies,
        y: axis(lowest > 0.8 ? 0.8 : lowest > 0.5 ? 0.5 : 0, 1),
        text: (value) => `${Math.round(value * 100)} %`,
      })}
      ${this.panel({
        title: this.lossTitle,
        lines: losses,
        y: axis(0, Math.max(this.highestLoss, ...losses.flat().map(([, value]) => value))),
        text: (value) => String(Number(value.toPrecision(2))),
      })}
    `;
  }

  private panel(panel: Panel): TemplateResult {
    if (this.epochs === 0 && panel.lines.every((line) => line.length === 0)) {
      return html``;
    }
    const least = this.unit === 'epoch' ? 1 : 0.1;
    const x = upTo(Math.max(least, this.epochs, ...panel.lines.flat().map(([place]) => place)));
    const left = (place: number): number => LEFT + x.at(place) * (WIDTH - LEFT - RIGHT);
    const top = (value: number): number => TOP + (1 - panel.y.at(value)) * (HEIGHT - TOP - BOTTOM);
    const drawn = panel.lines.filter((line) => line.length > 0);
    // Above the axis, where the word epoch stands.
    const places = spread(drawn.map((line) => top(line.at(-1)![1])), 17, HEIGHT - BOTTOM);
    const ends = new Map(drawn.map((line, i) => [line, places[i]]));
    return html`
      <figure>
        <figcaption>${panel.title}</figcaption>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${panel.title} of ${this.names()}">
          ${panel.y.ticks.map(
            (tick) => svg`
              <line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${top(tick)} y2=${top(tick)} />
              <text class="tick" x=${LEFT - 8} y=${top(tick) + 4} text-anchor="end">${panel.text(tick)}</text>`,
          )}
          ${x.ticks
            .filter((tick) => this.unit !== 'epoch' || Number.isInteger(tick))
            .map(
              (tick) => svg`
              <text class="tick" x=${left(tick)} y=${HEIGHT - BOTTOM + 18} text-anchor="middle">${tick}</text>`,
            )}
          <text class="tick" x=${WIDTH - RIGHT + 20} y=${HEIGHT - BOTTOM + 18}>${this.unit}</text>
          ${panel.lines.map((line, index) => this.line(line, index, left, top, ends.get(line) ?? 0))}
        </svg>
      </figure>
    `;
  }

  private line(
    points: readonly Point[],
    index: number,
    left: (place: number) => number,
    top: (value: number) => number,
    label: number,
  ): SVGTemplateResult {
    const last = points.at(-1);
    if (last === undefined) {
      return svg``;
    }
    const colour = `var(--wr-class-${lineClass(index)})`;
    const path = points.map(([place, value]) => `${left(place)},${top(value)}`).join(' ');
    return svg`
      <polyline points=${path} stroke=${colour} stroke-dasharray=${lineDash(index).join(' ')} />
      <circle cx=${left(last[0])} cy=${top(last[1])} r="3.5" fill=${colour} />
      <text class="name" x=${left(last[0]) + 8} y=${label + 4} fill=${colour}>${this.runs[index].name}</text>
    `;
  }

  private names(): string {
    return this.runs.map((run) => run.name).join(', ');
  }
}
