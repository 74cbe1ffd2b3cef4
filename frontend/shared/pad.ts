import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from './canvas';
import { css } from './colours';
import { Picture } from './picture';
import { GAP, smoothed, type Dot, type Stroke } from './strokes';

/** Width of the pen as a share of the pad; the same in DrawPad. */
const PEN = 0.075;
const KEY_STEP = 0.04;

/**
 * A square to draw on with mouse, finger or keys.
 *
 * Properties: strokes, invitation (words on the empty pad). Functions: undo, clear. Events: stroke-change, with the
 * strokes as its detail, whenever the drawing has changed.
 */
@customElement('wr-pad')
export class Pad extends Picture {
  @property() invitation = 'Draw a digit here';
  @state() strokes: readonly Stroke[] = [];
  @state() private pen?: Dot;
  private drawing?: number;

  undo(): void {
    this.change(this.strokes.slice(0, -1));
  }

  clear(): void {
    this.pen = undefined;
    this.change([]);
  }

  private change(strokes: readonly Stroke[]): void {
    this.strokes = strokes;
    this.dispatchEvent(new CustomEvent('stroke-change', { detail: strokes }));
  }

  protected render(): TemplateResult {
    return html`
      <canvas
        class="wr-pad"
        tabindex="0"
        role="application"
        aria-label="Drawing pad. Arrow keys move the pen, with Shift they draw."
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @pointercancel=${this.up}
        @keydown=${this.key}
        @blur=${() => (this.pen = undefined)}
      ></canvas>
      ${this.strokes.length === 0 ? html`<span class="wr-pad-hint" aria-hidden="true">${this.invitation}</span>` : nothing}
    `;
  }

  private down(event: PointerEvent): void {
    if (this.drawing !== undefined || event.button !== 0) {
      return;
    }
    const pad = event.currentTarget as HTMLCanvasElement;
    try {
      pad.setPointerCapture(event.pointerId);
    } catch {
      // A pointer that is already gone, or an event made by a script, draws without capture.
    }
    event.preventDefault();
    this.pen = undefined;
    this.drawing = event.pointerId;
    this.change([...this.strokes, [this.dot(event, pad)]]);
  }

  private move(event: PointerEvent): void {
    if (event.pointerId !== this.drawing) {
      return;
    }
    const pad = event.currentTarget as HTMLCanvasElement;
    const events = event.getCoalescedEvents?.() ?? [];
    this.extend((events.length > 0 ? events : [event]).map((e) => this.dot(e, pad)));
  }

  private up(event: PointerEvent): void {
    if (event.pointerId === this.drawing) {
      this.drawing = undefined;
    }
  }

  private extend(dots: readonly Dot[]): void {
    const last = this.strokes.at(-1) ?? [];
    this.change([...this.strokes.slice(0, -1), [...last, ...dots]]);
  }

  private dot(event: PointerEvent, pad: HTMLCanvasElement): Dot {
    const box = pad.getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return [within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height)];
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const from: Dot = this.pen ?? [0.5, 0.2];
    const within = (value: number) => Math.min(0.98, Math.max(0.02, value));
    const to: Dot = [within(from[0] + step[0] * KEY_STEP), within(from[1] + step[1] * KEY_STEP)];
    this.pen = to;
    if (event.shiftKey) {
      const end = this.strokes.at(-1)?.at(-1);
      if (end && end[0] === from[0] && end[1] === from[1]) {
        this.extend([to]);
      } else {
        this.change([...this.strokes, [from, to]]);
      }
    }
  }

  protected draw(): void {
    const pad = this.querySelector<HTMLCanvasElement>('.wr-pad')!;
    const size = pad.clientWidth;
    const context = fitted(pad, size, size);
    context.lineWidth = size * PEN;
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = css(this.palette.ink);
    for (const stroke of this.strokes) {
      const [first, ...others] = smoothed(stroke, GAP);
      context.beginPath();
      context.moveTo(first[0] * size, first[1] * size);
      [first, ...others].forEach(([x, y]) => context.lineTo(x * size, y * size));
      context.stroke();
    }
    if (this.pen) {
      context.strokeStyle = css(this.palette.train);
      context.lineWidth = 2;
      context.beginPath();
      context.arc(this.pen[0] * size, this.pen[1] * size, (size * PEN) / 2, 0, 2 * Math.PI);
      context.stroke();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-pad': Pad;
  }
}
