import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../shared/knob';
import { fixed } from '../../shared/numbers';
import { options } from '../../shared/options';
import type { Place } from '../../shared/point-picture';
import { formulas, table, type Case } from './formulas';
import { downhill, FUNCTIONS, gradient, isRight, output, sum, type NeuronFunction, type Weights } from './mathematics';
import './plane';
import { POINTS, SAMPLES, squareOf, type PointsName } from './samples';

/** All that a learner can set. */
interface Setting extends Weights {
  readonly points: PointsName;
  readonly name: NeuronFunction;
  readonly x1: number;
  readonly x2: number;
}

const KEYS = [
  ['w1', 'w₁', 'Weight 1'],
  ['w2', 'w₂', 'Weight 2'],
  ['b', 'b', 'Bias'],
] as const;
const INPUTS = [
  ['x1', 'x₁', 'Input 1'],
  ['x2', 'x₂', 'Input 2'],
] as const;

const RATE = 0.1;
const STEPS = 50;

/**
 * One neuron with two inputs: its plane, its formulas with the numbers of this moment, its loss and cost.
 *
 * Properties: points, activation, start (w1, w2, b). Nothing is asked of the server.
 */
@customElement('wr-neuron')
export class Neuron extends LitElement {
  @property() points: PointsName = 'and';
  @property() activation: NeuronFunction = 'sigmoid';
  @property({ type: Array }) start: readonly number[] = [1, 0, 0];

  @state() private now?: Setting;
  @state() private past: readonly Setting[] = [];
  private settled?: Setting;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  private get first(): Setting {
    const [w1, w2, b] = this.start;
    const { x1, x2 } = SAMPLES[this.points].at(-1)!;
    return { points: this.points, name: this.activation, w1, w2, b, x1, x2 };
  }

  private get setting(): Setting {
    return this.now!;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (!this.now || ['points', 'activation', 'start'].some((name) => changed.has(name))) {
      this.now = this.settled = this.first;
      this.past = [];
    }
  }

  private get scene(): Case {
    const { name, x1, x2, points } = this.setting;
    const samples = SAMPLES[points];
    const sample = samples.find((s) => s.x1 === x1 && s.x2 === x2);
    return { name, weights: this.setting, input: [x1, x2], sample, samples };
  }

  /** Follows a finger. */
  private move(change: Partial<Setting>): void {
    this.now = { ...this.setting, ...change };
  }

  /** A change that Undo takes back. */
  private settle(change: Partial<Setting> = {}): void {
    this.move(change);
    if (JSON.stringify(this.now) !== JSON.stringify(this.settled)) {
      this.past = [...this.past, this.settled!];
      this.settled = this.now;
    }
  }

  private undo(): void {
    this.now = this.settled = this.past.at(-1);
    this.past = this.past.slice(0, -1);
  }

  private choosePoints(points: PointsName): void {
    const { x1, x2 } = SAMPLES[points].at(-1)!;
    this.settle({ points, x1, x2 });
  }

  protected render(): TemplateResult {
    const scene = this.scene;
    const { points, name } = this.setting;
    const { low, high } = squareOf(points);
    return html`
      <div class="wr-neuron-choices">
        ${options('Points', POINTS, [points], (p) => this.choosePoints(p))}
        ${options('Activation', FUNCTIONS.map((f) => [f, f]), [name], (f) => this.settle({ name: f }))}
      </div>
      <div class="wr-neuron-plane">
        <wr-neuron-plane
          .scene=${{ ...scene, square: squareOf(points) }}
          @plane-input=${({ detail: [x1, x2] }: CustomEvent<Place>) => this.move({ x1, x2 })}
          @plane-change=${({ detail: [x1, x2] }: CustomEvent<Place>) => this.settle({ x1, x2 })}
        ></wr-neuron-plane>
        <ul class="wr-legend">
          <li><span class="wr-mark" data-label="0"></span>should be ${name === 'tanh' ? '−1' : '0'}</li>
          <li><span class="wr-mark" data-label="1"></span>should be 1</li>
          <li><span class="wr-mark" data-label="input"></span>input, drag it</li>
        </ul>
      </div>
      <div class="wr-neuron-side">
        <div class="wr-neuron-knobs">${KEYS.map(([key, label, spoken]) => this.knob(key, label, spoken, -5, 5))}</div>
        <div class="wr-neuron-knobs">
          ${INPUTS.map(([key, label, spoken]) => this.knob(key, label, spoken, low, high))}
        </div>
        ${formulas(scene)}
      </div>
      <div class="wr-neuron-results">
        <p class="wr-neuron-verdict" role="status">${this.verdict(scene)}</p>
        ${table(scene, ({ x1, x2 }) => this.settle({ x1, x2 }))}
      </div>
      <div class="wr-neuron-actions">
        ${this.slopes(scene)}
        <div class="wr-buttons">
          <button type="button" class="wr-primary" @click=${() => this.settle(downhill(name, this.setting, scene.samples, RATE, STEPS))}
            >Go downhill</button
          >
          <button type="button" ?disabled=${this.past.length === 0} @click=${this.undo}>Undo</button>
          <button type="button" @click=${() => this.settle(this.first)}>Reset</button>
        </div>
      </div>
    `;
  }

  private knob(key: keyof Setting, label: string, spoken: string, low: number, high: number): TemplateResult {
    return html`<wr-knob
      label=${label}
      spoken=${spoken}
      .value=${this.setting[key] as number}
      .min=${low}
      .max=${high}
      @knob-input=${(e: CustomEvent<number>) => this.move({ [key]: e.detail })}
      @knob-change=${(e: CustomEvent<number>) => this.settle({ [key]: e.detail })}
    ></wr-knob>`;
  }

  private right({ name, weights, samples }: Case): number {
    return samples.filter((s) => isRight(name, output(name, sum(weights, s.x1, s.x2)), s.label)).length;
  }

  private verdict(scene: Case): string {
    const right = this.right(scene);
    const all = scene.samples.length;
    return right === all ? `All ${all} points are right.` : `${right} of ${all} points are right.`;
  }

  private slopes({ name, weights, samples }: Case): TemplateResult {
    const slope = gradient(name, weights, samples);
    const flat = [slope.w1, slope.w2, slope.b].every((s) => Math.abs(s) < 1e-9);
    return html`<p class="wr-neuron-slopes">
      ${flat
        ? html`The cost is flat here: a small change of <i>w</i>₁, <i>w</i>₂ or <i>b</i> does not change it, so it
            does not say which way is down.`
        : html`Slope of the cost: <span>${fixed(slope.w1, 3)} along <i>w</i>₁,</span>
            <span>${fixed(slope.w2, 3)} along <i>w</i>₂,</span> <span>${fixed(slope.b, 3)} along <i>b</i>.</span> Go
            downhill takes ${STEPS} steps, each ${RATE} times the slope, the other way.`}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-neuron': Neuron;
  }
}
