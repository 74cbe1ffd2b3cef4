import { activation } from '../../shared/activations';
import type { Sample } from './samples';

/** One neuron with two inputs: sum, output, loss, cost and the cost's slope. */

export type NeuronFunction = 'step' | 'sigmoid' | 'tanh' | 'relu';

export const FUNCTIONS: readonly NeuronFunction[] = ['step', 'sigmoid', 'tanh', 'relu'];

export interface Weights {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

const STEP = { value: (z: number) => (z >= 0 ? 1 : 0), slope: () => 0 };

function functionOf(name: NeuronFunction) {
  return name === 'step' ? STEP : activation(name);
}

export function sum({ w1, w2, b }: Weights, x1: number, x2: number): number {
  return w1 * x1 + w2 * x2 + b;
}

export function output(name: NeuronFunction, z: number): number {
  return functionOf(name).value(z);
}

/** What the output should be: 0 or 1, but tanh goes from -1 to 1. */
export function target(name: NeuronFunction, label: number): number {
  return name === 'tanh' ? 2 * label - 1 : label;
}

/** Half way between the two targets: above it the output counts as a yes. */
export function threshold(name: NeuronFunction): number {
  return name === 'tanh' ? 0 : 0.5;
}

export function isRight(name: NeuronFunction, a: number, label: number): boolean {
  return a > threshold(name) === (label === 1);
}

/** Squared error of one sample. */
export function loss(name: NeuronFunction, a: number, label: number): number {
  return (a - target(name, label)) ** 2;
}

/** Mean loss of all samples. */
export function cost(name: NeuronFunction, weights: Weights, samples: readonly Sample[]): number {
  const losses = samples.map(({ x1, x2, label }) => loss(name, output(name, sum(weights, x1, x2)), label));
  return losses.reduce((a, b) => a + b, 0) / samples.length;
}

/** How the cost grows with each weight: the mean of 2 (a - y) f'(z) times what the weight is multiplied by. */
export function gradient(name: NeuronFunction, weights: Weights, samples: readonly Sample[]): Weights {
  const slope = functionOf(name).slope;
  let [w1, w2, b] = [0, 0, 0];
  for (const { x1, x2, label } of samples) {
    const z = sum(weights, x1, x2);
    const delta = (2 * (output(name, z) - target(name, label)) * slope(z)) / samples.length;
    w1 += delta * x1;
    w2 += delta * x2;
    b += delta;
  }
  return { w1, w2, b };
}

/** Weights after `steps` small steps against the gradient. */
export function downhill(
  name: NeuronFunction,
  start: Weights,
  samples: readonly Sample[],
  rate: number,
  steps: number,
): Weights {
  let weights = start;
  for (let i = 0; i < steps; i++) {
    const slope = gradient(name, weights, samples);
    weights = { w1: weights.w1 - rate * slope.w1, w2: weights.w2 - rate * slope.w2, b: weights.b - rate * slope.b };
  }
  return weights;
}
