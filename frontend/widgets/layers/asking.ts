/** When to look again: one question in flight, no more than two a second unasked, none that nobody sees. */

const GAP_MILLIS = 500;

/** An answer that never comes is given up after this. */
const LOST_MILLIS = 15_000;

export class Asking {
  private inFlight = false;
  private wanted: 'no' | 'some time' | 'now' = 'no';
  private began = -Infinity;
  private seen = false;
  private timer = 0;

  /** @param ask asks; `gesture` tells whether a learner waits for the answer */
  constructor(
    private readonly ask: (gesture: boolean) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** There is something new to see. */
  news(): void {
    this.wanted = this.wanted === 'now' ? 'now' : 'some time';
    this.next();
  }

  /** A learner wants to see something else. */
  gesture(): void {
    this.wanted = 'now';
    this.next();
  }

  /** An answer has come, or the word that there is none. */
  answered(): void {
    this.inFlight = false;
    this.next();
  }

  /** Whether anybody sees the answers. */
  visible(seen: boolean): void {
    this.seen = seen;
    this.next();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.inFlight = false;
    this.wanted = 'no';
  }

  private next(): void {
    window.clearTimeout(this.timer);
    if (this.inFlight && this.now() - this.began < LOST_MILLIS) {
      this.later(this.began + LOST_MILLIS);
    } else if (this.wanted === 'now') {
      this.go(true);
    } else if (this.wanted === 'some time' && this.seen) {
      const due = this.began + GAP_MILLIS;
      if (this.now() >= due) {
        this.go(false);
      } else {
        this.later(due);
      }
    }
  }

  private later(due: number): void {
    this.timer = window.setTimeout(() => this.next(), Math.max(0, due - this.now()) + 1);
  }

  private go(gesture: boolean): void {
    this.wanted = 'no';
    this.inFlight = true;
    this.began = this.now();
    this.ask(gesture);
    this.later(this.began + LOST_MILLIS);
  }
}
