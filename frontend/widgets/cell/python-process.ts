import { ALL_BYTES, FOLDER } from './pyodide-files';
import type { News, Order } from './protocol';
import type { Listener } from './runner';

/** How a run or a test came to its end: as Python tells it, or because it was ended. */
export type Outcome =
  | Extract<News, { kind: 'ran' | 'tested' | 'answered' }>
  | { kind: 'ended'; cause: 'learner' | 'limit' | 'broken'; sentence: string };

/** What a cell is told while Python works for it. */
export interface Watcher extends Listener {
  /** Share of Python that has come, 0 to 1. */
  loading(share: number): void;
  started(): void;
  done(outcome: Outcome): void;
}

/** What a cell can ask of Python. */
export type Work = Exclude<Order, { kind: 'load' }>;

interface Job {
  order: Work;
  seconds: number;
  watcher: Watcher;
  test?: string;
  alarm?: ReturnType<typeof setTimeout>;
}

/**
 * The Python of a page: one for all its cells, loaded when the first of them is run. Code that does
 * not end takes its thread with it, and another begins.
 */
export class PythonProcess {
  private worker?: Worker;
  private ready = false;
  private job?: Job;

  constructor(
    private readonly start: () => Worker = () =>
      new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  ) {}

  /** Does what is asked. What ran before, in another cell, is ended. */
  work(order: Work, seconds: number, watcher: Watcher): void {
    this.cut('learner', 'Stopped, since another cell of this page began.');
    this.job = { order, seconds, watcher };
    this.worker ??= this.begin();
    if (this.ready) {
      this.hand(this.job);
    }
  }

  /** Ends what runs. */
  stop(): void {
    this.cut('learner', 'Stopped.');
  }

  /** A thread that computes hears nothing: it is ended, and Python begins anew for the next. */
  private cut(cause: 'learner' | 'limit', sentence: string): void {
    if (this.job === undefined) {
      return;
    }
    if (this.ready) {
      this.replace();
    }
    this.end({ kind: 'ended', cause, sentence });
  }

  private begin(): Worker {
    const worker = this.start();
    this.ready = false;
    worker.onmessage = ({ data }: MessageEvent<News>) => this.hear(data);
    worker.onerror = () => this.breakDown('Python could not be loaded.');
    const folder = new URL(FOLDER, document.baseURI).href;
    worker.postMessage({ kind: 'load', folder } satisfies Order);
    return worker;
  }

  private replace(): void {
    this.worker?.terminate();
    this.worker = this.begin();
  }

  private hand(job: Job): void {
    job.watcher.started();
    job.alarm = setTimeout(() => this.cut('limit', tooLong(job)), job.seconds * 1000);
    this.worker?.postMessage(job.order);
  }

  private hear(news: News): void {
    switch (news.kind) {
      case 'loading':
        this.job?.watcher.loading(Math.min(1, news.bytes / ALL_BYTES));
        break;
      case 'ready':
        this.ready = true;
        if (this.job !== undefined) {
          this.hand(this.job);
        }
        break;
      case 'output':
        this.job?.watcher.output(news.text);
        break;
      case 'begun':
        if (this.job !== undefined) {
          this.job.test = news.test;
          this.job.watcher.begun(news.test);
        }
        break;
      case 'test':
        this.job?.watcher.test(news.result);
        break;
      case 'broken':
        console.error(news.message);
        this.breakDown(
          this.ready
            ? 'Python broke down. Most likely functions called each other without an end.'
            : 'Python could not be loaded. Look whether the server is there, then try again.',
        );
        break;
      default: {
        const error = news.kind === 'tested' ? news.verdict.error : news.error;
        if (error?.kind === 'MemoryError') {
          this.replace();
        }
        this.end(news);
      }
    }
  }

  /** The next order begins with another worker. */
  private breakDown(sentence: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    this.end({ kind: 'ended', cause: 'broken', sentence });
  }

  private end(outcome: Outcome): void {
    const job = this.job;
    this.job = undefined;
    clearTimeout(job?.alarm);
    job?.watcher.done(outcome);
  }
}

function tooLong({ seconds, test }: Job): string {
  const where = test === undefined ? '' : `, in the test “${test}”`;
  return `Stopped after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}${where}. Is there a loop that never ends?`;
}
