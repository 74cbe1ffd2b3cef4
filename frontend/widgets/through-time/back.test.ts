import { describe, expect, it } from 'vitest';
import { inWords, range, shares } from './back';

const line = (...norms: number[]) => ({ name: 'rnn', norms, steps: 0 });

describe('the gradient on its way back', () => {
  it('is 1 at the last step', () => {
    expect(shares(line(0.5, 1, 2))).toEqual([1, 0.5, 0.25]);
    expect(shares(line(1, 0))).toEqual([]);
    expect(shares(line())).toEqual([]);
  });
  it('has an axis of whole powers with 1 in it', () => {
    expect(range([[1, 0.004]])).toEqual([-3, 0]);
    expect(range([[1, 250]])).toEqual([-1, 3]);
    expect(range([[1, 0, 1e-30]])).toEqual([-12, 0]);
    expect(range([])).toEqual([-1, 0]);
  });
  it('vanishes, holds or explodes in words', () => {
    expect(inWords(line(2e-6, 1e-3, 2))).toBe('rnn: 2 steps back 1.0 × 10⁻⁶ of it is left.');
    expect(inWords(line(1.9, 2))).toBe('rnn: 1 step back 0.95 of it is left.');
    expect(inWords(line(4000, 2))).toBe('rnn: 1 step back it has grown to 2,000 times as much.');
    expect(inWords(line(0, 2))).toBe('rnn: 1 step back nothing is left.');
    expect(inWords(line(0, 0))).toBe('rnn: the gradient is 0 from the start.');
    expect(inWords(line())).toBe('');
  });
});
