import { describe, expect, it } from 'vitest';
import { confidence, counted, placed } from './plane';

describe('plane', () => {
  it('puts up at the top', () => {
    const square = { low: -1, high: 1 };
    expect(placed(-1, 1, square, 200)).toEqual([0, 0]);
    expect(placed(0, 0, square, 200)).toEqual([100, 100]);
  });

  it('says how many points are not shown', () => {
    const two = { x: [0, 1], y: [0, 1], labels: [0, 1] };
    expect(counted({ total: 4500, ...two })).toBe('4,500 points, 2 shown');
    expect(counted({ total: 2, ...two })).toBe('2 points');
  });

  it('is unsure when guessing and sure when certain', () => {
    expect(confidence(0.5, 2)).toBe(0);
    expect(confidence(1, 2)).toBe(1);
    expect(confidence(1 / 3, 3)).toBeCloseTo(0);
  });
});
