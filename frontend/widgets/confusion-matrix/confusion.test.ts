import { describe, expect, it } from 'vitest';
import { shares, strength, told } from './confusion';

describe('confusion matrix', () => {
  it('shares each row among its predictions', () => {
    expect(shares([[3, 1], [0, 0]])).toEqual([[0.75, 0.25], [0, 0]]);
  });

  it('makes rare mistakes visible', () => {
    expect(strength(0.01)).toBeCloseTo(0.1);
    expect(strength(1)).toBe(1);
  });

  it('says a cell in words', () => {
    expect(told(['three', 'five'], 0, 1, 1)).toBe('1 sample of three taken for five');
    expect(told(['three', 'five'], 1, 1, 1200)).toBe('1,200 samples of five read rightly');
  });
});
