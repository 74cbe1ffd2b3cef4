import { describe, expect, it } from 'vitest';
import { convolved, extent, fits, leftOver, pooled, rectified, sum, taps, type Grid } from './convolve';
import numbers from './torch-numbers.json';

function asGrid(rows: readonly (readonly number[])[]): Grid {
  return { rows: rows.length, columns: rows[0].length, values: rows.flat() };
}

function same(found: Grid, expected: readonly (readonly number[])[]): void {
  expect([found.rows, found.columns]).toEqual([expected.length, expected[0].length]);
  const far = found.values.filter((value, i) => Math.abs(value - expected.flat()[i]) > 1e-8);
  expect(far).toEqual([]);
}

describe('a convolution, against numbers that PyTorch computed (torch-numbers.json)', () => {
  it.each(numbers.cases.map((c, i) => [i, c] as const))('is the same in case %i', (_, { image, output, relu, max, average, ...setting }) => {
    const map = convolved(asGrid(image), setting, setting);
    same(map, output);
    same(rectified(map), relu);
    if (max && average) {
      same(pooled(map, 'max'), max);
      same(pooled(map, 'average'), average);
    }
  });

  it('has cases with every setting, and with heights that are not widths', () => {
    for (const key of ['stride', 'padding', 'dilation'] as const) {
      expect(new Set(numbers.cases.map((c) => c[key])).size, key).toBe(key === 'padding' ? 4 : 3);
    }
    expect(numbers.cases.some((c) => c.image.length !== c.image[0].length)).toBe(true);
    expect(numbers.cases.filter((c) => c.max).length).toBeGreaterThan(8);
  });

  it.each(numbers.fitting)('fits where PyTorch says so: %o', ({ rows, fits: expected, ...sliding }) => {
    expect(fits(rows, sliding) > 0).toBe(expected);
  });
});

describe('the arithmetic of the output', () => {
  const sliding = { size: 3, stride: 1, padding: 0, dilation: 1 };

  it('is the formula of conv2d', () => {
    expect(fits(28, sliding)).toBe(26);
    expect(fits(28, { ...sliding, padding: 1 })).toBe(28);
    expect(fits(28, { ...sliding, padding: 1, stride: 2 })).toBe(14);
    expect(fits(7, { ...sliding, dilation: 2 })).toBe(3);
    expect(extent({ ...sliding, dilation: 3 })).toBe(7);
  });

  it('counts the pixels that another stride would lead beyond', () => {
    expect(leftOver(12, { ...sliding, stride: 2 })).toBe(1);
    expect(leftOver(13, { ...sliding, stride: 2 })).toBe(0);
    expect(leftOver(5, { ...sliding, size: 7 })).toBe(0);
  });

  it('gives nothing, and no error, where the kernel does not fit', () => {
    const tiny = { rows: 5, columns: 9, values: Array<number>(45).fill(1) };
    const wide = { ...sliding, size: 7 };
    expect(convolved(tiny, { cells: Array<number>(49).fill(1), divisor: 1 }, wide)).toEqual({ rows: 0, columns: 0, values: [] });
  });
});

describe('what lies under the kernel', () => {
  const image = asGrid([
    [1, 2],
    [3, 4],
  ]);

  it('is 0 in the padding, and says so', () => {
    const under = taps(image, { cells: [1, 1, 1, 1], divisor: 1 }, { size: 2, stride: 1, padding: 1, dilation: 1 }, 0, 1);
    expect(under.map((tap) => tap.inside)).toEqual([false, false, true, true]);
    expect(sum(under)).toBe(3);
  });
});
