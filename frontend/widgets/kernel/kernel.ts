import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { options } from '../../shared/options';
import type { Place } from './boards';
import { kernelCells, products } from './cells';
import { total, transposed } from './famous';
import { formula } from './formula';
import type { ImageName } from './images';
import { begin, called, counted, inked, pictured, RANGES, scene, type Counted, type Scene, type Setting, type Start } from './setting';
import './stage';
import { stepper } from './stepper';
import { images, kernels } from './strips';
import { read, underKernel, way, type Peek, type View } from './view';
import { Walk } from './walk';
import { misfit, outcome, reading, short } from './words';

const COUNTS: readonly (readonly [Counted, string, string])[] = [
  ['rows', 'Image height', 'height'],
  ['columns', 'Image width', 'width'],
  ['size', 'Kernel size', 'size'],
  ['stride', 'Stride', 'stride'],
  ['padding', 'Padding', 'padding'],
  ['dilation', 'Dilation', 'dilation'],
];
const POOLINGS = [
  ['none', 'None'],
  ['max', 'Max 2 × 2'],
  ['average', 'Average 2 × 2'],
] as const;
const ARROWS: Record<string, Place> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * A kernel that is slid over an image by hand: the products under it, their sum, and the output that grows.
 *
 * Properties: start, controls (what may be changed), filled (the whole output is there at once). Nothing is asked of
 * the server.
 */
@customElement('wr-kernel')
export class Kernel extends LitElement {
  @property({ attribute: false }) start!: Start;
  @property({ attribute: false }) controls: readonly string[] = [];
  @property({ type: Boolean }) filled = false;

