import { describe, expect, it } from 'vitest';
import { arithmetic, factor, misfit, outcome, reading, short } from './words';
import { begin, counted, scene, type Start } from './setting';
import type { View } from './view';

const START: Start = {
  image: 'edge',
  rows: 8,
  columns: 8,
  kernel: 'sobel-x',
  size: 3,
  stride: 1,
  padding: 0,
  dilation: 1,
  pooling: 'none',
  relu: false,
};
const set = (change: Partial<Start>) => begin({ ...START, ...change });

describe('numbers', () => {
  it('have no zeros at the end, a real minus, and brackets in products', () => {
    expect([1, 0.5, 0.25, 1 / 3, -2, -0.001, 120, 1000].map((n) => short(n))).toEqual(['1', '0.5', '0.25', '0.33', '−2', '0', '120', '1000']);
    expect([3, -3, -0.5].map(factor)).toEqual(['3', '(−3)', '(−0.5)']);
  });
});

describe('a kernel that does not fit', () => {
  it('is said with what it needs and what there is', () => {
    expect(misfit(set({ rows: 5, size: 7 }))).toContain('it is 7 pixels long, and the image has only 5.');
    expect(misfit(set({ rows: 5, dilation: 3 }))).toContain('7 pixels long (3 weights, 3 apart)');
    expect(misfit(set({ columns: 5, dilation: 4, padding: 1 }))).toContain('the image with its padding has only 7.');
    expect(misfit(set({ rows: 5, size: 7, padding: 1 }))).toBeUndefined();
  });
});

describe('the size of the output in words', () => {
  it.each([
    [{}, 'The output has 2 rows and as many columns fewer than the image: the kernel has to stay on it.'],
    [{ size: 2 }, 'The output has 1 row and a column fewer than the image: the kernel has to stay on it.'],
    [{ padding: 1 }, 'The output is as large as the image.'],
    [{ padding: 2 }, 'The output has 2 rows and as many columns more than the image: there is that much padding.'],
    [{ stride: 3 }, 'The kernel moves 3 pixels at a time, so in each direction there are about a third as many places. At the end, 2 rows and 2 columns are never under the kernel: another step of 3 would lead beyond.'],
  ])('says of %o what it is beside the image', (change, words) => {
    expect(outcome(scene(set(change)))).toBe(words);
  });

  it('is the formula with its numbers', () => {
    expect(arithmetic(13, { size: 3, stride: 2, padding: 1, dilation: 1 })).toEqual({
      above: '13 + 2 · 1 − 1 · (3 − 1) − 1',
      below: '2',
      fraction: '12 / 2',
      result: 7,
    });
  });
});

describe('what the stage shows, in a sentence', () => {
  const view = (change: Partial<Start>, more: Partial<View>): View => ({
    scene: scene(set(change)),
    at: [0, 2],
    filled: new Uint8Array(36),
    drawing: false,
    ...more,
  });

  it('names the place, its value and what it comes from', () => {
    expect(reading(view({}, {}))).toBe('Row 1, column 3 of the output: 4. It comes from 3 × 3 pixels.');
    expect(reading(view({ dilation: 2 }, { at: [0, 0] }))).toContain('It comes from 5 × 5 pixels, 3 × 3 of them.');
  });

  it('names what a pooled value has seen', () => {
    const peek = { board: 'pooled', place: [0, 1] } as const;
    expect(reading(view({ pooling: 'max' }, { peek }))).toBe('After pooling, row 1, column 2: 4, the largest of four values. It has seen 4 × 4 pixels.');
    expect(reading(view({ pooling: 'average', stride: 2, columns: 12 }, { peek }))).toContain('It has seen 5 × 5 pixels.');
  });
});

describe('a setting', () => {
  it('keeps the middle of an own kernel when its size changes', () => {
    const own = { ...set({}), kernel: 'own' as const, cells: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    expect(counted(own, 'size', 1).cells).toEqual([5]);
    expect(counted(own, 'size', 5).cells[12]).toBe(5);
    expect(counted(set({}), 'size', 5).cells).toHaveLength(25);
  });

  it('brings the drawing to the size of the image', () => {
    const drawn = { ...set({ image: 'own' }), drawing: { rows: 8, columns: 8, values: Array<number>(64).fill(1) } };
    const { drawing } = counted(drawn, 'rows', 5);
    expect([drawing!.rows, drawing!.columns]).toEqual([5, 8]);
    expect(drawing!.values.every((value) => Math.abs(value - 1) < 1e-9)).toBe(true);
  });
});
