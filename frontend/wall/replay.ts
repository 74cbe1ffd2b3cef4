import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fitted } from '../shared/canvas';
import { percent, significant } from '../shared/numbers';
import { Picture } from '../shared/picture';
import { answersOf, picture } from './boundary';
import type { TileNetwork } from './contract';

/** Step, epoch, loss, and accuracy where there are classes. */
type Row = readonly [number, number, number, number | null];

export interface Recording {
  readonly epochs: number;
  readonly points: readonly Row[];
  readonly tests: readonly Row[];
  /** Steps that notes are about. */
  readonly marks: readonly number[];
  readonly network?: TileNetwork;
  /** Step and weights. */
  readonly frames?: readonly (readonly [number, string])[];
}

const PLAYED_SECONDS = 8;
const TICK = 50;

/** The last of `rows` that is not after `step`. */
export function lastAt<T extends readonly [number, ...unknown[]]>(rows: readonly T[], step: number): T | undefined {
  return rows.filter((row) => row[0] <= step).at(-1);
}

/**
 * A run to go through by hand: the curve up to a moment, what was measured there, and what a small network answered.
 *
 * Property: recording. Tells the server where it stands.
 */
@customElement('wr-replay')
export class Replay extends Picture {
  declare readonly $server?: { at(step: number): void };
  @property({ attribute: false }) recording?: Recording;
  /** Index of the point of the curve. */
  @state() private at = -1;
  private timer = 0;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private get last(): number {
    return (this.recording?.points.length ?? 0) - 1;
  }

  private get index(): number {
    return this.at < 0 ? this.last : Math.min(this.at, this.last);
  }

  private move(index: number): void {
    this.at = index;
    this.$server?.at(this.recording!.points[this.index][0]);
  }

  private play(): void {
    if (this.timer !== 0) {
      this.stop();
      return;
    }
    let position = this.index >= this.last ? 0 : this.index;
    const stride = (this.last + 1) / ((PLAYED_SECONDS * 1000) / TICK);
    this.timer = window.setInterval(() => {
      position = Math.min(this.last, position + stride);
      this.at = Math.floor(position);
      if (this.at >= this.last) {
        this.stop();
      }
    }, TICK);
    this.requestUpdate();
  }

  private stop(): void {
    window.clearInterval(this.timer);
    if (this.timer !== 0) {
      this.timer = 0;
      this.move(this.index);
      this.requestUpdate();
    }
  }

  protected render(): TemplateResult {
    const recording = this.recording;
    if (!recording || this.last < 0) {
      return html`<p>As soon as something has been measured, it can be replayed here.</p>`;
    }
    const row = recording.points[this.index];
    return html`
      <div class="replay-pictures">
        ${recording.network ? html`<canvas role="img" aria-label="What the network answers in the plane"></canvas>` : nothing}
        ${this.curve(recording, row)}
      </div>
      <div class="replay-controls">
        <button type="button" @click=${this.play}>${this.timer === 0 ? 'Play' : 'Pause'}</button>
        <input
          type="range"
          min="0"
          max=${this.last}
          .value=${String(this.index)}
          aria-label="Moment of the run"
          aria-valuetext=${this.told(row)}
          @input=${(event: Event) => this.move(Number((event.target as HTMLInputElement).value))}
        />
      </div>
      <p class="replay-words">${this.told(row)}</p>
    `;
  }

  private told([step, epoch, loss, accuracy]: Row): string {
    const test = lastAt(this.recording!.tests, step)?.[3];
    const measured = [
      `step ${step.toLocaleString('en')}, epoch ${significant(epoch)}`,
      `train loss ${significant(loss)}`,
      accuracy === null ? '' : `train accuracy ${percent(accuracy)}`,
      test === undefined || test === null ? '' : `test accuracy ${percent(test)}`,
    ];
    return measured.filter((part) => part !== '').join(' · ');
  }

  /** Accuracy upwards from 0 to 100 %; where there are no classes the loss, from 0 to its greatest. */
  private curve(recording: Recording, now: Row): TemplateResult {
    const most = Math.max(...recording.points.map((row) => row[2]), 1e-9);
    const ofLoss = now[3] === null;
    const x = (row: Row) => ((row[1] / recording.epochs) * 100).toFixed(2);
    const y = (row: Row) => (100 - 100 * (ofLoss ? row[2] / most : (row[3] ?? 0))).toFixed(2);
    const line = (rows: readonly Row[]) => rows.map((row) => `${x(row)},${y(row)}`).join(' ');
    const until = recording.points.slice(0, this.index + 1);
    const tests = recording.tests.filter((row) => row[0] <= now[0]);
    const marks = recording.marks.flatMap((step): Row[] => [lastAt(recording.points, step)].filter((row) => row !== undefined));
    return html`<figure class="replay-curve">
      ${svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="wall-half" d="M0 50H100"></path>
        <polyline class="replay-rest" points=${line(recording.points)}></polyline>
        <polyline class="wall-train" points=${line(until)}></polyline>
        <polyline class="wall-test" points=${line(tests)}></polyline>
        ${marks.map((row) => svg`<path class="replay-mark" d=${`M${x(row)} 0V100`}></path>`)}
        <path class="replay-now" d=${`M${x(now)} 0V100`}></path>
      </svg>`}
      <figcaption>
        ${ofLoss ? `Loss, up to ${significant(most)}` : 'Accuracy, 0 to 100 %'}: <b>train</b>, <i>test</i>
      </figcaption>
    </figure>`;
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas');
    const { network, frames, points } = this.recording ?? {};
    const frame = frames && points && (lastAt(frames, points[this.index][0]) ?? frames[0]);
    if (!canvas || !network || !frame) {
      return;
    }
    const answers = answersOf(network, frame[1], 64);
    const side = canvas.clientWidth;
    if (answers && side > 0) {
      const context = fitted(canvas, side, side);
      context.imageSmoothingEnabled = true;
      context.drawImage(picture(answers, this.palette), 0, 0, side, side);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-replay': Replay;
  }
}
