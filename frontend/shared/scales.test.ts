import { describe, expect, it } from 'vitest';
import { apart, decades, lossCeiling, nearest, niceCeiling, parts } from './scales';

describe('scales', () => {
  it('rounds up to a number that reads well', () => {
    expect([0.7, 1, 2.3, 2.42, 3, 7, 130].map(niceCeiling)).toEqual([0.8, 1, 2.5, 2.5, 4, 8, 200]);
  });

  it('leaves room for guessing and grows only when a loss is above', () => {
    expect(lossCeiling(10, 0.3)).toBe(2.5);
    expect(lossCeiling(2, 0.6)).toBe(0.8);
    expect(lossCeiling(10, 41)).toBe(50);
  });

  it('divides an axis at numbers that read well', () => {
    expect([0.8, 1, 2, 2.5, 50, 400].map(parts)).toEqual([4, 5, 4, 5, 5, 4]);
  });

  it('spans whole decades, never fewer than two', () => {
    expect(decades([0.03, 2.3])).toEqual([-2, 1]);
    expect(decades([0.5])).toEqual([-2, 0]);
    expect(decades([])).toEqual([-2, 0]);
  });

  it('finds the nearest point', () => {
    expect(nearest([0, 1, 2, 5], 3.4)).toBe(2);
    expect(nearest([0, 1, 2, 5], 99)).toBe(3);
    expect(nearest([4], -1)).toBe(0);
    expect(nearest([], 1)).toBe(-1);
  });

  it('moves labels apart and keeps them inside', () => {
    expect(apart(10, 50, 14, 100)).toEqual([10, 50]);
    expect(apart(20, 22, 14, 100)).toEqual([14, 28]);
    expect(apart(99, 98, 14, 100)).toEqual([100, 86]);
  });
});
