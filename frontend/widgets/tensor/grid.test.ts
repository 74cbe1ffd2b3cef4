import { expect, it } from 'vitest';
import { grids } from './grid';
import { heat, inCell, shapeText } from './numbers';

it('lays a cube out as one grid for each place of its first dimension', () => {
  const [first, second] = grids([2, 1, 3]);
  expect(first).toEqual({ at: [0], rows: [[0, 1, 2]] });
  expect(second).toEqual({ at: [1], rows: [[3, 4, 5]] });
});

it('lays a vector out as a row and a number as one cell', () => {
  expect(grids([3])).toEqual([{ at: [], rows: [[0, 1, 2]] }]);
  expect(grids([])).toEqual([{ at: [], rows: [[0]] }]);
});

it('writes numbers as PyTorch prints them', () => {
  expect(['3', '0.5', '2.0', '-inf', '1.0e-7', '0.88226926'].map((n) => inCell(n, 'float32'))).toEqual(
    ['3.', '0.5000', '2.', '-inf', '1.00e-7', '0.8823'],
  );
  expect(inCell('3', 'int64')).toBe('3');
  expect(inCell('True', 'bool')).toBe('True');
  expect([[], [3], [2, 4]].map(shapeText)).toEqual(['()', '(3,)', '(2, 4)']);
});

it('colours by the largest finite size, and what is no number not at all', () => {
  expect(heat(['-2', '1', 'nan', 'inf'])).toEqual([-1, 0.5, 0, 0]);
  expect(heat(['0', '0'])).toEqual([0, 0]);
});
