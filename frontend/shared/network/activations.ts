/** The activation functions and their slopes, with PyTorch's formulas and defaults. */

export const ACTIVATIONS = [
  'relu', 'leaky_relu', 'elu', 'gelu', 'silu', 'softplus', 'sigmoid', 'tanh', 'none',
] as const;

export type Activation = (typeof ACTIVATIONS)[number];

export interface Curve {
  readonly value: (z: number) => number;
  /** Derivative at `z`. */
  readonly slope: (z: number) => number;
}

/** torch.nn.LeakyReLU */
const NEGATIVE_SLOPE = 0.01;
/** torch.nn.Softplus: beyond it the function is its argument. */
const SOFTPLUS_THRESHOLD = 20;
/** Abramowitz and Stegun 1964, formula 7.1.26, a5 to a1; right to 1.5e-7. */
const ERF = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function erf(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const sum = ERF.reduce((s, coefficient) => (s + coefficient) * t, 0);
  return Math.sign(z) * (1 - sum * Math.exp(-z * z));
}

/** Share of a normal distribution below `z`. */
function below(z: number): number {
  return (1 + erf(z / Math.SQRT2)) / 2;
}

export const CURVES: Readonly<Record<Activation, Curve>> = {
  relu: { value: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
  leaky_relu: { value: (z) => (z > 0 ? z : NEGATIVE_SLOPE * z), slope: (z) => (z > 0 ? 1 : NEGATIVE_SLOPE) },
  elu: { value: (z) => (z > 0 ? z : Math.expm1(z)), slope: (z) => (z > 0 ? 1 : Math.exp(z)) },
  gelu: {
    value: (z) => z * below(z),
    slope: (z) => below(z) + (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
  },
  silu: {
    value: (z) => z * sigmoid(z),
    slope: (z) => sigmoid(z) * (1 + z * (1 - sigmoid(z))),
  },
  softplus: {
    value: (z) => (z > SOFTPLUS_THRESHOLD ? z : Math.log1p(Math.exp(z))),
    slope: (z) => (z > SOFTPLUS_THRESHOLD ? 1 : sigmoid(z)),
  },
  sigmoid: { value: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  tanh: { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  none: { value: (z) => z, slope: () => 1 },
};
