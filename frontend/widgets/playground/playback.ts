/**
 * Where in a run the pictures are. Frames come in bursts; the head goes after the newest at the rate at which they
 * come, a little behind, so that it neither jumps nor waits.
 */

/** How far behind the newest frame the head likes to be, in seconds: longer than the time between two bursts. */
const DELAY = 0.4;
/** A single step made by hand glides for so long, in seconds. */
const GLIDE = 0.25;
/** However far behind, most of the way is gone in so many seconds. */
const CATCH_UP = 0.6;

export class Playback {
  /** The step shown; between two recorded ones while it moves. */
  head = 0;
  /** Set while the learner looks at an earlier frame. */
  held = false;
  private newest = 0;
  private rate = 0;
  private arrived?: number;

  constructor(private readonly smooth: () => boolean) {}

  /** Another run: begin at its first frame. */
  restart(step: number): void {
    this.head = step;
    this.newest = step;
    this.rate = 0;
    this.arrived = undefined;
    this.held = false;
  }

  /** @param now in seconds */
  arrive(newest: number, now: number): void {
    if (newest < this.newest) {
      this.head = Math.min(this.head, newest);
    } else if (this.arrived !== undefined) {
      const rate = (newest - this.newest) / Math.max(0.05, now - this.arrived);
      this.rate = this.rate === 0 ? rate : this.rate + 0.3 * (rate - this.rate);
    }
    this.newest = newest;
    this.arrived = now;
  }

  hold(step: number): void {
    this.head = step;
    this.held = true;
  }

  release(): void {
    this.held = false;
  }

  /** Moves on by `seconds`; whether the head has moved. */
  advance(seconds: number): boolean {
    const behind = this.newest - this.head;
    if (this.held || behind === 0) {
      return false;
    }
    const own = this.rate * (0.5 + (0.5 * behind) / Math.max(1e-9, this.rate * DELAY));
    const speed = Math.max(own, behind / CATCH_UP, 1 / GLIDE);
    this.head = this.smooth() ? Math.min(this.newest, this.head + speed * seconds) : this.newest;
    return true;
  }
}
