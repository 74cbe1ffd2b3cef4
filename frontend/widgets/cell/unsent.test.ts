import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Unsent } from './unsent';

describe('code on its way to the server', () => {
  let kept: string[];
  let answer: Promise<string>;

  beforeEach(() => {
    localStorage.clear();
    kept = [];
    answer = Promise.resolve('');
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  function unsent(trouble: (sentence: string) => void = () => {}): Unsent {
    return new Unsent('back/half', (code) => (kept.push(code), answer), trouble);
  }

  it('is sent once, when nothing was written for a while', async () => {
    const code = unsent();
    code.put('a');
    code.put('ab');
    expect(kept).toEqual([]);
    expect(code.left()).toBe('ab');

    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual(['ab']);
    expect(code.left()).toBeNull();
  });

  it('stays in the browser where the connection is lost', async () => {
    answer = Promise.reject(new Error('no connection'));
    const code = unsent();
    code.put('a');
    await code.flush();
    expect(unsent().left()).toBe('a');
  });

  it('keeps what was written while it was sent', async () => {
    let received: (refusal: string) => void = () => {};
    answer = new Promise((resolve) => (received = resolve));
    const code = unsent();
    code.put('a');
    const sent = code.flush();
    code.put('ab');
    received('');
    await sent;
    expect(code.left()).toBe('ab');
  });

  it('says why the server refuses', async () => {
    answer = Promise.resolve('Too long.');
    const trouble = vi.fn();
    const code = unsent(trouble);
    code.put('a');
    await code.flush();
    expect(trouble).toHaveBeenCalledWith('Too long.');
    expect(code.left()).toBe('a');
  });
});
