import { describe, expect, it } from 'vitest';
import { percent, significant } from './numbers';

describe('numbers', () => {
  it.each([
    [2.302585, '2.30'],
    [0.034567, '0.0346'],
    [0.5, '0.500'],
    [123.4, '123'],
    [41000, '41,000'],
    [0, '0'],
    [0.00000123, '1.23e-6'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, 'infinite'],
  ])('writes %d as %s', (value, text) => {
    expect(significant(value)).toBe(text);
  });

  it('writes shares in per cent with one decimal', () => {
    expect(percent(0.9754)).toBe('97.5 %');
    expect(percent(Number.NaN)).toBe('–');
  });
});
