import { expect, test } from 'vitest';
import { placed, under } from './plane';

test('keeps both axes at one scale, upwards on top', () => {
  const [a, b, c] = placed([
    [2, 0],
    [-1, 0],
    [0, 2],
  ]);
  expect(a[0] - 0.5).toBeCloseTo(2 * (0.5 - b[0]));
  expect(c[1]).toBeCloseTo(1 - a[0]);
  expect(placed([[0, 0]])).toEqual([[0.5, 0.5]]);
});

test('finds the point under a finger', () => {
  const places = [[0.2, 0.2], [0.25, 0.2], [0.9, 0.9]] as const;
  expect(under(places, [0.24, 0.2], 0.05)).toBe(1);
  expect(under(places, [0.5, 0.6], 0.05)).toBe(-1);
});
