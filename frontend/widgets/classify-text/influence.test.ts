import { describe, expect, it } from 'vitest';
import { points, tint, told } from './influence';

describe('influence', () => {
  it('keeps small influences visible, and their sign', () => {
    expect(tint(0.04)).toBeCloseTo(0.2);
    expect(tint(-0.25)).toBeCloseTo(-0.5);
    expect(tint(-3)).toBe(-1);
  });

  it('is told in points', () => {
    expect(points(0.123)).toBe('+12');
    expect(points(-0.031)).toBe('−3');
    expect(points(-0.004)).toBe('0');
  });

  it('is told in words', () => {
    expect(told('ş', 0.4)).toBe('ş: speaks for it, 40 points');
    expect(told('not', -0.25)).toBe('not: speaks against it, 25 points');
    expect(told('a', 0)).toBe('a: changes nothing');
  });
});
