import { describe, expect, it } from 'vitest';
import { convolved } from './convolve';
import { FAMOUS, famous, resized, total, transposed } from './famous';
import { image, SHAPES } from './images';

describe('famous kernels', () => {
  it('are those of the textbooks', () => {
    expect(famous('sobel-x', 3).cells).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect(famous('sobel-y', 3).cells).toEqual(transposed(famous('sobel-x', 3).cells));
    expect(famous('gaussian', 3)).toEqual({ cells: [1, 2, 1, 2, 4, 2, 1, 2, 1], divisor: 16 });
    expect(famous('blur', 5).divisor).toBe(25);
  });

  it.each(FAMOUS.flatMap(({ name }) => [1, 2, 3, 4, 5, 6, 7].map((size) => [name, size] as const)))('%s has %i rows', (name, size) => {
    const { cells, divisor } = famous(name, size);
    expect(cells).toHaveLength(size * size);
    expect(cells.every(Number.isFinite)).toBe(true);
    expect(divisor).toBeGreaterThan(0);
  });

  it.each(['identity', 'blur', 'gaussian', 'sharpen'] as const)('%s keeps the brightness of an even area', (name) => {
    const { cells, divisor } = famous(name, 3);
    expect(total(cells) / divisor).toBe(1);
  });

  it.each(['laplacian', 'outline', 'sobel-x', 'sobel-y'] as const)('%s is silent on an even area', (name) => {
    expect(total(famous(name, 3).cells)).toBe(0);
  });

  it('Sobel x answers where an edge stands upright and nowhere else', () => {
    const map = convolved(image('edge', 8, 8), famous('sobel-x', 3), { size: 3, stride: 1, padding: 0, dilation: 1 });
    expect(map.values.slice(0, 6)).toEqual([0, 0, 4, 4, 0, 0]);
  });

  it('keeps its middle when it gets another size', () => {
    const five = resized(famous('laplacian', 3).cells, 5);
    expect(five[12]).toBe(-4);
    expect(total(five)).toBe(0);
    expect(resized(five, 3)).toEqual(famous('laplacian', 3).cells);
    expect(resized([7], 2)).toEqual([7, 0, 0, 0]);
  });
});

describe('images', () => {
  it.each(SHAPES.flatMap(([name]) => [[5, 5], [9, 14], [28, 28]].map(([r, c]) => [name, r, c] as const)))('%s is drawn on %i by %i', (name, rows, columns) => {
    const { values } = image(name, rows, columns);
    expect(values).toHaveLength(rows * columns);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(values.every((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9)).toBe(true);
    expect(Math.max(...values)).toBeGreaterThan(0.5);
    expect(new Set(values).size).toBeGreaterThan(1);
  });
});
