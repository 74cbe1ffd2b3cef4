import { expect, test } from 'vitest';
import { shares } from './places';

test('gives the same room to each doubling', () => {
  const places = shares([100, 200, 400, 1600]);
  expect(places).toEqual([0, expect.closeTo(0.25), expect.closeTo(0.5), 1]);
  expect(shares([])).toEqual([]);
});
