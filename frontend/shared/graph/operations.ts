/** What a node can do: its value from its inputs, and how fast that grows with each of them, as PyTorch has it. */

export const FUNCTIONS = ['exp', 'log', 'sqrt', 'sin', 'cos', 'tanh', 'sigmoid', 'relu', 'softplus', 'abs', 'max', 'min', 'bce'] as const;

export type FunctionName = (typeof FUNCTIONS)[number];
export type OperationName = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'negate' | FunctionName;

/** Brings a number to the precision that is computed in, after each operation. */
export type Rounding = (value: number) => number;

export interface Operation {
  value(inputs: readonly number[], round: Rounding): number;
  /** The local derivative for each input; `out` is the operation's value. */
  slopes(inputs: readonly number[], out: number, round: Rounding): number[];
}

/** Beyond it softplus is its argument, as in torch.nn.functional.softplus. */
const SOFTPLUS_THRESHOLD = 20;

/** What torch.nn.functional.binary_cross_entropy takes for the logarithm of 0, and (a float32) for p·(1 − p) at either end. */
const LEAST_LOG = -100;
const LEAST_SPREAD = Math.fround(1e-12);

const sigmoid = (x: number, round: Rounding) => round(1 / round(1 + round(Math.exp(-x))));

const of = (value: (x: number) => number, slope: (x: number, out: number, round: Rounding) => number): Operation => ({
  value: ([x], round) => round(value(x)),
  slopes: ([x], out, round) => [round(slope(x, out, round))],
});

/** Of two equal numbers each gets half. */
const chosen = (first: (a: number, b: number) => boolean): Operation => ({
  value: ([a, b]) => (Number.isNaN(a) || first(a, b) ? a : b),
  slopes: ([a, b]) => (a === b ? [0.5, 0.5] : first(a, b) ? [1, 0] : [0, 1]),
});

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  add: {
    value: (inputs, round) => inputs.reduce((sum, x) => round(sum + x)),
    slopes: (inputs) => inputs.map(() => 1),
  },
  subtract: { value: ([a, b], round) => round(a - b), slopes: () => [1, -1] },
  multiply: { value: ([a, b], round) => round(a * b), slopes: ([a, b]) => [b, a] },
  divide: {
    value: ([a, b], round) => round(a / b),
    slopes: ([a, b], _, round) => [round(1 / b), round(-round(round(a / b) / b))],
  },
  power: {
    value: ([a, b], round) => round(a ** b),
    slopes: ([a, b], out, round) => [
      b === 0 ? 0 : round(b * round(a ** round(b - 1))),
      a === 0 && b >= 0 ? 0 : round(out * round(Math.log(a))),
    ],
  },
  negate: of((x) => -x, () => -1),
  exp: of(Math.exp, (_, out) => out),
  log: of(Math.log, (x) => 1 / x),
  sqrt: of(Math.sqrt, (_, out, round) => 1 / round(2 * out)),
  sin: of(Math.sin, (x) => Math.cos(x)),
  cos: of(Math.cos, (x) => -Math.sin(x)),
  tanh: of(Math.tanh, (_, out, round) => 1 - round(out * out)),
  sigmoid: { value: ([x], round) => sigmoid(x, round), slopes: (_, out, round) => [round(out * round(1 - out))] },
  relu: of((x) => (x < 0 ? 0 : x), (x) => (x > 0 ? 1 : 0)),
  softplus: of(
    (x) => (x > SOFTPLUS_THRESHOLD ? x : Math.log1p(Math.exp(x))),
    (x, _, round) => (x > SOFTPLUS_THRESHOLD ? 1 : sigmoid(x, round)),
  ),
  abs: of(Math.abs, (x) => Math.sign(x)),
  bce: {
    value: ([p, y], round) => {
      const log = (x: number) => Math.max(round(Math.log(x)), LEAST_LOG);
      return round(round(round(y - 1) * log(round(1 - p))) - round(y * log(p)));
    },
    slopes: ([p, y], _, round) => [
      round(round(p - y) / Math.max(round(round(1 - p) * p), LEAST_SPREAD)),
      round(Math.log(round(1 - p)) - Math.log(p)),
    ],
  },
  max: chosen((a, b) => a >= b),
  min: chosen((a, b) => a <= b),
};

/** How many arguments a function takes. */
export function arity(name: FunctionName): number {
  return name === 'max' || name === 'min' || name === 'bce' ? 2 : 1;
}
