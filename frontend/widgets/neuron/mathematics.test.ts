import { describe, expect, it } from 'vitest';
import { cost, downhill, FUNCTIONS, gradient, isRight, loss, output, sum, type NeuronFunction, type Weights } from './mathematics';
import { SAMPLES, type PointsName } from './samples';

function right(name: NeuronFunction, weights: Weights, points: PointsName): number {
  return SAMPLES[points].filter(({ x1, x2, label }) => isRight(name, output(name, sum(weights, x1, x2)), label)).length;
}

describe('one neuron', () => {
  it('can do AND, OR and NAND with a step', () => {
    expect(right('step', { w1: 1, w2: 1, b: -1.5 }, 'and')).toBe(4);
    expect(right('step', { w1: 1, w2: 1, b: -0.5 }, 'or')).toBe(4);
    expect(right('step', { w1: -1, w2: -1, b: 1.5 }, 'nand')).toBe(4);
  });

  it('gets three of four rows of XOR right and never four, whatever its weights', () => {
    const values = Array.from({ length: 21 }, (_, i) => (i - 10) / 2);
    for (const name of FUNCTIONS) {
      const best = values.flatMap((w1) =>
        values.flatMap((w2) => values.map((b) => right(name, { w1, w2, b }, 'xor'))),
      );
      expect(Math.max(...best), name).toBe(3);
    }
  });

  it.each(['sigmoid', 'tanh', 'relu'] as const)('%s has the gradient of finite differences', (name) => {
    const weights = { w1: 0.7, w2: -0.4, b: 0.3 };
    const slope = gradient(name, weights, SAMPLES.groups);
    for (const key of ['w1', 'w2', 'b'] as const) {
      const h = 1e-6;
      const at = (by: number) => cost(name, { ...weights, [key]: weights[key] + by }, SAMPLES.groups);
      expect(slope[key], key).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6);
    }
  });

  it('has no slope with a step, so that going downhill leads nowhere', () => {
    const weights = { w1: 1, w2: 0, b: 0 };
    expect(gradient('step', weights, SAMPLES.and)).toEqual({ w1: 0, w2: 0, b: 0 });
    expect(downhill('step', weights, SAMPLES.and, 0.1, 50)).toEqual(weights);
  });

  it('learns AND downhill with a sigmoid', () => {
    const start = { w1: 1, w2: 0, b: 0 };
    const learned = downhill('sigmoid', start, SAMPLES.and, 0.1, 2000);
    expect(right('sigmoid', start, 'and')).toBeLessThan(4);
    expect(right('sigmoid', learned, 'and')).toBe(4);
    expect(cost('sigmoid', learned, SAMPLES.and)).toBeLessThan(cost('sigmoid', start, SAMPLES.and));
  });

  it('has a cost that is the mean of the losses', () => {
    expect(loss('sigmoid', 0.5, 1)).toBe(0.25);
    expect(loss('tanh', 0, 0)).toBe(1);
    expect(cost('step', { w1: 1, w2: 1, b: -0.5 }, SAMPLES.xor)).toBe(0.25);
  });
});
