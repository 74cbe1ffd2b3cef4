import { row, type Cell, type Matrix, type Weights } from './network';

/** What the network knows between two steps; memory is an lstm's only. */
export interface State {
  readonly hidden: readonly number[];
  readonly memory: readonly number[];
}

/** One time step, with every number on the way. */
export interface Step {
  readonly token: number;
  /** The token's row of the embedding. */
  readonly x: Float32Array;
  readonly before: State;
  /** What each row of the matrices makes of x and of the hidden state before, biases included. */
  readonly fromInput: readonly number[];
  readonly fromState: readonly number[];
  /**
   * Block by block of the matrices' rows: the hidden state of an rnn; input gate, forget gate, candidate and output gate
   * of an lstm; reset gate, update gate and candidate of a gru.
   */
  readonly blocks: readonly (readonly number[])[];
  readonly after: State;
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export function zeros(hidden: number): State {
  const none = new Array<number>(hidden).fill(0);
  return { hidden: none, memory: none };
}

/** The network over `tokens`, one step after the other, as torch.nn.RNN, LSTM and GRU go over them. */
export function unroll(cell: Cell, weights: Weights, tokens: readonly number[], start: State): Step[] {
  const steps: Step[] = [];
  let state = start;
  for (const token of tokens) {
    const step = one(cell, weights, token, state);
    steps.push(step);
    state = step.after;
  }
  return steps;
}

function one(cell: Cell, weights: Weights, token: number, before: State): Step {
  const x = row(weights.embedding, token);
  const fromInput = applied(weights.fromInput, x, weights.inputBias);
  const fromState = applied(weights.fromState, before.hidden, weights.stateBias);
  const size = before.hidden.length;
  const block = (index: number, made: (input: number, state: number, i: number) => number) =>
    Array.from({ length: size }, (_, i) => made(fromInput[index * size + i], fromState[index * size + i], i));
  const gate = (index: number) => block(index, (a, b) => sigmoid(a + b));
  const candidate = (index: number) => block(index, (a, b) => Math.tanh(a + b));
  let blocks: number[][];
  let after: State;
  if (cell === 'rnn') {
    blocks = [candidate(0)];
    after = { hidden: blocks[0], memory: before.memory };
  } else if (cell === 'lstm') {
    const [input, forget, fresh, output] = (blocks = [gate(0), gate(1), candidate(2), gate(3)]);
    const memory = before.memory.map((c, i) => forget[i] * c + input[i] * fresh[i]);
    after = { hidden: memory.map((c, i) => output[i] * Math.tanh(c)), memory };
  } else {
    const reset = gate(0);
    const keep = gate(1);
    const fresh = block(2, (a, b, i) => Math.tanh(a + reset[i] * b));
    blocks = [reset, keep, fresh];
    after = { hidden: before.hidden.map((h, i) => (1 - keep[i]) * fresh[i] + keep[i] * h), memory: before.memory };
  }
  const logits = applied(weights.output, after.hidden, weights.outputBias);
  return { token, x, before, fromInput, fromState, blocks, after, logits, probabilities: softmax(logits) };
}

function applied(matrix: Matrix, x: ArrayLike<number>, bias: Float32Array): number[] {
  return Array.from({ length: matrix.rows }, (_, i) => {
    const weights = row(matrix, i);
    let sum = bias[i];
    for (let j = 0; j < matrix.columns; j++) {
      sum += weights[j] * x[j];
    }
    return sum;
  });
}

function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}

/** The likeliest outputs, the first one first; token 0, which is never a text's, is left out where `tokens`. */
export function likeliest({ probabilities }: Step, count: number, tokens: boolean): number[] {
  return probabilities
    .map((_, i) => i)
    .slice(tokens ? 1 : 0)
    .sort((a, b) => probabilities[b] - probabilities[a])
    .slice(0, count);
}
