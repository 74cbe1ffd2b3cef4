import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Latest } from '../../shared/latest';
import { Picture } from '../../shared/picture';
import '../../shared/pad';
import { compact, type Stroke } from '../../shared/strokes';
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

/**
 * A pad to draw a digit on, and what the network makes of it while it is drawn.
 *
 * Properties: names. Functions: undo, clear, drawing, again (ask once more: the network has learned). The server offers
 * read(strokes) -> Answer.
 */
@customElement('wr-draw')
export class Draw extends Picture {
  @property({ type: Array }) names: readonly string[] = [];
  /** What is said before there is an answer. */
  @property() hint = '';

  @state() private answer?: Answer;
  private strokes: readonly Stroke[] = [];
  declare $server: { read(strokes: string): Promise<Answer> };

  private readonly reader = new Latest<readonly Stroke[], Answer>(
    (strokes) => this.$server.read(JSON.stringify(compact(strokes))),
    (answer) => this.answered(answer),
  );

  undo(): void {
    this.querySelector('wr-pad')?.undo();
  }

  clear(): void {
    this.querySelector('wr-pad')?.clear();
  }

  /** What is on the pad, as the server reads it. */
  drawing(): string {
    return JSON.stringify(compact(this.strokes));
  }

  again(): void {
    if (this.strokes.length > 0) {
      this.reader.put(this.strokes);
    }
  }

  private drawn(strokes: readonly Stroke[]): void {
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
      <wr-pad @stroke-change=${(event: CustomEvent<readonly Stroke[]>) => this.drawn(event.detail)}></wr-pad>
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

  protected draw(): void {
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
