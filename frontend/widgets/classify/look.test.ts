import { expect, test } from 'vitest';
import { short, softmax } from './look';

test('softmax sums to one at every temperature, and keeps the order', () => {
  for (const temperature of [0.25, 1, 8]) {
    const probabilities = softmax([3, 1, -200], temperature);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(probabilities[0]).toBeGreaterThan(probabilities[1]);
  }
  expect(softmax([Math.log(3), 0])).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
});

test('takes the first of a label’s names', () => {
  expect(short('tench, Tinca tinca')).toBe('tench');
});
