import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asking } from './asking';

describe('asking a network', () => {
  const asked: boolean[] = [];
  let asking: Asking;

  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    asking = new Asking((gesture) => asked.push(gesture), () => Date.now());
  });
  afterEach(() => vi.useRealTimers());

  it('asks nothing while nobody sees the answer', () => {
    asking.news();
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual([]);
    asking.visible(true);
    expect(asked).toEqual([false]);
  });

  it('asks twice a second at most, however much there is to see', () => {
    asking.visible(true);
    for (let i = 0; i < 90; i++) {
      asking.news();
      vi.advanceTimersByTime(20);
      asking.answered();
    }
    expect(asked.length).toBe(4);
  });

  it('has one question in flight, and the newest gesture comes next', () => {
    asking.visible(true);
    asking.gesture();
    asking.gesture();
    asking.gesture();
    expect(asked).toEqual([true]);
    asking.answered();
    expect(asked).toEqual([true, true]);
    asking.answered();
    vi.advanceTimersByTime(10_000);
    expect(asked.length).toBe(2);
  });

  it('answers a gesture at once, in the middle of a run', () => {
    asking.visible(true);
    asking.news();
    asking.answered();
    asking.gesture();
    expect(asked).toEqual([false, true]);
  });

  it('gives up an answer that never comes', () => {
    asking.visible(true);
    asking.news();
    asking.news();
    vi.advanceTimersByTime(14_000);
    expect(asked.length).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(asked.length).toBe(2);
  });

  it('owes nothing after a new beginning', () => {
    asking.visible(true);
    asking.news();
    asking.stop();
    asking.news();
    vi.advanceTimersByTime(1000);
    expect(asked.length).toBe(2);
  });
});
