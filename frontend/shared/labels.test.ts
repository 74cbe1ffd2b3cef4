import { expect, it } from 'vitest';
import { spread } from './labels';

it('leaves labels alone that do not touch', () => {
  expect(spread([20, 80, 50], 16, 100)).toEqual([20, 80, 50]);
});

it('moves labels of lines that end together apart, within the picture', () => {
  const places = spread([2, 2, 3, 90, 99], 16, 100);
  const sorted = [...places].sort((a, b) => a - b);
  expect(places).toEqual(sorted);
  sorted.slice(1).forEach((place, i) => expect(place - sorted[i]).toBeGreaterThanOrEqual(16));
  expect(sorted[0]).toBeGreaterThanOrEqual(8);
  expect(sorted.at(-1)).toBeLessThanOrEqual(92);
});
