import { blockOf, type Part } from './moments';
import { row, type Cell, type Weights } from './network';
import type { Step } from './pass';

export interface Term {
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** The sum behind one value of a hidden state or of a gate. */
export interface Sum {
  readonly fromInput: readonly Term[];
  readonly fromState: readonly Term[];
  readonly inputBias: number;
  readonly stateBias: number;
  /** What the part from the state before is multiplied by: 1, or a gru's reset gate for its candidate. */
  readonly reset: number;
  readonly total: number;
}

/** How the sum of `part` comes about; none where the part is made of others. */
export function sumOf(cell: Cell, weights: Weights, step: Step, part: Part, unit: number): Sum | undefined {
  const block = blockOf(cell, part);
  if (block === undefined) {
    return undefined;
  }
  const at = block * step.before.hidden.length + unit;
  const reset = cell === 'gru' && part === 'candidate' ? step.blocks[0][unit] : 1;
  return {
    fromInput: terms(step.x, row(weights.fromInput, at)),
    fromState: terms(step.before.hidden, row(weights.fromState, at)),
    inputBias: weights.inputBias[at],
    stateBias: weights.stateBias[at],
    reset,
    total: step.fromInput[at] + reset * step.fromState[at],
  };
}

export function terms(values: ArrayLike<number>, weights: Float32Array): Term[] {
  return Array.from(weights, (weight, j) => ({ value: values[j], weight, product: values[j] * weight }));
}

export function added(all: readonly Term[]): number {
  return all.reduce((sum, { product }) => sum + product, 0);
}

/** The values that a part makes, one for each hidden value. */
export function valuesOf(cell: Cell, step: Step, part: Part): readonly number[] {
  const block = blockOf(cell, part);
  if (block !== undefined) {
    return step.blocks[block];
  }
  return part === 'memory' ? step.after.memory : step.after.hidden;
}
