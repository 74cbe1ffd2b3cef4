import { sigmoid, softmax } from '../activations';
import type { Values } from './pass';

/**
 * What a network is told to make small. Two classes have one output, which speaks for class 1; more have an output
 * each; 0 classes are regression. The formulas are PyTorch's.
 */
export interface Task {
  readonly loss: LossName;
  readonly classes: number;
}

export const LOSSES = ['cross-entropy', 'mse', 'hinge'] as const;
export type LossName = (typeof LOSSES)[number];

export interface Score {
  /** Mean over the batch. */
  readonly loss: number;
  /** Derivative of that mean by each output, (outputs, count). */
  readonly slopes: Values;
}

export function outputsOf({ classes }: Task): number {
  return classes > 2 ? classes : 1;
}

/** @param labels class of each sample, or its target where there are no classes */
export function score(task: Task, outputs: Values, labels: ArrayLike<number>): Score {
  return task.classes > 2 ? ofEach(task, outputs, labels) : ofOne(task, outputs, labels);
}

function ofOne({ loss, classes }: Task, outputs: Values, labels: ArrayLike<number>): Score {
  const count = labels.length;
  const slopes = new Float64Array(count);
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const z = outputs[n];
    const y = labels[n];
    if (loss === 'mse' || classes === 0) {
      sum += (z - y) ** 2;
      slopes[n] = (2 * (z - y)) / count;
    } else if (loss === 'hinge') {
      const side = 2 * y - 1;
      sum += Math.max(0, 1 - side * z);
      slopes[n] = side * z < 1 ? -side / count : 0;
    } else {
      sum += Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
      slopes[n] = (sigmoid(z) - y) / count;
    }
  }
  return { loss: sum / count, slopes };
}

function ofEach({ loss, classes }: Task, outputs: Values, labels: ArrayLike<number>): Score {
  const count = labels.length;
  const slopes = new Float64Array(classes * count);
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const at = (k: number) => k * count + n;
    const right = outputs[at(labels[n])];
    if (loss === 'cross-entropy') {
      const shares = softmax(row(outputs, n, count, classes));
      sum -= Math.log(shares[labels[n]]);
      shares.forEach((share, k) => (slopes[at(k)] = (share - (k === labels[n] ? 1 : 0)) / count));
      continue;
    }
    for (let k = 0; k < classes; k++) {
      if (loss === 'mse') {
        const off = outputs[at(k)] - (k === labels[n] ? 1 : 0);
        sum += off ** 2 / classes;
        slopes[at(k)] = (2 * off) / (classes * count);
      } else if (k !== labels[n] && 1 - right + outputs[at(k)] > 0) {
        sum += (1 - right + outputs[at(k)]) / classes;
        slopes[at(k)] += 1 / (classes * count);
        slopes[at(labels[n])] -= 1 / (classes * count);
      }
    }
  }
  return { loss: sum / count, slopes };
}

/** Outputs of sample `n`, one for each class. */
function row(outputs: Values, n: number, count: number, classes: number): number[] {
  return Array.from({ length: classes }, (_, k) => outputs[k * count + n]);
}

/** Probability of class 1 as the loss reads the one output. */
export function probability(loss: LossName, output: number): number {
  switch (loss) {
    case 'mse':
      return Math.min(1, Math.max(0, output));
    case 'hinge':
      return sigmoid(2 * output);
    default:
      return sigmoid(output);
  }
}

/** Probability of each class for sample `n` of a batch of `count`; for regression the output itself. */
export function answer(task: Task, outputs: Values, n: number, count: number): number[] {
  if (task.classes === 0) {
    return [outputs[n]];
  }
  if (task.classes <= 2) {
    const p = probability(task.loss, outputs[n]);
    return [1 - p, p];
  }
  if (task.loss === 'mse') {
    return row(outputs, n, count, task.classes).map((share) => Math.min(1, Math.max(0, share)));
  }
  return softmax(row(outputs, n, count, task.classes));
}

/** The class that sample `n` is taken for. */
export function predicted({ loss, classes }: Task, outputs: Values, n: number, count: number): number {
  if (classes <= 2) {
    return outputs[n] > (loss === 'mse' ? 0.5 : 0) ? 1 : 0;
  }
  let best = 0;
  for (let k = 1; k < classes; k++) {
    if (outputs[k * count + n] > outputs[best * count + n]) {
      best = k;
    }
  }
  return best;
}
