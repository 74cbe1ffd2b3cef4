import { describe, expect, it } from 'vitest';
import { compact, simplified, smoothed, type Stroke } from './strokes';

describe('strokes', () => {
  it('fills gaps of a fast finger', () => {
    const filled = smoothed([[0, 0], [1, 0]], 0.25);
    expect(filled).toEqual([[0, 0], [0.25, 0], [0.5, 0], [0.75, 0], [1, 0]]);
  });

  it('rounds a corner and keeps the ends', () => {
    const rounded = smoothed([[0, 0], [1, 0], [1, 1]], 0.1);
    expect(rounded[0]).toEqual([0, 0]);
    expect(rounded.at(-1)).toEqual([1, 1]);
    expect(Math.min(...rounded.map(([x, y]) => Math.hypot(x - 1, y)))).toBeCloseTo(0.1768, 3);
  });

  it('leaves out what lies on a line and keeps corners', () => {
    const corner: Stroke = [[0, 0], [0.5, 0.001], [1, 0], [1, 0.5], [1, 1]];
    expect(simplified(corner, 0.01)).toEqual([[0, 0], [1, 0], [1, 1]]);
  });

  it('keeps a closed ring', () => {
    const ring: Stroke = Array.from({ length: 41 }, (_, i) => [Math.cos((i / 20) * Math.PI), Math.sin((i / 20) * Math.PI)]);
    expect(simplified(ring, 0.01).length).toBeGreaterThan(8);
  });

  it('keeps a single dot', () => {
    expect(compact([[[0.12345, 0.5]]])).toEqual([[0.123, 0.5]]);
  });
});
