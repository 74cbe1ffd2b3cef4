import { html, type TemplateResult } from 'lit';
import { Picture } from './picture';

/** How near, in pixels, a finger must be to take the point along. */
const REACH = 32;

export type Place = readonly [number, number];

/**
 * A picture with one point that is dragged with mouse or finger, or moved with the arrow keys.
 *
 * Events: plane-input while it moves, plane-change when it has come to rest; their detail is the place [x, y].
 */
export abstract class PointPicture extends Picture {
  private dragging = false;

  /** What the picture shows and where the point is, for who cannot see it. */
  protected abstract get told(): string;

  /** Where the point is, and where that is in a picture so wide, in CSS pixels. */
  protected abstract get point(): Place;
  protected abstract pixel(width: number): Place;

  /** The place under a pixel of a picture so wide, kept within what can be. */
  protected abstract placeAt(x: number, y: number, width: number): Place;

  /** The place one press of an arrow key further, `across` and `up` being -1, 0 or 1. */
  protected abstract beside(across: number, up: number): Place;

  protected render(): TemplateResult {
    return html`<canvas
      tabindex="0"
      role="application"
      aria-label=${`${this.told} Arrow keys move it.`}
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
    this.tell('plane-input', this.under(event, canvas));
  }

  private move(event: PointerEvent): void {
    if (this.dragging) {
      this.tell('plane-input', this.under(event, event.currentTarget as HTMLCanvasElement));
    }
  }

  /** A finger that only taps moves the point too; one that wipes scrolls the page, and is cancelled. */
  private up(event: PointerEvent): void {
    const tapped = event.type === 'pointerup' && event.button === 0;
    const place = tapped ? this.under(event, event.currentTarget as HTMLCanvasElement) : this.point;
    this.dragging = false;
    this.tell('plane-change', place);
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (step) {
      event.preventDefault();
      this.tell('plane-change', this.beside(step[0], step[1]));
    }
  }

  private under(event: PointerEvent, canvas: HTMLCanvasElement): Place {
    const box = canvas.getBoundingClientRect();
    return this.placeAt(event.clientX - box.left, event.clientY - box.top, box.width);
  }

  private distance(event: PointerEvent | Touch, canvas: HTMLCanvasElement): number {
    const box = canvas.getBoundingClientRect();
    const [x, y] = this.pixel(box.width);
    return Math.hypot(event.clientX - box.left - x, event.clientY - box.top - y);
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
}
