import { floats, type Frames, type Samples } from './contract';
import { Field } from './field';
import { endOf } from './plane';
import { Playback } from './playback';
import { Recording, type Frame } from './recording';
import { Scores } from './scores';
import type { Model } from './setting';

/** What the pictures show at this moment. */
export interface Shown {
  /** May lie between two recorded frames; only pictures show these. */
  readonly weights: Float32Array;
  readonly field: Field;
  /** The recorded frame that numbers are told of. */
  readonly frame: Frame;
  readonly index: number;
}

/** Time for scoring frames between two pictures, in milliseconds. */
const SCORING = 4;
/** Where a picture takes longer than this, in milliseconds, every second one is left out: the page stays quick. */
const HEAVY = 14;

/** Plays a recording: before each picture of the screen it moves the head, computes the field and says what to show. */
export class Player {
  readonly recording = new Recording();
  readonly playback = new Playback(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  scores?: Scores;
  private model?: Model;
  private field?: Field;
  private weights = new Float32Array(0);
  private request = 0;
  private last = 0;
  private stale = true;
  private run = '';
  /** What the last picture took, in milliseconds, and whether one was left out since. */
  private cost = 0;
  private rested = false;

  /** @param draw called in an animation frame; `scored` when more of the curve is known */
  constructor(private readonly draw: (shown: Shown | undefined, moved: boolean, scored: boolean) => void) {}

  /** Another network or other points; frames of another size are not of this network. */
  equip(model: Model, samples: Samples): void {
    this.model = model;
    this.field = new Field(model, endOf(samples));
    this.scores = new Scores(model, samples);
    this.weights = new Float32Array(model.network.parameters);
    this.wake();
  }

  receive({ run, first, stepsPerEpoch, items }: Frames): void {
    if (first) {
      this.recording.clear();
    }
    const epochSteps = Math.max(1, stepsPerEpoch);
    const start = items[0]?.step ?? 0;
    const epoch = this.recording.epochOf(start, epochSteps);
    this.recording.put(
      items.map(({ step, weights }) => ({ step, epoch: epoch + (step - start) / epochSteps, weights: floats(weights) })),
    );
    const newest = this.recording.newest?.step ?? 0;
    if (first || (run !== this.run && !this.playback.held)) {
      this.playback.restart(first ? (this.recording.frames[0]?.step ?? 0) : newest);
    }
    this.run = run;
    this.playback.arrive(newest, performance.now() / 1000);
    this.wake();
  }

  scrub(index: number): void {
    const frame = this.recording.frames[index];
    if (frame) {
      this.playback.hold(frame.step);
      this.wake();
    }
  }

  /** Back to where the run is; the pictures jump there. */
  toNewest(): void {
    this.playback.release();
    this.playback.head = this.recording.newest?.step ?? 0;
    this.wake();
  }

  /** Draw before the next frame of the screen, even if nothing moves. */
  wake(): void {
    this.stale = true;
    this.request ||= requestAnimationFrame((now) => this.tick(now));
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  private tick(now: number): void {
    this.request = 0;
    if (this.cost > HEAVY && !this.rested) {
      this.rested = true;
      this.request = requestAnimationFrame((next) => this.tick(next));
      return;
    }
    this.rested = false;
    const seconds = Math.min(0.1, Math.max(0, (now - this.last) / 1000));
    this.last = now;
    const start = performance.now();
    const moved = this.recording.frames.length > 0 && this.playback.advance(seconds);
    const scored = this.work();
    if (moved || scored || this.stale) {
      this.draw(this.shown(moved || this.stale), moved || this.stale, scored);
    }
    this.cost = performance.now() - start;
    if (moved || scored || this.stale || this.scores?.behind) {
      this.request = requestAnimationFrame((next) => this.tick(next));
    }
    this.stale = false;
  }

  private fits(frame: Frame | undefined): frame is Frame {
    return frame?.weights.length === this.weights.length;
  }

  private work(): boolean {
    const { frames } = this.recording;
    return this.fits(frames[0]) && (this.scores?.work(frames, SCORING) ?? false);
  }

  private shown(compute: boolean): Shown | undefined {
    const { recording, playback, field } = this;
    const index = recording.indexAt(playback.head);
    const frame = recording.frames[index];
    if (!field || !this.model || !this.fits(frame)) {
      return undefined;
    }
    if (compute) {
      recording.between(playback.head, this.weights);
      field.run(this.weights);
    }
    return { weights: this.weights, field, frame, index };
  }
}
