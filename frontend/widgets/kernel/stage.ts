import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { Picture } from '../../shared/picture';
import { boards, under, type Boards, type Place } from './boards';
import { extent } from './convolve';
import { paint } from './paint';
import { nearest, type Peek, type View } from './view';

/** How far from the kernel, in pixels, a finger still takes it along. */
const REACH = 14;

/**
 * Image, output and pooled output, with the kernel between them. The kernel is dragged with mouse or finger, or goes
 * where one taps; on an image that is drawn, the finger draws.
 *
 * Properties: view, words (what a screen reader says of it). Events: kernel-at (a place of the output),
 * kernel-peek (a Peek or nothing), kernel-ink (a pixel), kernel-lifted (the finger has left the drawing), kernel-key.
 */
@customElement('wr-kernel-stage')
export class KernelStage extends Picture {
  @property({ attribute: false }) view?: View;
  @property() words = '';

  private doing?: 'kernel' | 'output' | 'ink' | 'tap';
  /** From the upper left corner of the kernel to the finger, in cells. */
  private grip: Place = [0, 0];
  private places?: Boards;

  private get now(): View {
    return this.view!;
  }

  protected render(): TemplateResult {
    return html`<canvas
      tabindex="0"
      role="application"
      aria-label=${this.words}
      @pointerdown=${this.down}
      @pointermove=${this.move}
      @pointerup=${this.up}
      @pointercancel=${this.cancel}
      @pointerleave=${this.leave}
      @keydown=${(e: KeyboardEvent) => this.tell('kernel-key', e)}
    ></canvas>`;
  }

  private tell(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  private point(event: { clientX: number; clientY: number }): readonly [number, number] {
    const rectangle = this.querySelector('canvas')!.getBoundingClientRect();
    return [event.clientX - rectangle.left, event.clientY - rectangle.top];
  }

  /** Where the finger is within the padded image, in cells, if it is on it or near the kernel. */
  private onImage(event: { clientX: number; clientY: number }): Place | undefined {
    return under(this.places?.input, ...this.point(event));
  }

  private onKernel(event: { clientX: number; clientY: number }): boolean {
    const { at, scene } = this.now;
    if (!at || !this.places) {
      return false;
    }
    const { input } = this.places;
    const [x, y] = this.point(event);
    const [row, column] = [(y - input.y) / input.cell, (x - input.x) / input.cell];
    const side = extent(scene.setting);
    const more = REACH / input.cell;
    const from = at.map((place) => place * scene.setting.stride);
    return row > from[0] - more && column > from[1] - more && row < from[0] + side + more && column < from[1] + side + more;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || this.doing) {
      return;
    }
    const canvas = event.currentTarget as HTMLCanvasElement;
    const image = this.onImage(event);
    const output = under(this.places?.output, ...this.point(event));
    const finger = event.pointerType === 'touch';
    const { drawing, at, scene } = this.now;
    if (drawing && image) {
      this.doing = 'ink';
      this.ink(image);
    } else if (this.onKernel(event)) {
      const [x, y] = this.point(event);
      const { input } = this.places!;
      this.doing = 'kernel';
      this.grip = [(y - input.y) / input.cell - at![0] * scene.setting.stride, (x - input.x) / input.cell - at![1] * scene.setting.stride];
    } else if (finger) {
      this.doing = 'tap';
      return;
    } else if (image) {
      const half = extent(scene.setting) / 2;
      this.doing = 'kernel';
      this.grip = [half, half];
      this.slide(event);
    } else if (output) {
      this.doing = 'output';
      this.choose(output);
    } else {
      return;
    }
    this.peek(undefined);
    canvas.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const output = under(this.places?.output, ...this.point(event));
    switch (this.doing) {
      case 'ink': {
        const image = this.onImage(event);
        if (image) {
          this.ink(image);
        }
        return;
      }
      case 'kernel':
        return this.slide(event);
      case 'output':
        return output && this.choose(output);
      case undefined:
        return event.pointerType === 'touch' ? undefined : this.hover(event, output);
    }
  }

  private hover(event: PointerEvent, output: Place | undefined): void {
    const pooled = under(this.places?.pooled, ...this.point(event));
    const onImage = this.onImage(event) !== undefined;
    (event.currentTarget as HTMLElement).dataset.cursor = this.now.drawing && onImage ? 'draw' : this.onKernel(event) ? 'grab' : '';
    this.peek(output ? { board: 'output', place: floor(output) } : pooled ? { board: 'pooled', place: floor(pooled) } : undefined);
  }

  /** A finger that only taps moves the kernel too; one that wipes scrolls the page, and is cancelled. */
  private up(event: PointerEvent): void {
    const doing = this.doing;
    this.doing = undefined;
    if (doing === 'ink') {
      this.tell('kernel-lifted');
    } else if (doing === 'tap') {
      const point = this.point(event);
      const output = under(this.places?.output, ...point);
      const pooled = under(this.places?.pooled, ...point);
      this.peek(pooled ? { board: 'pooled', place: floor(pooled) } : undefined);
      if (output) {
        this.choose(output);
      } else if (!this.now.drawing && this.onImage(event)) {
        const half = extent(this.now.scene.setting) / 2;
        this.grip = [half, half];
        this.slide(event);
      }
    }
  }

  /** A finger leaves as it is lifted; what it has tapped stays. */
  private leave(event: PointerEvent): void {
    if (event.pointerType !== 'touch') {
      this.peek(undefined);
    }
  }

  private cancel(): void {
    if (this.doing === 'ink') {
      this.tell('kernel-lifted');
    }
    this.doing = undefined;
  }

  private slide(event: PointerEvent): void {
    if (this.now.at) {
      const [x, y] = this.point(event);
      const { input } = this.places!;
      const corner = [(y - input.y) / input.cell - this.grip[0], (x - input.x) / input.cell - this.grip[1]] as const;
      this.tell('kernel-at', nearest(this.now.scene, corner));
    }
  }

  private choose(output: Place): void {
    this.tell('kernel-at', floor(output));
  }

  private ink(place: Place): void {
    const { padding, rows, columns } = this.now.scene.setting;
    const [row, column] = [Math.floor(place[0]) - padding, Math.floor(place[1]) - padding];
    if (row >= 0 && column >= 0 && row < rows && column < columns) {
      this.tell('kernel-ink', [row, column]);
    }
  }

  private peek(peek: Peek | undefined): void {
    if (JSON.stringify(peek) !== JSON.stringify(this.now.peek)) {
      this.tell('kernel-peek', peek);
    }
  }

  protected firstUpdated(): void {
    const keepFromScrolling = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (this.now.drawing ? this.onImage(touch) : this.onKernel(touch)) {
        event.preventDefault();
      }
    };
    this.querySelector('canvas')!.addEventListener('touchstart', keepFromScrolling, { passive: false });
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas')!;
    const { setting, map, pooled } = this.now.scene;
    const padded = { rows: setting.rows + 2 * setting.padding, columns: setting.columns + 2 * setting.padding };
    this.places = boards(this.clientWidth - 4, padded, map, pooled);
    canvas.style.height = `${this.places.height}px`;
    const style = getComputedStyle(this);
    const context = fitted(canvas, this.clientWidth, this.places.height);
    context.translate(2, 0);
    paint({ context, palette: this.palette, accent: this.palette.accent, font: style.fontFamily }, this.places, this.now);
  }
}

const floor = ([row, column]: Place): Place => [Math.floor(row), Math.floor(column)];

declare global {
  interface HTMLElementTagNameMap {
    'wr-kernel-stage': KernelStage;
  }
}
