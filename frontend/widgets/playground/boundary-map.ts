import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css, diverging, mix, type Rgb } from '../../shared/colours';
import { answer } from '../../shared/network/loss';
import { classColour } from '../../shared/palette';
import { Picture } from '../../shared/picture';
import { confidence, outline } from '../decision-boundary/plane';
import { NO_SAMPLES, type Samples, type Split } from './contract';
import type { Field } from './field';
import { ClassHeat, Heat, Pixels } from '../../shared/heat';
import { inPlane, onScreen } from './plane';

/** The strongest colour of an answer: points must stay readable over it. */
const STRENGTH = 0.62;
const KEY_STEP = 0.05;

/**
 * What the network answers everywhere, under the points: training points are filled, test points are outlined.
 *
 * Properties: samples, end, shows, discrete, placing (own points), chosen (a point to mark). Functions: paint.
 * Events: probe ([x, y] or undefined), place ([x, y]).
 */
@customElement('wr-boundary-map')
export class BoundaryMap extends Picture {
  @property({ attribute: false }) samples: Samples = NO_SAMPLES;
  @property({ type: Number }) end = 1;
  @property({ attribute: false }) shows: Readonly<Record<'train' | 'test', boolean>> = { train: true, test: true };
  @property({ type: Boolean }) discrete = false;
  @property({ type: Boolean }) placing = false;
  @property({ attribute: false }) chosen?: readonly [number, number];
  @property() told = '';

  @state() private cursor?: readonly [number, number];
  private field?: Field;
  /** A side, in CSS pixels. */
  private side = 0;
  private pixels?: Pixels;
  private heat?: Heat;
  private classHeat?: ClassHeat;
  private sides = new Float64Array(0);

  protected resized(width: number): void {
    this.side = width;
  }

  /** Shows what the network answers, now; the points over it stay as they are. */
  paint(field?: Field): void {
    this.field = field;
    this.drawField();
  }

  protected render(): TemplateResult {
    return html`<canvas class="pg-field" aria-hidden="true"></canvas><canvas
      class="pg-points"
      tabindex="0"
      role=${this.placing ? 'application' : 'img'}
      aria-roledescription=${this.placing ? 'plane: arrow keys move, Enter places a point or takes it away' : nothing}
      aria-label=${this.told}
      @pointermove=${this.move}
      @pointerleave=${() => this.probe()}
      @click=${this.press}
      @keydown=${this.key}
      @blur=${() => (this.cursor = undefined)}
    ></canvas>`;
  }

  private at(event: MouseEvent): [number, number] {
    const box = this.getBoundingClientRect();
    return inPlane(event.clientX - box.left, event.clientY - box.top, this.end, box.width);
  }

  private move(event: PointerEvent): void {
    this.probe(this.at(event));
  }

  private probe(point?: readonly [number, number]): void {
    this.dispatchEvent(new CustomEvent('probe', { detail: point, bubbles: true }));
  }

  private press(event: MouseEvent): void {
    this.dispatchEvent(new CustomEvent('place', { detail: this.at(event) }));
  }

  /** A cross hair for those without a pointer. */
  private key(event: KeyboardEvent): void {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (by) {
      const [x, y] = this.cursor ?? [0, 0];
      const within = (value: number) => Math.min(this.end, Math.max(-this.end, value));
      this.cursor = [within(x + by[0] * KEY_STEP * this.end), within(y + by[1] * KEY_STEP * this.end)];
      this.probe(this.cursor);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.cursor) {
      this.dispatchEvent(new CustomEvent('place', { detail: this.cursor }));
    } else {
      return;
    }
    event.preventDefault();
  }

  protected draw(): void {
    this.drawField();
    const canvas = this.querySelector<HTMLCanvasElement>('.pg-points');
    if (!canvas || this.side === 0) {
      return;
    }
    const context = fitted(canvas, this.side, this.side);
    const { train, test } = this.samples;
    if (this.shows.test) {
      this.drawPoints(context, test, this.side, false);
    }
    if (this.shows.train) {
      this.drawPoints(context, train, this.side, true);
    }
    this.drawMarks(context, this.side);
  }

