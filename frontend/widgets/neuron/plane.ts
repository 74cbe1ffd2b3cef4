import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { fixed } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { placed } from '../decision-boundary/plane';
import { paint, type Scene } from './picture';

/** How near, in pixels, a finger must be to take the input along, and how near a point takes hold of it. */
const REACH = 32;
const SNAP = 12;
const KEY_STEP = 0.05;

export type Place = readonly [number, number];

/**
 * The plane of a neuron's inputs. The input is dragged with mouse or finger, or moved with the arrow keys.
 *
 * Property: scene. Events: plane-input while it moves, plane-change when it has come to rest; their detail is the
 * place [x1, x2].
 */
@customElement('wr-neuron-plane')
export class NeuronPlane extends Picture {
  @property({ attribute: false }) scene?: Scene;
  private dragging = false;

  private get now(): Scene {
    return this.scene!;
  }

  protected render(): TemplateResult {
    const [x1, x2] = this.now.input.map((x) => fixed(x));
    return html`<canvas
      tabindex="0"
      role="application"
      aria-label=${`The plane of the inputs, coloured by the output. The input is at ${x1}, ${x2}. Arrow keys move it.`}
      @pointerdown=${this.down}
      @pointermove=${this.move}
      @pointerup=${this.up}
      @pointercancel=${this.up}
      @keydown=${this.key}
    ></canvas>`;
  }

  private tell(event: 'plane-input' | 'plane-change', place: Place): void {
    this.dispatchEvent(new CustomEvent(event, { detail: place }));
  }

  private down(event: PointerEvent): void {
    const canvas = event.currentTarget as HTMLCanvasElement;
    if (event.button !== 0 || (event.pointerType === 'touch' && this.distance(event, canvas) > REACH)) {
      return;
    }
    this.dragging = true;
    canvas.setPointerCapture(event.pointerId);
    this.tell('plane-input', this.at(event, canvas));
  }

  private move(event: PointerEvent): void {
    if (this.dragging) {
      this.tell('plane-input', this.at(event, event.currentTarget as HTMLCanvasElement));
    }
  }

  /** A finger that only taps moves the input too; one that wipes scrolls the page, and is cancelled. */
  private up(event: PointerEvent): void {
    const tapped = event.type === 'pointerup' && event.button === 0;
    const place = tapped ? this.at(event, event.currentTarget as HTMLCanvasElement) : this.now.input;
    this.dragging = false;
    this.tell('plane-change', place);
  }

  private distance(event: PointerEvent | Touch, canvas: HTMLCanvasElement): number {
    const box = canvas.getBoundingClientRect();
    const [x, y] = placed(...this.now.input, this.now.square, box.width);
    return Math.hypot(event.clientX - box.left - x, event.clientY - box.top - y);
  }

  /** Where the pointer is; a sample that is near takes hold of it. */
  private at(event: PointerEvent, canvas: HTMLCanvasElement): Place {
    const { low, high } = this.now.square;
    const box = canvas.getBoundingClientRect();
    const x1 = this.within(low + ((event.clientX - box.left) / box.width) * (high - low));
    const x2 = this.within(high - ((event.clientY - box.top) / box.height) * (high - low));
    const near = (SNAP / box.width) * (high - low);
    const sample = this.now.samples.find((s) => Math.hypot(s.x1 - x1, s.x2 - x2) < near);
    return sample ? [sample.x1, sample.x2] : [x1, x2];
  }

  private within(x: number): number {
    const { low, high } = this.now.square;
    return Math.min(high, Math.max(low, Math.round(x * 100) / 100));
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (step) {
      event.preventDefault();
      const [x1, x2] = this.now.input;
      this.tell('plane-change', [this.within(x1 + step[0] * KEY_STEP), this.within(x2 + step[1] * KEY_STEP)]);
    }
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
    paint(fitted(canvas, size, size), this.now, size, this.palette);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-neuron-plane': NeuronPlane;
  }
}
