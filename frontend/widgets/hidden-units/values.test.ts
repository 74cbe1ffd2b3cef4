import { expect, test } from 'vitest';
import { valuesOf, visible } from './values';

test('takes one unit out of all, character by character', () => {
  const shares = btoa(String.fromCharCode(127, 0, 0, 256 - 127, 64, 127));
  const units = { name: 'hidden', count: 2, shares, largest: [0.5, 2] };
  expect(valuesOf(units, 1).map(({ value }) => value)).toEqual([0, -2, 2]);
  expect(valuesOf(units, 0)[0]).toEqual({ share: 1, value: 0.5 });
});

test('names what cannot be seen', () => {
  expect([' ', '\n', 'e'].map(visible)).toEqual(['space', 'new line', '“e”']);
});
