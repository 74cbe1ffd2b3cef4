import { expect, it } from 'vitest';
import { aligned } from './meeting';

it('aligns shapes at the right and stretches sizes of one', () => {
  expect(aligned([2, 4], [1, 4])).toEqual([
    { left: 2, right: 1, result: 2, stretched: 'right' },
    { left: 4, right: 4, result: 4, stretched: undefined },
  ]);
  expect(aligned([3, 1], [4])).toEqual([
    { left: 3, right: undefined, result: 3, stretched: 'right' },
    { left: 1, right: 4, result: 4, stretched: 'left' },
  ]);
});

it('has no result where sizes differ and none is one', () => {
  expect(aligned([2, 4], [3])[1]).toEqual({ left: 4, right: 3 });
});
