import { expect, it } from 'vitest';
import { typed } from './knob';

it('reads numbers as they are typed, with comma, point or a real minus', () => {
  expect(typed(' 2,5 ')).toBe(2.5);
  expect(typed('-1.5')).toBe(-1.5);
  expect(typed('−1.5')).toBe(-1.5);
  expect(typed('1e2')).toBe(100);
});

it.each(['', ' ', 'NaN', 'Infinity', '1e999', '1001', '1 2', '=1+1', 'many'])('refuses %j', (text) => {
  expect(typed(text)).toBeUndefined();
});
