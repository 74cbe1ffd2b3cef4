import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { News, Order } from './protocol';
import { PythonProcess, type Outcome } from './python-process';

/** Hears what is asked, and says what it is told to. */
class PaperWorker {
  orders: Order[] = [];
  terminated = false;
  onmessage?: (event: { data: News }) => void;

  postMessage(order: Order): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(...news: News[]): void {
    news.forEach((data) => this.onmessage?.({ data }));
  }
}

const EXERCISE = { modules: {}, tests: '', hidden: '' };

describe('the Python of a page', () => {
  let workers: PaperWorker[];
  let python: PythonProcess;

  beforeEach(() => {
    workers = [];
    python = new PythonProcess(() => {
      workers.push(new PaperWorker());
      return workers.at(-1) as unknown as Worker;
    });
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    return () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    };
  });

  function work(kind: 'run' | 'test' = 'run', seconds = 2) {
    const seen = { shares: [] as number[], printed: '', outcomes: [] as Outcome[] };
    python.work({ kind, code: 'x', exercise: EXERCISE }, seconds, {
      loading: (share) => seen.shares.push(share),
      started: () => {},
      output: (text) => (seen.printed += text),
      begun: () => {},
      test: () => {},
      done: (outcome) => seen.outcomes.push(outcome),
    });
    return seen;
  }

  it('is loaded when the first cell is run, and kept for the next', () => {
    expect(workers).toEqual([]);
    const first = work();
    expect(workers[0].orders.map((order) => order.kind)).toEqual(['load']);

    workers[0].say({ kind: 'loading', bytes: 6_706_065 }, { kind: 'ready' }, { kind: 'output', text: 'hi' }, { kind: 'ran', error: null });
    expect(first.shares[0]).toBeCloseTo(0.5);
    expect(first.printed).toBe('hi');
    expect(first.outcomes).toEqual([{ kind: 'ran', error: null }]);

    work();
    expect(workers).toHaveLength(1);
    expect(workers[0].orders.at(-1)?.kind).toBe('run');
  });

  it('ends what runs too long, says in which test, and begins anew', () => {
    const seen = work('test');
    workers[0].say({ kind: 'ready' }, { kind: 'begun', test: 'It ends.' });
    vi.advanceTimersByTime(2000);

    expect(seen.outcomes).toMatchObject([{ kind: 'ended', cause: 'limit' }]);
    expect(seen.outcomes[0]).toHaveProperty('sentence', 'Stopped after 2 seconds, in the test “It ends.”. Is there a loop that never ends?');
    expect(workers[0].terminated).toBe(true);
    expect(workers[1].orders.map((order) => order.kind)).toEqual(['load']);
  });

  it('counts no time while it is loaded', () => {
    const seen = work();
    vi.advanceTimersByTime(60_000);
    expect(seen.outcomes).toEqual([]);
  });

  it('ends for the learner, and for another cell', () => {
    const first = work();
    workers[0].say({ kind: 'ready' });
    const second = work();
    expect(first.outcomes).toMatchObject([{ cause: 'learner' }]);
    expect(workers).toHaveLength(2);

    python.stop();
    expect(second.outcomes).toMatchObject([{ cause: 'learner', sentence: 'Stopped.' }]);
  });

  it('goes on loading where it is stopped before it was loaded', () => {
    work();
    python.stop();
    work();
    expect(workers).toHaveLength(1);
    workers[0].say({ kind: 'ready' });
    expect(workers[0].orders.map((order) => order.kind)).toEqual(['load', 'run']);
  });

  it('begins anew after a breakdown, and after memory was used up', () => {
    const seen = work();
    workers[0].say({ kind: 'ready' }, { kind: 'broken', message: 'stack' });
    expect(seen.outcomes[0]).toMatchObject({ cause: 'broken', sentence: expect.stringContaining('broke down') });

    work();
    workers[1].say({ kind: 'ready' }, { kind: 'ran', error: { kind: 'MemoryError', message: '', line: 1, trace: '' } });
    expect(workers).toHaveLength(3);
  });

  it('says that it could not be loaded, and tries again with the next', () => {
    const seen = work();
    workers[0].say({ kind: 'broken', message: 'no such file' });
    expect(seen.outcomes[0]).toMatchObject({ sentence: expect.stringContaining('could not be loaded') });
    work();
    expect(workers).toHaveLength(2);
  });
});
