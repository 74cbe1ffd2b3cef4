import { describe, expect, it } from 'vitest';
import { box, boards, under, type Board, type Size } from './boards';
import { nearest, way } from './view';
import { begin, scene } from './setting';

const square = (n: number): Size => ({ rows: n, columns: n });
const right = (board: Board) => board.x + board.columns * board.cell;

describe('the boards of the stage', () => {
  it.each([
    [1080, 12, 10, undefined],
    [1080, 36, 34, 17],
    [1080, 5, 1, undefined],
    [358, 12, 10, 5],
    [358, 36, 36, 18],
    [320, 28, 26, 13],
  ])('fit into %i pixels with %i, %i and %s cells', (width, input, output, pooled) => {
    const places = boards(width, square(input), square(output), pooled === undefined ? undefined : square(pooled));
    const all = [places.input, places.output!, ...(places.pooled ? [places.pooled] : [])];
    for (const board of all) {
      expect(board.x).toBeGreaterThanOrEqual(0);
      expect(right(board)).toBeLessThanOrEqual(width + 0.01);
      expect(board.y + board.rows * board.cell).toBeLessThanOrEqual(places.height);
    }
    const [first, second] = all;
    expect(places.stacked ? first.y + first.rows * first.cell : right(first)).toBeLessThan(places.stacked ? second.y : second.x);
  });

  it('leave out what is not there', () => {
    const places = boards(800, square(5), square(0), undefined);
    expect(places.output).toBeUndefined();
    expect(places.input.cell).toBeGreaterThan(20);
  });

  it('find the cell under a finger', () => {
    const board = { x: 10, y: 20, cell: 8, rows: 3, columns: 4 };
    const [x, y] = box(board, 2, 1);
    expect(under(board, x + 4, y + 4)?.map(Math.floor)).toEqual([2, 1]);
    expect(under(board, 9, 30)).toBeUndefined();
    expect(under(board, 10 + 4 * 8, 30)).toBeUndefined();
    expect(under(undefined, 9, 30)).toBeUndefined();
  });
});

describe('where the kernel goes', () => {
  const at = scene(
    begin({ image: 'edge', rows: 9, columns: 9, kernel: 'blur', size: 3, stride: 3, padding: 0, dilation: 1, pooling: 'none', relu: false }),
  );

  it('is the nearest place of its stride, and never beyond the image', () => {
    expect(nearest(at, [2.9, 4.6])).toEqual([1, 2]);
    expect(nearest(at, [-5, 50])).toEqual([0, 2]);
  });

  it('fills every place on its way', () => {
    expect(way([0, 0], [0, 3])).toEqual([[0, 1], [0, 2], [0, 3]]);
    expect(way([2, 2], [0, 1])).toHaveLength(2);
    expect(way([1, 1], [1, 1])).toEqual([[1, 1]]);
  });
});
