import { describe, expect, it } from 'vitest';
import { fixed } from '../../shared/numbers';
import { curve, DEFAULTS, inWords, saturation, SATURATED } from './functions';

describe('saturation', () => {
  it('lies on both sides of a sigmoid, from where its slope is the bound', () => {
    const [left, right] = saturation(curve('sigmoid', DEFAULTS), -6, 6);
    expect(left[0]).toBe(-6);
    expect(right[1]).toBeCloseTo(6);
    expect(right[0]).toBeCloseTo(-left[1], 1);
    expect(curve('sigmoid', DEFAULTS).slope(right[0])).toBeCloseTo(SATURATED, 3);
  });

  it('is all of the left half of relu, and none of a leaky relu with slope 0.1', () => {
    const parts = saturation(curve('relu', DEFAULTS), -6, 6);
    expect(parts).toHaveLength(1);
    expect(parts[0][1]).toBeCloseTo(0);
    expect(saturation(curve('leaky_relu', { leaky_relu: 0.1 }), -6, 6)).toEqual([]);
  });
});

describe('the reading in words', () => {
  it('says what becomes of a gradient', () => {
    const words = (name: 'relu' | 'sigmoid', x: number) => inWords(curve(name, DEFAULTS), x, fixed);
    expect(words('sigmoid', 0)).toBe('At 0.00, sigmoid is 0.50 with slope 0.25. A gradient that arrives here goes on times 0.25.');
    expect(words('sigmoid', 5)).toContain('Saturated');
    expect(words('relu', -1)).toContain('Flat');
    expect(words('relu', 1)).toContain('times 1.00');
  });
});
