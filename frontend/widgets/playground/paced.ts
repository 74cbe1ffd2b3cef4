/** Does something at most every so many milliseconds; what is asked meanwhile is done at the end of the wait, the last of it. */
export class Paced {
  private last = -Infinity;
  private timer = 0;

  constructor(private readonly every: number) {}

  run(what: () => void): void {
    clearTimeout(this.timer);
    const wait = this.last + this.every - performance.now();
    if (wait > 0) {
      this.timer = window.setTimeout(() => this.run(what), wait);
      return;
    }
    this.last = performance.now();
    what();
  }

  /** The next is not to wait. */
  hurry(): void {
    this.last = -Infinity;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
