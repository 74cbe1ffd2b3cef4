import { nearest } from '../../shared/scales';

/** A run's recorded weights: what the scrubber goes through and what is played. */

export interface Frame {
  readonly step: number;
  readonly epoch: number;
  readonly weights: Float32Array;
}

export const MOST_FRAMES = 600;

export class Recording {
  private kept: Frame[] = [];

  get frames(): readonly Frame[] {
    return this.kept;
  }

  get newest(): Frame | undefined {
    return this.kept.at(-1);
  }

  clear(): void {
    this.kept = [];
  }

  /** The epoch that `step` belongs to: how many steps an epoch has may change where a run goes on differently. */
  epochOf(step: number, stepsPerEpoch: number): number {
    const before = this.kept[this.indexFrom(step) - 1];
    return before ? before.epoch + (step - before.step) / stepsPerEpoch : step / stepsPerEpoch;
  }

  /** Index of the frame nearest to `epoch`, -1 where there is none. */
  indexNear(epoch: number): number {
    return nearest(this.kept.map((frame) => frame.epoch), epoch);
  }

  /** Puts frames behind those there are; what a run had from the first of their steps on is theirs now. */
  put(frames: readonly Frame[]): void {
    if (frames.length === 0) {
      return;
    }
    if (this.kept.length > 0 && frames[0].step <= this.kept[this.kept.length - 1].step) {
      this.kept = this.kept.slice(0, this.indexFrom(frames[0].step));
    }
    this.kept.push(...frames);
    while (this.kept.length > MOST_FRAMES) {
      const last = this.kept.length - 1;
      this.kept = this.kept.filter((_, i) => i % 2 === 0 || i === last);
    }
  }

  /** Index of the last frame at or before `step`, 0 where all are later, -1 where there is none. */
  indexAt(step: number): number {
    return this.kept.length === 0 ? -1 : Math.max(0, this.indexFrom(step + 1e-9) - 1);
  }

  /** Index of the first frame at or after `step`. */
  private indexFrom(step: number): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle].step < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Writes the weights between the two frames around `step` into `into`; only a picture may show them. */
  between(step: number, into: Float32Array): void {
    const from = this.indexAt(step);
    const { step: start, weights } = this.kept[from];
    const next = this.kept[from + 1];
    const share = next ? Math.min(1, Math.max(0, (step - start) / (next.step - start))) : 0;
    if (share === 0) {
      into.set(weights);
      return;
    }
    for (let i = 0; i < into.length; i++) {
      into[i] = weights[i] + (next.weights[i] - weights[i]) * share;
    }
  }
}
