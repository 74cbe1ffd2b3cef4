import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import '../../shared/knob';
import { fixed } from '../../shared/numbers';
import { options } from '../../shared/options';
import { Picture } from '../../shared/picture';
import { placed } from '../decision-boundary/plane';
import { formulas, table, type Case } from './formulas';
import { downhill, FUNCTIONS, gradient, isRight, output, sum, type NeuronFunction, type Weights } from './mathematics';
import { paint } from './picture';
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

/** How near, in pixels, a finger must be to take the input along, and how near a point takes hold of it. */
const REACH = 32;
const SNAP = 12;
const RATE = 0.1;
const STEPS = 50;

/**
 * One neuron with two inputs: its plane, its formulas with the numbers of this moment, its loss and cost.
 *
 * Properties: points, activation, start (w1, w2, b). Nothing is asked of the server.
 */
@customElement('wr-neuron')
export class Neuron extends Picture {
  @property() points: PointsName = 'and';
  @property() activation: NeuronFunction = 'sigmoid';
  @property({ type: Array }) start: readonly number[] = [1, 0, 0];

  @state() private now?: Setting;
  @state() private past: readonly Setting[] = [];
  private settled?: Setting;
  private dragging = false;

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
        <canvas
          tabindex="0"
          role="application"
          aria-label=${this.described(scene)}
          @pointerdown=${this.down}
          @pointermove=${this.drag}
          @pointerup=${this.up}
          @pointercancel=${this.up}
          @keydown=${this.key}
        ></canvas>
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

  private described(scene: Case): string {
    const [x1, x2] = scene.input.map((x) => fixed(x));
    return `The plane of the inputs, coloured by the output. The input is at ${x1}, ${x2}. Arrow keys move it.`;
  }

  private down(event: PointerEvent): void {
    const canvas = event.currentTarget as HTMLCanvasElement;
    if (event.button !== 0 || (event.pointerType === 'touch' && this.distance(event, canvas) > REACH)) {
      return;
    }
    this.dragging = true;
    canvas.setPointerCapture(event.pointerId);
    this.move(this.at(event, canvas));
  }

  private drag(event: PointerEvent): void {
    if (this.dragging) {
      this.move(this.at(event, event.currentTarget as HTMLCanvasElement));
    }
  }

  /** A finger that only taps moves the input too; one that wipes scrolls the page and is cancelled. */
  private up(event: PointerEvent): void {
    const tapped = !this.dragging && event.type === 'pointerup';
    this.dragging = false;
    this.settle(tapped ? this.at(event, event.currentTarget as HTMLCanvasElement) : {});
  }

  private distance(event: PointerEvent | Touch, canvas: HTMLCanvasElement): number {
    const { points, x1, x2 } = this.setting;
    const box = canvas.getBoundingClientRect();
    const [x, y] = placed(x1, x2, squareOf(points), box.width);
    return Math.hypot(event.clientX - box.left - x, event.clientY - box.top - y);
  }

  /** Where the pointer is; a sample that is near takes hold of it. */
  private at(event: PointerEvent, canvas: HTMLCanvasElement): Pick<Setting, 'x1' | 'x2'> {
    const { points } = this.setting;
    const { low, high } = squareOf(points);
    const box = canvas.getBoundingClientRect();
    const within = (share: number) => low + Math.min(1, Math.max(0, share)) * (high - low);
    const x1 = within((event.clientX - box.left) / box.width);
    const x2 = within(1 - (event.clientY - box.top) / box.height);
    const near = (SNAP / box.width) * (high - low);
    const sample = SAMPLES[points].find((s) => Math.hypot(s.x1 - x1, s.x2 - x2) < near);
    const rounded = (x: number) => Math.round(x * 100) / 100;
    return sample ? { x1: sample.x1, x2: sample.x2 } : { x1: rounded(x1), x2: rounded(x2) };
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const { points, x1, x2 } = this.setting;
    const { low, high } = squareOf(points);
    const moved = (x: number, by: number) => Math.min(high, Math.max(low, Math.round((x + by * 0.05) * 100) / 100));
    this.settle({ x1: moved(x1, step[0]), x2: moved(x2, step[1]) });
  }

  protected firstUpdated(): void {
    const canvas = this.querySelector('canvas')!;
    const keepFromScrolling = (event: TouchEvent) => {
      if (this.distance(event.touches[0], canvas) <= REACH) {
        event.preventDefault();
      }
    };
    canvas.addEventListener('touchstart', keepFromScrolling, { passive: false });
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas')!;
    const size = canvas.clientWidth;
    paint(fitted(canvas, size, size), { ...this.scene, square: squareOf(this.setting.points) }, size, this.palette);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-neuron': Neuron;
  }
}
