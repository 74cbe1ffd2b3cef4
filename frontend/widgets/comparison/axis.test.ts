import { describe, expect, it } from 'vitest';
import { axis, upTo } from './axis';

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