  @state() private now!: Setting;
  @state() private past: readonly Setting[] = [];
  @state() private at: Place = [0, 0];
  @state() private peek?: Peek;
  @state() private drawing = false;
  @state() private pen?: Place;
  @state() private chosen = 0;
  @state() private message = '';
  @state() private done = new Uint8Array();
  private settled?: Setting;
  private scene!: Scene;
  private everything = false;
  private readonly walk = new Walk(() => this.advance());

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.walk.stop();
  }

  protected willUpdate(changed: PropertyValues): void {
    if (!this.settled || changed.has('start')) {
      this.now = this.settled = begin(this.start);
      this.past = [];
      this.at = this.filled ? [Math.floor(this.start.rows / 3), Math.floor(this.start.columns / 3)] : [0, 0];
      this.everything = this.filled;
      this.drawing = this.start.image === 'own';
    }
    if (!this.scene || this.scene.setting !== this.now) {
      this.compute();
    }
  }

  /** What was filled stays so while the output has the same size. */
  private compute(): void {
    const before = this.scene?.map;
    this.scene = scene(this.now);
    const { rows, columns } = this.scene.map;
    if (!before || before.rows !== rows || before.columns !== columns) {
      this.walk.stop();
      this.done = new Uint8Array(rows * columns).fill(this.everything ? 1 : 0);
      this.at = [Math.min(this.at[0], Math.max(0, rows - 1)), Math.min(this.at[1], Math.max(0, columns - 1))];
      this.chosen = Math.min(this.chosen, this.now.cells.length - 1);
    }
    this.fill([this.at]);
  }

  private fill(places: readonly Place[]): void {
    const { columns } = this.scene.map;
    places.forEach(([row, column]) => (this.done[row * columns + column] = 1));
  }

  private has(control: string): boolean {
    return this.controls.includes(control);
  }

  /** Follows a finger. */
  private move(change: Partial<Setting>): void {
    this.now = { ...this.now, ...change };
    this.message = '';
  }

  /** A change that Undo takes back. */
  private settle(change: Partial<Setting> = {}): void {
    this.move(change);
    if (this.now !== this.settled) {
      this.past = [...this.past.slice(-99), this.settled!];
      this.settled = this.now;
    }
  }

  private undo(): void {
    this.now = this.settled = this.past.at(-1)!;
    this.past = this.past.slice(0, -1);
    this.drawing = this.drawing && this.now.image === 'own';
    this.message = '';
  }

  private reset(): void {
    this.everything = this.filled;
    this.drawing = this.start.image === 'own';
    this.settle(begin(this.start));
    this.done = new Uint8Array(this.done.length).fill(this.everything ? 1 : 0);
    this.goTo([0, 0]);
  }

  private goTo(place: Place): void {
    this.fill(way(this.at, place));
    this.at = place;
  }

  private advance(): boolean {
    const { rows, columns } = this.scene.map;
    const next = this.at[0] * columns + this.at[1] + 1;
    if (next < rows * columns) {
      this.at = [Math.floor(next / columns), next % columns];
      this.fill([this.at]);
    }
    this.requestUpdate();
    return next < rows * columns - 1;
  }

  private play(): void {
    const { rows, columns } = this.scene.map;
    if (this.walk.going) {
      this.walk.stop();
      this.requestUpdate();
      return;
    }
    if (this.atTheEnd || this.done.every((one) => one === 1)) {
      this.empty();
    }
    this.drawing = false;
    this.peek = undefined;
    this.walk.start(rows * columns);
    this.requestUpdate();
  }

  private get atTheEnd(): boolean {
    const { rows, columns } = this.scene.map;
    return this.at[0] === rows - 1 && this.at[1] === columns - 1;
  }

  private empty(): void {
    this.walk.stop();
    this.everything = false;
    this.done = new Uint8Array(this.done.length);
    this.at = [0, 0];
    this.fill([this.at]);
  }

  private fillAll(): void {
    this.walk.stop();
    this.everything = true;
    this.done = new Uint8Array(this.done.length).fill(1);
  }

  private chooseImage(image: ImageName): void {
    this.drawing = image === 'own';
    this.pen = undefined;
    this.settle({ image });
  }

  private ink(row: number, column: number): void {
    this.move({ drawing: inked(pictured(this.now), row, column) });
  }

  private key(event: KeyboardEvent): void {
    const by = ARROWS[event.key];
    if (this.drawing) {
      this.keyOfPen(event, by);
    } else if (by && this.scene.map.rows > 0) {
      event.preventDefault();
      const { rows, columns } = this.scene.map;
      const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
      this.peek = undefined;
      this.goTo([within(this.at[0] + by[0], rows), within(this.at[1] + by[1], columns)]);
    }
  }

  private keyOfPen(event: KeyboardEvent, by: Place | undefined): void {
    const { rows, columns } = this.now;
    const [row, column] = this.pen ?? [Math.floor(rows / 2), Math.floor(columns / 2)];
    if (by) {
      event.preventDefault();
      this.pen = [(row + by[0] + rows) % rows, (column + by[1] + columns) % columns];
    }
    if ((by && event.shiftKey) || event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.pen ??= [row, column];
      this.ink(...this.pen);
      this.settle();
    }
  }

  private get view(): View {
    const fits = this.scene.map.rows > 0;
    return {
      scene: this.scene,
      at: fits ? this.at : undefined,
      peek: fits ? this.peek : undefined,
      filled: this.done,
      drawing: this.drawing,
      pen: this.pen,
    };
  }

  protected render(): TemplateResult {
    const view = this.view;
    const wrong = misfit(this.now);
    return html`
      <div class="wr-kernel-choices">
        ${this.has('image') ? images(this.now.image, this.now.drawing, (name) => this.chooseImage(name)) : nothing}
        ${this.has('kernel') ? kernels(this.now.kernel, (name) => this.settle(called(this.now, name))) : nothing}
      </div>
      ${this.now.image === 'own' ? this.ownImage() : nothing}
      <wr-kernel-stage
        .view=${view}
        words=${this.spoken(wrong)}
        @kernel-at=${({ detail }: CustomEvent<Place>) => this.take(detail)}
        @kernel-peek=${({ detail }: CustomEvent<Peek | undefined>) => (this.peek = detail)}
        @kernel-ink=${({ detail: [row, column] }: CustomEvent<Place>) => this.ink(row, column)}
        @kernel-lifted=${() => this.settle()}
        @kernel-key=${({ detail }: CustomEvent<KeyboardEvent>) => this.key(detail)}
      ></wr-kernel-stage>
      <div class="wr-kernel-said">
        <p class="wr-kernel-words" role="status" aria-live=${this.walk.going ? 'off' : 'polite'} data-wrong=${wrong !== undefined}>
          ${wrong ?? reading(view)}
        </p>
        ${wrong ? nothing : this.scale()}
      </div>
      ${this.transport(wrong !== undefined)} ${wrong ? nothing : this.sums(view)}
      <div class="wr-kernel-knobs">
        ${COUNTS.filter(([, , control]) => this.has(control)).map(([key, label]) =>
          stepper(label, this.now[key], RANGES[key], (value) => this.settle(counted(this.now, key, value))),
        )}
        ${this.has('pooling') ? options('Pooling', POOLINGS, [this.now.pooling], (pooling) => this.settle({ pooling })) : nothing}
        ${this.has('relu')
          ? options('Activation', [['off', 'None'], ['on', 'ReLU']] as const, [this.now.relu ? 'on' : 'off'], (on) => this.settle({ relu: on === 'on' }))
          : nothing}
      </div>
      ${COUNTS.some(([, , control]) => this.has(control))
        ? html`${formula(this.now)}
            <p class="wr-kernel-outcome">${wrong ? '' : outcome(this.scene)}</p>`
        : nothing}
    `;
  }

  /** What the colours of the output mean. */
  private scale(): TemplateResult {
    const most = short(this.scene.largest);
    return html`<p class="wr-kernel-scale">−${most} <span role="img" aria-label="orange to blue"></span> ${most}</p>`;
  }

  private take(place: Place): void {
    this.walk.stop();
    this.goTo(place);
    this.peek = undefined;
  }

  private spoken(wrong: string | undefined): string {
    const { rows, columns } = this.now;
    return this.drawing
      ? 'Your drawing. Arrow keys move the pen, the space bar draws.'
      : `Image of ${rows} by ${columns} pixels with a kernel over it, and its output. ${wrong ? '' : 'Arrow keys move the kernel.'}`;
  }

  private ownImage(): TemplateResult {
    return html`<div class="wr-kernel-pad">
      ${options('On the image, a finger', [['draw', 'draws'], ['slide', 'slides the kernel']] as const, [this.drawing ? 'draw' : 'slide'], (to) => (this.drawing = to === 'draw'))}
      <div class="wr-buttons">
        <button type="button" ?disabled=${!this.now.drawing} @click=${() => this.settle({ drawing: undefined })}>Clear the drawing</button>
      </div>
    </div>`;
  }

  private transport(off: boolean): TemplateResult {
    const all = this.done.every((one) => one === 1);
    return html`<div class="wr-buttons wr-kernel-transport">
      <button type="button" class="wr-primary" ?disabled=${off} @click=${this.play}>${this.walk.going ? 'Pause' : 'Slide'}</button>
      <button type="button" ?disabled=${off || this.atTheEnd} @click=${() => this.advance()}>One step</button>
      <button type="button" ?disabled=${off || all} @click=${this.fillAll}>All at once</button>
      <button type="button" ?disabled=${off} @click=${this.empty}>Empty</button>
      <button type="button" ?disabled=${this.past.length === 0} @click=${this.undo}>Undo</button>
      <button type="button" @click=${this.reset}>Reset</button>
    </div>`;
  }

  private sums(view: View): TemplateResult {
    const place = read(view)!;
    const editable = this.has('weights');
    return html`<div class="wr-kernel-sums">
      <div>
        <h4 class="wr-figure-title">Kernel</h4>
        ${kernelCells(this.now, {
          chosen: this.chosen,
          editable,
          choose: (index) => (this.chosen = index),
          set: (index, weight) => this.weigh(this.now.cells.map((old, i) => (i === index ? weight : old))),
        })}
        ${editable ? this.editing() : nothing}
      </div>
      <div class="wr-kernel-multiplied">
        <h4 class="wr-figure-title">Pixel · weight</h4>
        ${products(underKernel(this.scene, place), this.now, `row ${place[0] + 1}, column ${place[1] + 1} of the output`)}
      </div>
    </div>`;
  }

  private weigh(cells: readonly number[], divisor = this.now.divisor): void {
    this.settle({ kernel: 'own', cells: cells.map((weight) => Math.round(weight * 100) / 100 || 0), divisor });
  }

  private editing(): TemplateResult {
    const { cells, size } = this.now;
    const change = (by: number) => () => this.weigh(cells.map((old, i) => (i === this.chosen ? old + by : old)));
    return html`<div class="wr-kernel-editing">
      <div class="wr-buttons" role="group" aria-label="Change the weight in row ${Math.floor(this.chosen / size) + 1}, column ${(this.chosen % size) + 1}">
        <button type="button" aria-label="1 less" @click=${change(-1)}>− 1</button>
        <button type="button" aria-label="1 more" @click=${change(1)}>+ 1</button>
        <button type="button" aria-label="other sign" @click=${change(-2 * cells[this.chosen])}>± </button>
      </div>
      <div class="wr-buttons">
        <button type="button" @click=${this.normalise}>Normalise</button>
        <button type="button" @click=${() => this.weigh(transposed(cells))}>Transpose</button>
        <button type="button" @click=${() => this.weigh(cells.map(() => Math.floor(Math.random() * 9) - 4), 1)}>Random</button>
      </div>
      <p class="wr-kernel-message" role="status">${this.message}</p>
    </div>`;
  }

  private normalise(): void {
    const all = total(this.now.cells);
    if (Math.abs(all) < 1e-9) {
      this.message = 'The weights add up to 0, and no division makes that 1. On an even area such a kernel answers 0.';
    } else {
      this.weigh(this.now.cells, all);
      this.message = `Divided by ${short(all)}, the weights add up to 1: an even area keeps its brightness.`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-kernel': Kernel;
  }
}
