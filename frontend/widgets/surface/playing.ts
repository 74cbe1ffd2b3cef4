import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Between two steps, in milliseconds; slower where motion shall be little. */
const PACE = 80;
const CALM_PACE = 700;

/** Does something again and again until it is stopped, or its element leaves the page. */
export class Playing implements ReactiveController {
  private timer = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly step: () => void,
  ) {
    host.addController(this);
  }

  get on(): boolean {
    return this.timer !== 0;
  }

  start(): void {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.timer = window.setInterval(this.step, calm ? CALM_PACE : PACE);
    this.host.requestUpdate();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = 0;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
