import { describe, expect, it } from 'vitest';
import { farthest, pair, place } from './digits';

describe('digits', () => {
  it('writes two numbers alike up to where they part', () => {
    expect(pair(0.123456789, 0.12345678)).toEqual({ first: '\u20070.123456789', second: '\u20070.123456780', alike: 11 });
    expect(pair(-0.5, -0.5)).toEqual({ first: '−0.500000000', second: '−0.500000000', alike: 12 });
  });

  it('gives small and large ones the same power of ten', () => {
    expect(pair(-1.5e-7, 2e-8)).toEqual({ first: '−1.50000000e−7', second: '\u20070.20000000e−7', alike: 0 });
    expect(pair(2e12, 2e12).first).toBe('\u20072.00000000e12');
  });

  it('writes zero without a sign, and what is no number', () => {
    expect(pair(0, -0)).toEqual({ first: '\u20070', second: '\u20070', alike: 2 });
    expect(pair(NaN, 1).first).toBe('\u2007NaN');
  });

  it('finds the largest difference', () => {
    expect(farthest([1, 2, 3], [1, 2.5, 2.75])).toBe(0.5);
    expect(farthest([], [])).toBe(0);
  });

  it('names a place as PyTorch does', () => {
    expect(place([2, 3], 4)).toBe('[1, 1]');
    expect(place([4], 3)).toBe('[3]');
  });
});
