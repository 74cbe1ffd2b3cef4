import { floats } from '../../shared/bytes';

export type Cell = 'rnn' | 'lstm' | 'gru';

/** A recurrent network as the server describes it. */
export interface Network {
  readonly cell: Cell;
  /** Values of a token. */
  readonly embedding: number;
  readonly hidden: number;
  /** Tokens of a sample that it was trained on. */
  readonly length: number;
  /** Whether what is shorter was padded in front, with token 0. */
  readonly padded: boolean;
  /** By their numbers; token 0 stands for all that are not known. */
  readonly tokens: readonly string[];
  /** What it tells apart at the end; none where it says at every step which token follows. */
  readonly classes: readonly string[];
  /** Its weights before the first step of training, in base64. */
  readonly initial: string;
}

/** Rows one after the other. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** How many outputs it has: one for each class, or for each token. */
export function outputs({ classes, tokens }: Network): number {
  return classes.length || tokens.length;
}

/** All that the network learns. */
export interface Weights {
  /** A row for each token. */
  readonly embedding: Matrix;
  /** From the input and from the state before; a row for each gate and hidden value. */
  readonly fromInput: Matrix;
  readonly fromState: Matrix;
  readonly inputBias: Float32Array;
  readonly stateBias: Float32Array;
  readonly output: Matrix;
  readonly outputBias: Float32Array;
}

/** Blocks of rows in a recurrent layer's matrices, in PyTorch's order. */
const BLOCKS: Record<Cell, number> = { rnn: 1, lstm: 4, gru: 3 };

/** The weights within one row of numbers, as PyTorch's Sequential orders them; none where that has another length. */
export function weights(network: Network, base64: string): Weights | undefined {
  const { cell, embedding, hidden, tokens } = network;
  const answers = outputs(network);
  const all = floats(base64);
  const rows = BLOCKS[cell] * hidden;
  let at = 0;
  const next = (count: number) => all.subarray(at, (at += count));
  const matrix = (height: number, width: number): Matrix => ({ rows: height, columns: width, values: next(height * width) });
  const read: Weights = {
    embedding: matrix(tokens.length, embedding),
    fromInput: matrix(rows, embedding),
    fromState: matrix(rows, hidden),
    inputBias: next(rows),
    stateBias: next(rows),
    output: matrix(answers, hidden),
    outputBias: next(answers),
  };
  return at === all.length ? read : undefined;
}

export function row({ columns, values }: Matrix, index: number): Float32Array {
  return values.subarray(index * columns, (index + 1) * columns);
}