  private drawField(): void {
    const canvas = this.querySelector<HTMLCanvasElement>('.pg-field');
    const { field, side } = this;
    if (!canvas || side === 0) {
      return;
    }
    const context = fitted(canvas, side, side);
    if (!field) {
      this.drawCross(context, 0, 0, side);
      return;
    }
    if (this.pixels?.canvas.width !== field.size) {
      this.pixels = new Pixels(field.size, field.size);
      this.sides = new Float64Array(field.size ** 2);
    }
    if (field.model.task.classes > 2) {
      this.fillClasses(field, this.pixels.data);
    } else {
      this.fillSides(field, this.pixels.data);
    }
    this.pixels.show();
    context.imageSmoothingEnabled = !this.discrete;
    context.drawImage(this.pixels.canvas, 0, 0, side, side);
  }

  private fillSides(field: Field, data: Uint32Array): void {
    if (this.heat?.palette !== this.palette) {
      this.heat = new Heat(this.palette, STRENGTH);
    }
    field.sides(this.sides);
    for (let i = 0; i < data.length; i++) {
      data[i] = this.heat.of(this.discrete ? Math.sign(this.sides[i]) : this.sides[i]);
    }
  }

  private fillClasses(field: Field, data: Uint32Array): void {
    const { task } = field.model;
    if (this.classHeat?.palette !== this.palette || this.classHeat.classes !== task.classes) {
      this.classHeat = new ClassHeat(this.palette, task.classes, STRENGTH);
    }
    for (let i = 0; i < data.length; i++) {
      const shares = answer(task, field.outputs, i, data.length);
      const best = shares.indexOf(Math.max(...shares));
      data[i] = best < 0 ? this.classHeat.of(0, 0) : this.classHeat.of(best, this.discrete ? 1 : confidence(shares[best], task.classes));
    }
  }

  private drawCross(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
    const [left, top] = onScreen(x, y, this.end, size);
    context.strokeStyle = css(this.palette.line);
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, top);
    context.lineTo(size, top);
    context.moveTo(left, 0);
    context.lineTo(left, size);
    context.stroke();
  }

  private colour(label: number): Rgb {
    const { classes } = this.samples;
    const { negative, paper, positive } = this.palette;
    return classes === 0 ? diverging(label, negative, paper, positive) : classColour(this.palette, label, classes);
  }

  private drawPoints(context: CanvasRenderingContext2D, { x, y, label }: Split, size: number, filled: boolean): void {
    const { paper, ink } = this.palette;
    const regression = this.samples.classes === 0;
    const radius = Math.min(4.6, Math.max(2, size / (label.length > 600 ? 120 : 75)));
    label.forEach((value, i) => {
      const shape = outline(regression ? 0 : value, ...onScreen(x[i], y[i], this.end, size), filled ? radius : radius * 0.85);
      const colour = css(this.colour(value));
      context.fillStyle = filled || regression ? colour : css(paper);
      context.fill(shape);
      context.lineWidth = filled ? 1 : 1.6;
      context.strokeStyle = regression ? css(mix(paper, ink, filled ? 0.35 : 0.9)) : filled ? css(paper) : colour;
      context.stroke(shape);
    });
  }

  private drawMarks(context: CanvasRenderingContext2D, size: number): void {
    if (this.chosen) {
      const [x, y] = onScreen(...(this.chosen as [number, number]), this.end, size);
      context.beginPath();
      context.arc(x, y, 9, 0, 2 * Math.PI);
      context.lineWidth = 2;
      context.strokeStyle = css(this.palette.ink);
      context.stroke();
    }
    if (this.cursor) {
      this.drawCross(context, ...(this.cursor as [number, number]), size);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-boundary-map': BoundaryMap;
  }
}
