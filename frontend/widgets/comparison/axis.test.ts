import { describe, expect, it } from 'vitest';
import { apart, axis, upTo } from './axis';

describe('axis', () => {
  it('ends at a round number', () => {
    expect(axis(0, 2.3).ticks).toEqual([0, 1, 2, 3]);
    expect(axis(0.8, 1).ticks).toEqual([0.8, 0.85, 0.9, 0.95, 1]);
  });

  it('places numbers between its ends and keeps what is above inside', () => {
    const percent = axis(0, 100);
    expect(percent.at(0)).toBe(0);
    expect(percent.at(50)).toBe(0.5);
    expect(percent.at(1000)).toBe(1);
  });
});

describe('upTo', () => {
  it('ends where the data end', () => {
    const epochs = upTo(500);
    expect(epochs.at(500)).toBe(1);
    expect(epochs.ticks).toEqual([0, 200, 400]);
  });
});

describe('apart', () => {
  it('leaves labels alone that are far enough apart', () => {
    expect(apart([10, 50], 15)).toEqual([10, 50]);
  });

  it('moves labels that lie on each other', () => {
    const [a, b] = apart([20, 20], 15);
    expect(b - a).toBe(15);
    expect((a + b) / 2).toBe(20);
  });

  it('keeps the place of a line without points', () => {
    expect(apart([NaN, 20], 15)).toEqual([NaN, 20]);
  });
});
