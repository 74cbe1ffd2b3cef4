import { expect, test } from 'vitest';
import { meant, type Nearness } from './pasting';

const far: Nearness = { focused: false, pointed: false };

test('gives a pasted picture to the widget that is being used', () => {
  expect(meant([far, { ...far, focused: true }, { ...far, pointed: true }])).toBe(1);
  expect(meant([far, { ...far, pointed: true }])).toBe(1);
});

test('else to the one nearest to the middle of the window', () => {
  expect(meant([{ ...far, distance: 300 }, { ...far, distance: 40 }])).toBe(1);
  expect(meant([far, far])).toBe(-1);
  expect(meant([])).toBe(-1);
});
