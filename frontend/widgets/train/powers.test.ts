import { describe, expect, it } from 'vitest';
import { atExponent } from './powers';

describe('atExponent', () => {
  it('rounds to two digits', () => {
    expect(atExponent(-3, 0.00001, 10, false)).toBe(0.001);
    expect(atExponent(-2.35, 0.00001, 10, false)).toBe(0.0045);
    expect(atExponent(3.123, 10, 60000, true)).toBe(1300);
  });

  it('gives whole numbers where they are asked for', () => {
    expect(atExponent(0.2, 1, 100, true)).toBe(2);
  });

  it('reaches both ends exactly', () => {
    expect(atExponent(Math.log10(2345), 10, 2345, true)).toBe(2345);
    expect(atExponent(1, 10, 2345, true)).toBe(10);
  });
});
