import type { Samples, Split } from './contract';

/** Points that the learner places: what there is, and what was before. */

export type OwnPoint = readonly [x: number, y: number, label: number];

const MOST = 5000;

export class OwnPoints {
  private constructor(
    readonly points: readonly OwnPoint[],
    private readonly before?: OwnPoints,
  ) {}

  static readonly NONE = new OwnPoints([]);

  static of(samples: Samples): OwnPoints {
    const all = (split: Split) => split.label.map((label, i): OwnPoint => [split.x[i], split.y[i], label]);
    return new OwnPoints([...all(samples.train), ...all(samples.test)]);
  }

  /** Takes away the point within `reach` of (x, y), or else places one there. */
  tap(x: number, y: number, label: number, reach: number): OwnPoints {
    const away = this.points.map(([a, b]) => Math.hypot(a - x, b - y));
    const nearest = away.reduce((best, distance, i) => (distance < away[best] ? i : best), 0);
    if (away[nearest] <= reach) {
      return new OwnPoints(this.points.toSpliced(nearest, 1), this);
    }
    const round = (value: number) => Math.round(value * 1000) / 1000;
    return this.points.length < MOST ? new OwnPoints([...this.points, [round(x), round(y), label]], this) : this;
  }

  clear(): OwnPoints {
    return new OwnPoints([], this);
  }

  undo(): OwnPoints {
    return this.before ?? this;
  }

  get canUndo(): boolean {
    return this.before !== undefined;
  }

  /** `samples` as they will be: without points taken away, new ones among the training points until the server splits. */
  within(samples: Samples): Samples {
    const left = new Map<string, number>();
    this.points.forEach((point) => left.set(key(point), (left.get(key(point)) ?? 0) + 1));
    const kept = (split: Split): OwnPoint[] =>
      split.label
        .map((label, i): OwnPoint => [split.x[i], split.y[i], label])
        .filter((point) => {
          const count = left.get(key(point)) ?? 0;
          left.set(key(point), count - 1);
          return count > 0;
        });
    const [train, test] = [kept(samples.train), kept(samples.test)];
    const fresh = this.points.filter((point) => {
      const count = left.get(key(point)) ?? 0;
      left.set(key(point), count - 1);
      return count > 0;
    });
    const classes = Math.max(samples.classes, 2, ...this.points.map(([, , label]) => label + 1));
    return { ...samples, classes, train: split([...train, ...fresh]), test: split(test) };
  }
}

function key([x, y, label]: OwnPoint): string {
  return `${x.toFixed(3)},${y.toFixed(3)},${label}`;
}

function split(points: readonly OwnPoint[]): Split {
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y), label: points.map(([, , label]) => label) };
}
