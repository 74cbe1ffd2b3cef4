/** Goes through `count` places one after another, at a pace that ends after about ten seconds. */
export class Walk {
  private timer = 0;

  constructor(private readonly step: () => boolean) {}

  get going(): boolean {
    return this.timer !== 0;
  }

  start(count: number): void {
    this.stop();
    const pause = Math.min(400, Math.max(16, 10_000 / count));
    this.timer = window.setInterval(() => {
      if (!this.step()) {
        this.stop();
      }
    }, pause);
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
  }
}
