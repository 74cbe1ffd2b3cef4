import { raster } from '../../shared/canvas';
import { mix, type Rgb } from '../../shared/colours';
import type { Place } from '../../shared/point-picture';

/** Heights over a rectangle, drawn as a map: contour lines, and light that falls on the slopes from the upper left. */

/** A line of a contour, from and to, in 0..1 across and down. */
export type Segment = readonly [number, number, number, number];

const LEVELS = 13;
/** The share of the rectangle whose heights a contour is drawn close for. */
const LOW = 0.05;
const LIGHT: Place = [-0.6, -0.8];

/** Heights on a grid, brought to 0..1 so that low ones are spread and high ones squeezed. */
export class Relief {
  readonly heights: Float64Array;
  /** Least and largest value on the grid. */
  readonly least: number;
  readonly most: number;
  private readonly scale: number;
  private painted?: { readonly key: string; readonly image: ImageData };
  private segments?: readonly Segment[];

  /** @param value at a place that is so far across and down, 0..1 */
  constructor(
    readonly across: number,
    readonly down: number,
    value: (across: number, down: number) => number,
  ) {
    const values = Float64Array.from({ length: across * down }, (_, i) =>
      value((i % across) / (across - 1), Math.floor(i / across) / (down - 1)),
    );
    const sorted = values.filter(Number.isFinite).sort();
    this.least = sorted[0] ?? 0;
    this.most = sorted.at(-1) ?? 0;
    this.scale = Math.max(1e-12, (sorted[Math.floor(sorted.length * LOW)] ?? 0) - this.least);
    this.heights = values.map((v) => this.height(v));
  }

  /** 0 for the least value of the grid, 1 for the largest. */
  height(value: number): number {
    const whole = Math.log1p((this.most - this.least) / this.scale);
    const height = Math.log1p(Math.max(0, value - this.least) / this.scale) / Math.max(1e-12, whole);
    return Number.isFinite(height) ? Math.min(1, height) : 1;
  }

  /** The ground, made anew only in other colours. */
  ground(paper: Rgb, ink: Rgb): ImageData {
    const key = `${paper} ${ink}`;
    if (this.painted?.key !== key) {
      this.painted = { key, image: raster(this.across, this.down, this.colour(paper, ink)) };
    }
    return this.painted.image;
  }

  private colour(paper: Rgb, ink: Rgb): (index: number) => Rgb {
    const at = (x: number, y: number) =>
      this.heights[Math.min(this.down - 1, Math.max(0, y)) * this.across + Math.min(this.across - 1, Math.max(0, x))];
    return (index) => {
      const [x, y] = [index % this.across, Math.floor(index / this.across)];
      const slope: Place = [at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1)];
      const lit = (slope[0] * LIGHT[0] + slope[1] * LIGHT[1]) * this.across * 0.22;
      return mix(paper, ink, 0.07 + 0.22 * this.heights[index] - 0.1 * Math.max(-1, Math.min(1, lit)));
    };
  }

  get contours(): readonly Segment[] {
    return (this.segments ??= this.cuts());
  }

  private cuts(): readonly Segment[] {
    const segments: Segment[] = [];
    for (let level = 1; level < LEVELS; level++) {
      for (let y = 0; y < this.down - 1; y++) {
        for (let x = 0; x < this.across - 1; x++) {
          this.cut(x, y, level / LEVELS, segments);
        }
      }
    }
    return segments;
  }

  /** Where the level runs through one cell: from edge to edge, once or twice. */
  private cut(x: number, y: number, level: number, segments: Segment[]): void {
    const corners = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]] as const;
    const heights = corners.map(([cx, cy]) => this.heights[cy * this.across + cx]);
    const crossings: Place[] = [];
    corners.forEach(([cx, cy], i) => {
      const next = (i + 1) % 4;
      if (heights[i] < level !== heights[next] < level) {
        const share = (level - heights[i]) / (heights[next] - heights[i]);
        crossings.push([
          (cx + share * (corners[next][0] - cx)) / (this.across - 1),
          (cy + share * (corners[next][1] - cy)) / (this.down - 1),
        ]);
      }
    });
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      segments.push([...crossings[i], ...crossings[i + 1]] as unknown as Segment);
    }
  }
}
