import { activation, DEFAULT_PARAMETER, type Activation, type ActivationName } from '../../shared/activations';
import type { Range } from '../../shared/knob';

/** What the plotter knows of each function beside its values. */

/** Where the slope is smaller than this, in size, we call a function saturated. */
export const SATURATED = 0.05;

/** The number that a function has beside its input, as a knob. */
export interface Parameter extends Range {
  readonly name: string;
}

export const PARAMETERS: Partial<Record<ActivationName, Parameter>> = {
  leaky_relu: { name: 'slope', min: 0, max: 1, step: 0.01 },
  elu: { name: 'α', min: 0.1, max: 3, step: 0.1 },
  softplus: { name: 'β', min: 0.2, max: 5, step: 0.1 },
};

export type ParameterValues = Readonly<Partial<Record<ActivationName, number>>>;

export const DEFAULTS: ParameterValues = DEFAULT_PARAMETER;

/** The function and its slope in TeX. */
export const TEX: Record<ActivationName, readonly [string, string]> = {
  relu: [String.raw`\max(0, x)`, String.raw`1 \text{ if } x > 0, \text{ else } 0`],
  leaky_relu: [String.raw`\max(0, x) + s \min(0, x)`, String.raw`1 \text{ if } x > 0, \text{ else } s`],
  elu: [String.raw`x \text{ if } x > 0, \text{ else } \alpha (e^x - 1)`, String.raw`1 \text{ if } x > 0, \text{ else } \alpha e^x`],
  gelu: [String.raw`x\, \Phi(x)`, String.raw`\Phi(x) + x\, \varphi(x)`],
  silu: [String.raw`x\, \sigma(x)`, String.raw`\sigma + x\, \sigma (1 - \sigma)`],
  softplus: [String.raw`\tfrac{1}{\beta} \ln (1 + e^{\beta x})`, String.raw`\sigma(\beta x)`],
  sigmoid: [String.raw`\sigma(x) = \tfrac{1}{1 + e^{-x}}`, String.raw`\sigma (1 - \sigma)`],
  tanh: [String.raw`\tanh x`, String.raw`1 - \tanh^2 x`],
};

/** The class colour of each, by its number. */
const COLOURS: Record<ActivationName, number> = {
  relu: 0,
  leaky_relu: 1,
  elu: 2,
  gelu: 3,
  silu: 4,
  softplus: 5,
  sigmoid: 8,
  tanh: 6,
};

export interface Curve extends Activation {
  readonly name: ActivationName;
  /** The class colour of the function, the same wherever it is drawn. */
  readonly colour: number;
}

export function curve(name: ActivationName, values: ParameterValues): Curve {
  return { name, colour: COLOURS[name], ...activation(name, values[name]) };
}

export function isSaturated(slope: number): boolean {
  return Math.abs(slope) < SATURATED;
}

/** The parts of `low`..`high` in which the function is saturated. */
export function saturation({ slope }: Activation, low: number, high: number): [number, number][] {
  const parts: [number, number][] = [];
  const cells = 600;
  const width = (high - low) / cells;
  for (let i = 0; i < cells; i++) {
    const from = low + i * width;
    if (!isSaturated(slope(from + width / 2))) {
      continue;
    }
    const last = parts.at(-1);
    if (last && Math.abs(last[1] - from) < width / 2) {
      last[1] = from + width;
    } else {
      parts.push([from, from + width]);
    }
  }
  return parts;
}

/** Value and slope at `x` in a sentence, and what they mean for learning. */
export function inWords({ name, value, slope }: Curve, x: number, write: (value: number) => string): string {
  const steep = slope(x);
  const reading = `At ${write(x)}, ${name} is ${write(value(x))} with slope ${write(steep)}.`;
  if (steep === 0) {
    return `${reading} Flat: a small change of the input changes nothing, and no gradient comes back through it.`;
  }
  return isSaturated(steep)
    ? `${reading} Saturated: of a gradient that arrives here, less than a twentieth comes through.`
    : `${reading} A gradient that arrives here goes on times ${write(steep)}.`;
}
