import { nothing, update, type Memory, type OptimizerName } from '../../shared/optimizers';
import type { Place } from '../../shared/point-picture';
import { isInside, type Terrain } from './terrains';

/** What one optimizer is set to. */
export interface Setting {
  readonly name: OptimizerName;
  readonly rate: number;
  readonly momentum: number;
}

/** A place on the way, and what the optimizer knows there. */
export interface Stop {
  readonly at: Place;
  readonly value: number;
  readonly gradient: Place;
  readonly memory: Memory;
}

export type Fate = 'going' | 'arrived' | 'outside' | 'diverged';

/** Loss above the minimum, as a share of that at the start, below which an optimizer has arrived. */
const ARRIVED = 0.001;
/** So many times the reach of the picture away, a path has no more to show. */
const LOST = 1e6;
/** Steps to and fro beyond the picture: more would only cover it. */
const SWINGS = 4;

/** The way of one optimizer down a terrain, made as far as somebody looks. */
export class Descent {
  private readonly stops: Stop[];

  constructor(
    readonly terrain: Terrain,
    readonly setting: Setting,
    start: Place,
  ) {
    this.stops = [this.stop(start, nothing(2))];
  }

  private stop(at: Place, memory: Memory): Stop {
    return { at, value: this.terrain.value(...at), gradient: this.terrain.gradient(...at), memory };
  }

  /** The stops up to and with that after `steps` steps; fewer where the path is lost before. */
  path(steps: number): readonly Stop[] {
    while (this.stops.length <= steps && !this.isLost(this.stops.at(-1)!)) {
      const { at, gradient, memory } = this.stops.at(-1)!;
      const { name, rate, momentum } = this.setting;
      const next = update(name, gradient, rate, momentum, memory);
      this.stops.push(this.stop([at[0] + next.change[0], at[1] + next.change[1]], next.memory));
    }
    return this.stops.slice(0, steps + 1);
  }

  private isLost({ at, value }: Stop): boolean {
    const { centre, reach } = this.terrain;
    return !Number.isFinite(value) || Math.hypot(at[0] - centre[0], at[1] - centre[1]) > LOST * reach;
  }

  fate(steps: number): Fate {
    const last = this.path(steps).at(-1)!;
    if (this.isLost(last)) {
      return 'diverged';
    }
    const { least } = this.terrain;
    if (last.value - least <= ARRIVED * (this.stops[0].value - least)) {
      return 'arrived';
    }
    return isInside(this.terrain, last.at) ? 'going' : 'outside';
  }

  /** The first step after which the path was outside the picture, where that is known by now. */
  leftAfter(steps: number): number | undefined {
    const left = this.path(steps).findIndex(({ at }) => !isInside(this.terrain, at));
    return left < 0 ? undefined : left;
  }

  /** What a picture shows of the path: of one that has gone astray, no more than how it left. */
  drawn(steps: number): readonly Place[] {
    const astray = ['outside', 'diverged'].includes(this.fate(steps));
    const end = astray ? (this.leftAfter(steps) ?? 0) + SWINGS : steps;
    return this.path(Math.min(end, steps)).map(({ at }) => at);
  }

  /** The first step after which it had arrived, if it has by now. */
  arrivedAfter(steps: number): number | undefined {
    const { least } = this.terrain;
    const enough = ARRIVED * (this.stops[0].value - least);
    const arrived = this.path(steps).findIndex(({ value }) => value - least <= enough);
    return arrived < 0 ? undefined : arrived;
  }
}
