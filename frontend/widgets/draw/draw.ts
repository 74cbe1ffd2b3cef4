import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css } from '../../shared/colours';
import { Latest } from '../../shared/latest';
import { Picture } from '../../shared/picture';
import { compact, GAP, smoothed, type Dot, type Stroke } from '../../shared/strokes';
import '../pictures/pictures';
import type { Pictures } from '../pictures/pictures';
import '../probabilities/probabilities';

interface Step {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}

/** What the server makes of a drawing. */
interface Answer {
  /** Each step of the normalisation: its name and its pixels in base64. */
  readonly steps: readonly Step[];
  /** Empty where nobody can read it yet. */
  readonly probabilities: readonly number[];
  /** Who reads: "run 3, step 1,250, training"; or why nobody does. */
  readonly reader: string;
}

const NO_STEPS: readonly Step[] = ['as drawn', 'cut out', 'scaled to 20 × 20', 'centred in 28 × 28'].map((name) => ({
  name,
  width: 28,
  height: 28,
  pixels: '',
}));

/** Width of the pen as a share of the pad; the same in DrawPad. */
const PEN = 0.075;
const KEY_STEP = 0.04;

/**
 * A pad to draw a digit on, and what the network makes of it while it is drawn.
 *
 * Properties: names. Functions: undo, clear, again (ask once more: the network has learned). The server offers
 * read(strokes) -> Answer.
 */
@customElement('wr-draw')
export class Draw extends Picture {
  @property({ type: Array }) names: readonly string[] = [];
  /** What is said before there is an answer. */
  @property() hint = '';

  @state() private answer?: Answer;
  @state() private strokes: readonly Stroke[] = [];
  @state() private pen?: Dot;
  declare $server: { read(strokes: string): Promise<Answer> };

  private drawing?: number;
  private readonly reader = new Latest<readonly Stroke[], Answer>(
    (strokes) => this.$server.read(JSON.stringify(compact(strokes))),
    (answer) => this.answered(answer),
  );

  undo(): void {
    this.change(this.strokes.slice(0, -1));
  }

  clear(): void {
    this.pen = undefined;
    this.change([]);
  }

  again(): void {
    if (this.strokes.length > 0) {
      this.reader.put(this.strokes);
    }
  }

  private change(strokes: readonly Stroke[]): void {
    this.strokes = strokes;
    if (strokes.length === 0) {
      this.answer = undefined;
    } else {
      this.reader.put(strokes);
    }
  }

  private answered(answer: Answer): void {
    if (this.strokes.length > 0) {
      this.answer = answer;
    }
  }

  protected render(): TemplateResult {
    return html`
      <div class="wr-pad-frame">
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
        ${this.strokes.length === 0 ? html`<span class="wr-pad-hint" aria-hidden="true">Draw a digit here</span>` : nothing}
      </div>
      <div class="wr-reading-side">
        <p class="wr-reader">${this.answer?.reader ?? this.hint}</p>
        <wr-probabilities .names=${this.names} .values=${this.answer?.probabilities ?? []}></wr-probabilities>
      </div>
      <div class="wr-steps" aria-label="How the drawing is made to look like the training data">
        ${this.steps().map(
          ({ name, width, height }) => html`<figure>
            <wr-pictures .width=${width} .height=${height} .places=${1}></wr-pictures>
            <figcaption>${name}</figcaption>
          </figure>`,
        )}
      </div>
    `;
  }

  private steps(): readonly Step[] {
    return this.answer && this.answer.steps.length > 0 ? this.answer.steps : NO_STEPS;
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
    this.querySelectorAll<Pictures>('wr-pictures').forEach((picture, index) => {
      const step = this.answer?.steps[index];
      picture.show(step ? [{ index: 0, label: '', pixels: step.pixels }] : []);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-draw': Draw;
  }
}
