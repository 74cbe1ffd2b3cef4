/** The activation functions and their slopes, with PyTorch's formulas and defaults. */

export const ACTIVATIONS = ['relu', 'leaky_relu', 'elu', 'gelu', 'silu', 'softplus', 'sigmoid', 'tanh'] as const;

export type ActivationName = (typeof ACTIVATIONS)[number];

/** A function of one number. Where it has a kink, its slope is the one that PyTorch takes. */
export interface Activation {
  value(x: number): number;
  slope(x: number): number;
}

/** What PyTorch takes for the one number that some of them have. */
export const DEFAULT_PARAMETER = { leaky_relu: 0.01, elu: 1, softplus: 1 } as const;

/** torch.nn.Softplus: beyond it the function is its argument. */
const SOFTPLUS_THRESHOLD = 20;

const SQRT_2_PI = Math.sqrt(2 * Math.PI);

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Probabilities of `logits`, each divided by `temperature` before; the largest is taken off, so that none overflows. */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** @param parameter slope of leaky_relu below 0, alpha of elu, beta of softplus */
export function activation(name: ActivationName, parameter?: number): Activation {
  switch (name) {
    case 'relu':
      return { value: (x) => Math.max(x, 0), slope: (x) => (x > 0 ? 1 : 0) };
    case 'leaky_relu':
      return leakyRelu(parameter ?? DEFAULT_PARAMETER.leaky_relu);
    case 'elu':
      return elu(parameter ?? DEFAULT_PARAMETER.elu);
    case 'gelu':
      return {
        value: (x) => x * normalShare(x),
        slope: (x) => normalShare(x) + (x * Math.exp((-x * x) / 2)) / SQRT_2_PI,
      };
    case 'silu':
      return { value: (x) => x * sigmoid(x), slope: siluSlope };
    case 'softplus':
      return softplus(parameter ?? DEFAULT_PARAMETER.softplus);
    case 'sigmoid':
      return { value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) };
    case 'tanh':
      return { value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 };
  }
}

function leakyRelu(slope: number): Activation {
  return { value: (x) => (x > 0 ? x : slope * x), slope: (x) => (x > 0 ? 1 : slope) };
}

function elu(alpha: number): Activation {
  return { value: (x) => (x > 0 ? x : alpha * Math.expm1(x)), slope: (x) => (x > 0 ? 1 : alpha * Math.exp(x)) };
}

function softplus(beta: number): Activation {
  const beyond = (x: number) => x * beta > SOFTPLUS_THRESHOLD;
  return {
    value: (x) => (beyond(x) ? x : Math.log1p(Math.exp(beta * x)) / beta),
    slope: (x) => (beyond(x) ? 1 : sigmoid(beta * x)),
  };
}

function siluSlope(x: number): number {
  const s = sigmoid(x);
  return s + x * s * (1 - s);
}

/** The share of a standard normal distribution that lies below `x`. */
function normalShare(x: number): number {
  return (1 + erf(x / Math.SQRT2)) / 2;
}

/** The error function, right to 1.5e-7: Abramowitz and Stegun 1964, formula 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}
