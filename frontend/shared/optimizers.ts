/** How gradients change parameters: PyTorch's formulas and defaults, in doubles. */

export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam'] as const;
export type OptimizerName = (typeof OPTIMIZERS)[number];

/** What an optimizer remembers from step to step; each list has a number for each parameter. */
export interface Memory {
  readonly steps: number;
  /** The velocity of momentum and nesterov, Adam's average of the gradients. */
  readonly velocity: readonly number[];
  /** The sum or the average of the squares of the gradients. */
  readonly squares: readonly number[];
}

export interface Updated {
  readonly memory: Memory;
  /** What is added to each parameter. */
  readonly change: readonly number[];
}

const ALPHA = 0.99;
const BETAS = [0.9, 0.999] as const;
const EPSILON = 1e-8;
const ADAGRAD_EPSILON = 1e-10;

export function nothing(parameters: number): Memory {
  const zeros = Array<number>(parameters).fill(0);
  return { steps: 0, velocity: zeros, squares: zeros };
}

/**
 * One step: what it adds to the parameters, and what is remembered after it.
 *
 * @param momentum of momentum and nesterov, 0..1
 */
export function update(
  name: OptimizerName,
  gradient: readonly number[],
  rate: number,
  momentum: number,
  before: Memory,
): Updated {
  const steps = before.steps + 1;
  const velocity = remembered(name, gradient, momentum, before.velocity);
  const squares = squared(name, gradient, before.squares);
  const change = gradient.map((g, i) => -rate * direction(name, g, velocity[i], squares[i], momentum, steps));
  return { memory: { steps, velocity, squares }, change };
}

function remembered(name: OptimizerName, gradient: readonly number[], momentum: number, v: readonly number[]): readonly number[] {
  switch (name) {
    case 'momentum':
    case 'nesterov':
      return gradient.map((g, i) => momentum * v[i] + g);
    case 'adam':
      return gradient.map((g, i) => v[i] + (1 - BETAS[0]) * (g - v[i]));
    default:
      return v;
  }
}

function squared(name: OptimizerName, gradient: readonly number[], s: readonly number[]): readonly number[] {
  switch (name) {
    case 'rmsprop':
      return gradient.map((g, i) => ALPHA * s[i] + (1 - ALPHA) * g * g);
    case 'adagrad':
      return gradient.map((g, i) => s[i] + g * g);
    case 'adam':
      return gradient.map((g, i) => BETAS[1] * s[i] + (1 - BETAS[1]) * g * g);
    default:
      return s;
  }
}

/** What the learning rate is multiplied by, for one parameter. */
function direction(name: OptimizerName, g: number, v: number, s: number, momentum: number, steps: number): number {
  switch (name) {
    case 'sgd':
      return g;
    case 'momentum':
      return v;
    case 'nesterov':
      return g + momentum * v;
    case 'rmsprop':
      return g / (Math.sqrt(s) + EPSILON);
    case 'adagrad':
      return g / (Math.sqrt(s) + ADAGRAD_EPSILON);
    case 'adam':
      return v / (1 - BETAS[0] ** steps) / (Math.sqrt(s) / Math.sqrt(1 - BETAS[1] ** steps) + EPSILON);
  }
}
