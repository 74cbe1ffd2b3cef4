import { inputsOf } from '../../shared/network/features';
import { predicted, score } from '../../shared/network/loss';
import { Pass } from '../../shared/network/pass';
import type { Samples, Split } from './contract';
import type { Frame } from './recording';
import type { Model } from './setting';

/** What a recorded frame makes of one split. */
export interface Scored {
  readonly loss: number;
  /** 0..1; not a number for regression. */
  readonly accuracy: number;
  /** Labels by predictions. */
  readonly confusion: readonly (readonly number[])[];
}

export interface Both {
  readonly train?: Scored;
  readonly test?: Scored;
}

/** Scores recorded frames on both splits, in the browser, from their real weights, a few at a time. */
export class Scores {
  /** Whether there are frames that are not scored yet. */
  behind = false;
  private rest = 0;
  private readonly known = new WeakMap<Frame, Both>();
  private readonly passes: Partial<Record<'train' | 'test', { pass: Pass; inputs: Float64Array; split: Split }>> = {};

  constructor(
    readonly model: Model,
    samples: Samples,
  ) {
    for (const name of ['train', 'test'] as const) {
      const split = samples[name];
      if (split.x.length > 0) {
        const inputs = inputsOf(model.features, split.x, split.y);
        this.passes[name] = { pass: new Pass(model.network, split.x.length), inputs, split };
      }
    }
  }

  has(frame: Frame): boolean {
    return this.known.has(frame);
  }

  of(frame: Frame): Both {
    let both = this.known.get(frame);
    if (!both) {
      both = { train: this.score('train', frame), test: this.score('test', frame) };
      this.known.set(frame, both);
    }
    return both;
  }

  /**
   * Scores frames that are not yet, the newest first, for about `budget` milliseconds; whether any were. Where one
   * takes longer than that, the pictures have four times as long for themselves before the next.
   */
  work(frames: readonly Frame[], budget: number): boolean {
    const start = performance.now();
    this.behind = false;
    let worked = false;
    for (let i = frames.length - 1; i >= 0; i--) {
      if (this.has(frames[i])) {
        continue;
      }
      if (start < this.rest || performance.now() - start > budget) {
        this.behind = true;
        break;
      }
      this.of(frames[i]);
      worked = true;
    }
    const spent = performance.now() - start;
    if (spent > budget) {
      this.rest = start + 5 * spent;
    }
    return worked;
  }

  /** The derivative of the training split's loss by each weight. */
  gradients(weights: Float32Array): Float64Array | undefined {
    const train = this.passes.train;
    if (!train) {
      return undefined;
    }
    const outputs = train.pass.forward(weights, train.inputs);
    return train.pass.backward(weights, score(this.model.task, outputs, train.split.label).slopes);
  }

  private score(name: 'train' | 'test', { weights }: Frame): Scored | undefined {
    const given = this.passes[name];
    if (!given) {
      return undefined;
    }
    const { task } = this.model;
    const { label } = given.split;
    const outputs = given.pass.forward(weights, given.inputs);
    const { loss } = score(task, outputs, label);
    const confusion = Array.from({ length: task.classes }, () => new Array<number>(task.classes).fill(0));
    let right = 0;
    for (let n = 0; n < label.length && task.classes > 0; n++) {
      const guess = predicted(task, outputs, n, label.length);
      const row = confusion[label[n]];
      if (row) {
        row[guess]++;
      }
      right += guess === label[n] ? 1 : 0;
    }
    return { loss, accuracy: task.classes > 0 ? right / label.length : NaN, confusion };
  }
}
