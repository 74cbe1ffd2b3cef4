import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css, mix } from '../../shared/colours';
import { percent, significant } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { apart, decades, nearest, niceCeiling, parts } from '../../shared/scales';
import type { PinnedRun } from './contract';
import { epochs } from './epochs';

/** Epoch and value. */
export type CurvePoint = readonly [epoch: number, value: number];

export interface CurvePair {
  readonly train: readonly CurvePoint[];
  readonly test: readonly CurvePoint[];
}

const LEFT = 42;
const RIGHT = 44;
const TOP = 10;
const BOTTOM = 24;
/** In CSS pixels, as in panels.css. */
const HEIGHT = 190;
/** A curve that grows is drawn so often, in milliseconds. */
const OFTEN = 50;

/**
 * Loss or accuracy over the epochs: train blue, test orange, pinned runs dashed, a line at the shown frame.
 *
 * Properties: quantity, ceiling (least top of a loss axis), pinned. Functions: show. Events: seek (an epoch).
 */
@customElement('wr-playground-curve')
export class PlaygroundCurve extends Picture {
  @property() quantity: 'loss' | 'accuracy' = 'loss';
  @property({ type: Number }) ceiling = 0;
  @property({ attribute: false }) pinned: readonly PinnedRun[] = [];
  @state() private logarithmic = false;

  private pair: CurvePair = { train: [], test: [] };
  private epoch = 0;
  private pointed?: number;
  private later = 0;
  private width = 0;
  private font = '';

  protected resized(width: number): void {
    this.width = width;
    this.font = `500 12px ${getComputedStyle(this).fontFamily}`;
  }

  show(pair: CurvePair, epoch: number): void {
    this.pair = pair;
    this.epoch = epoch;
    this.later ||= window.setTimeout(() => {
      this.later = 0;
      this.redraw();
    }, OFTEN);
  }

  protected render(): TemplateResult {
    return html`<figure class="pg-curve">
      <figcaption>
        <span class="pg-figure-title">${this.quantity}</span>
        <span class="pg-reading"></span>
        ${this.quantity === 'loss'
          ? html`<label class="pg-check"><input type="checkbox" .checked=${this.logarithmic} @change=${(e: Event) => (this.logarithmic = (e.target as HTMLInputElement).checked)} />log scale</label>`
          : nothing}
      </figcaption>
      <canvas role="img" aria-label="${this.quantity} of the training and the test split over the epochs" @pointermove=${this.point} @pointerleave=${() => this.unpoint()} @click=${this.seek}></canvas>
    </figure>`;
  }

  private get last(): number {
    const ends = [this.pair, ...this.pinned].flatMap(({ train, test }) => [train.at(-1)?.[0] ?? 0, test.at(-1)?.[0] ?? 0]);
    return niceCeiling(Math.max(10, ...(this.quantity === 'loss' ? ends : ends.slice(0, 2))));
  }

  private epochAt(event: MouseEvent): number {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return ((event.clientX - box.left - LEFT) / (box.width - LEFT - RIGHT)) * this.last;
  }

  private point(event: PointerEvent): void {
    this.pointed = this.epochAt(event);
    this.redraw();
  }

  private unpoint(): void {
    this.pointed = undefined;
    this.redraw();
  }

  private seek(event: MouseEvent): void {
    this.dispatchEvent(new CustomEvent('seek', { detail: this.epochAt(event), bubbles: true }));
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas')!;
    const { width, font } = this;
    const height = HEIGHT;
    const context = fitted(canvas, width, height);
    context.font = font;
    const axis = this.axis();
    const { last } = this;
    const x = (epoch: number) => LEFT + (epoch / last) * (width - LEFT - RIGHT);
    const y = (value: number) => TOP + (1 - (axis.of(value) - axis.low) / (axis.high - axis.low)) * (height - TOP - BOTTOM);
    this.drawGrid(context, axis, x, width, height);
    const { train, test, line, ink } = this.palette;
    const pinned = this.quantity === 'loss' ? this.pinned : [];
    pinned.forEach((run) => {
      this.drawLine(context, run.train, x, y, css(mix(this.palette.paper, train, 0.55)), 1.25, [6, 4]);
      this.drawLine(context, run.test, x, y, css(mix(this.palette.paper, test, 0.55)), 1.5, [6, 4]);
    });
    context.strokeStyle = css(mix(line, ink, 0.4));
    context.lineWidth = 1;
    context.strokeRect(x(this.epoch), TOP, 0, height - TOP - BOTTOM);
    this.drawLine(context, this.pair.train, x, y, css(train), 1.75, []);
    this.drawLine(context, this.pair.test, x, y, css(test), 2.25, []);
    this.drawNames(context, x, y, height);
    this.read(context, x, y);
  }

  private axis(): { low: number; high: number; ticks: number[]; of: (value: number) => number; text: (v: number) => string } {
    if (this.quantity === 'accuracy') {
      return { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1], of: (v) => v, text: (v) => `${Math.round(v * 100)} %` };
    }
    const values = [this.pair, ...this.pinned].flatMap(({ train, test }) => [...train, ...test]).map(([, v]) => v).filter(Number.isFinite);
    if (this.logarithmic) {
      const [low, high] = decades(values);
      const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i);
      return { low, high, ticks, of: (v) => Math.max(low, Math.log10(Math.max(v, 1e-12))), text: (v) => significant(10 ** v, 1) };
    }
    const high = niceCeiling(Math.min(1e9, values.reduce((a, b) => Math.max(a, b), this.ceiling || 0.1)));
    const count = parts(high);
    const ticks = Array.from({ length: count + 1 }, (_, i) => (high * i) / count);
    return { low: 0, high, ticks, of: (v) => Math.min(high, v), text: (v) => (v === 0 ? '0' : significant(v, 2)) };
  }

  private drawGrid(context: CanvasRenderingContext2D, axis: ReturnType<PlaygroundCurve['axis']>, x: (e: number) => number, width: number, height: number): void {
    const { line, soft } = this.palette;
    context.fillStyle = css(soft);
    context.strokeStyle = css(line);
    context.lineWidth = 1;
    context.textBaseline = 'middle';
    context.textAlign = 'end';
    for (const tick of axis.ticks) {
      const at = Math.round(TOP + (1 - (tick - axis.low) / (axis.high - axis.low)) * (height - TOP - BOTTOM)) + 0.5;
      context.strokeRect(LEFT, at, width - LEFT - RIGHT, 0);
      context.fillText(axis.text(tick), LEFT - 6, at);
    }
    context.textBaseline = 'alphabetic';
    const count = parts(this.last);
    for (let i = 0; i <= count; i++) {
      const epoch = (this.last * i) / count;
      context.textAlign = i === 0 ? 'start' : i === count ? 'end' : 'center';
      context.fillText(`${i === 0 ? 'epoch ' : ''}${epoch.toLocaleString('en-US')}`, x(epoch), height - 6);
    }
  }

  private drawLine(context: CanvasRenderingContext2D, points: readonly CurvePoint[], x: (e: number) => number, y: (v: number) => number, colour: string, width: number, dash: number[]): void {
    context.beginPath();
    for (const [epoch, value] of points) {
      if (Number.isFinite(value)) {
        context.lineTo(x(epoch), y(value));
      }
    }
    context.setLineDash(dash);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineJoin = 'round';
    context.stroke();
    context.setLineDash([]);
  }

  private drawNames(context: CanvasRenderingContext2D, x: (e: number) => number, y: (v: number) => number, height: number): void {
    const [train, test] = [this.pair.train.at(-1), this.pair.test.at(-1)];
    context.textAlign = 'start';
    context.textBaseline = 'middle';
    if (train && test) {
      const [a, b] = apart(y(train[1]), y(test[1]), 14, height - BOTTOM);
      const left = Math.max(x(train[0]), x(test[0])) + 6;
      context.fillStyle = css(this.palette.train);
      context.fillText('train', left, a);
      context.fillStyle = css(this.palette.test);
      context.fillText('test', left, b);
    }
    for (const run of this.quantity === 'loss' ? this.pinned : []) {
      const end = run.test.at(-1) ?? run.train.at(-1);
      if (end) {
        context.textAlign = 'end';
        const told = `${run.name}, ${significant(run.seconds)} s`;
        context.strokeStyle = css(this.palette.paper);
        context.lineWidth = 4;
        context.strokeText(told, x(end[0]), y(end[1]) - 10);
        context.fillStyle = css(this.palette.soft);
        context.fillText(told, x(end[0]), y(end[1]) - 10);
      }
    }
  }

  /** What stands under the pointer. */
  private read(context: CanvasRenderingContext2D, x: (e: number) => number, y: (v: number) => number): void {
    const reading = this.querySelector('.pg-reading')!;
    const write = this.quantity === 'loss' ? significant : percent;
    const at = (points: readonly CurvePoint[]) => points[nearest(points.map(([e]) => e), this.pointed ?? 0)];
    const [train, test] = [at(this.pair.train), at(this.pair.test)];
    if (this.pointed === undefined || !train) {
      reading.textContent = '';
      return;
    }
    for (const [point, colour] of [[train, this.palette.train], [test, this.palette.test]] as const) {
      if (point) {
        context.fillStyle = css(colour);
        context.beginPath();
        context.arc(x(point[0]), y(point[1]), 3.5, 0, 2 * Math.PI);
        context.fill();
      }
    }
    reading.textContent = `epoch ${epochs(train[0])}: train ${write(train[1])}${test ? `, test ${write(test[1])}` : ''}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-playground-curve': PlaygroundCurve;
  }
}
