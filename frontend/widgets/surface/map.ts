import { stretched } from '../../shared/canvas';
import { css, type Rgb } from '../../shared/colours';
import { lineClass, lineDash } from '../../shared/lines';
import type { Palette } from '../../shared/palette';
import type { Place } from '../../shared/point-picture';
import { spread } from '../../shared/labels';
import type { Relief } from './relief';

/** A map of a relief with paths on it. All places are in 0..1, across and down. */

/** A path on a map. */
export interface Trail {
  /** Colour and dash. */
  readonly line: number;
  readonly name: string;
  readonly places: readonly Place[];
}

/** An arrow on a map. */
export interface Arrow {
  readonly from: Place;
  readonly by: Place;
  readonly line: number;
  readonly dashed: boolean;
}

/** Beyond so many steps the single ones are not marked. */
const MARKED = 80;
const FAR = 20;
const LABEL = '600 13px "Inter Variable", system-ui, sans-serif';

export class MapPainter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly width: number,
    private readonly height: number,
    private readonly palette: Palette,
  ) {}

  private pixel([x, y]: Place): Place {
    const kept = (v: number) => Math.max(-FAR, Math.min(FAR, v));
    return [kept(x) * this.width, kept(y) * this.height];
  }

  ground(relief: Relief): void {
    const { paper, ink } = this.palette;
    stretched(this.context, relief.ground(paper, ink), [0, 0, this.width, this.height], true);
    this.context.strokeStyle = css(ink);
    this.context.globalAlpha = 0.28;
    this.context.lineWidth = 1;
    this.context.beginPath();
    for (const [x1, y1, x2, y2] of relief.contours) {
      this.context.moveTo(x1 * this.width, y1 * this.height);
      this.context.lineTo(x2 * this.width, y2 * this.height);
    }
    this.context.stroke();
    this.context.globalAlpha = 1;
  }

  /** A cross where it is lowest. */
  minimum(place: Place): void {
    const [x, y] = this.pixel(place);
    for (const [colour, width] of [[this.palette.paper, 5], [this.palette.ink, 2]] as const) {
      this.pen(colour, width);
      this.line([x - 6, y], [x + 6, y]);
      this.line([x, y - 6], [x, y + 6]);
    }
  }

  /** A ring to take hold of. */
  ring(place: Place): void {
    const [x, y] = this.pixel(place);
    for (const [colour, width] of [[this.palette.paper, 6], [this.palette.ink, 2.5]] as const) {
      this.pen(colour, width);
      this.context.beginPath();
      this.context.arc(x, y, 12, 0, 2 * Math.PI);
      this.context.stroke();
    }
  }

  trails(trails: readonly Trail[]): void {
    trails.forEach((trail) => this.trail(trail));
    trails.forEach((trail) => this.head(trail));
    this.names(trails.filter(({ places }) => places.length > 1));
  }

  private trail({ line, places }: Trail): void {
    const path = new Path2D();
    places.forEach((place, i) => (i === 0 ? path.moveTo(...this.pixel(place)) : path.lineTo(...this.pixel(place))));
    this.context.lineJoin = 'round';
    for (const [colour, width] of [[this.palette.paper, 5], [this.colour(line), 2.25]] as const) {
      this.pen(colour, width);
      this.context.setLineDash(width < 3 ? [...lineDash(line)] : []);
      this.context.globalAlpha = width < 3 ? 1 : 0.7;
      this.context.stroke(path);
    }
    this.context.setLineDash([]);
    this.context.globalAlpha = 1;
    if (places.length <= MARKED) {
      this.context.fillStyle = css(this.colour(line));
      places.forEach((place) => this.dot(place, 2.6));
    }
  }

  private head({ line, places }: Trail): void {
    this.context.fillStyle = css(this.palette.paper);
    this.dot(places.at(-1)!, 8);
    this.context.fillStyle = css(this.colour(line));
    this.dot(places.at(-1)!, 6);
  }

  /** Names beside the heads, on whichever side there is room; those outside stand at the edge where they are. */
  private names(trails: readonly Trail[]): void {
    const ends = trails.map(({ places }) => {
      const [x, y] = this.pixel(places.at(-1)!);
      return [Math.max(0, Math.min(this.width, x)), Math.max(0, Math.min(this.height, y))] as const;
    });
    const rows = spread(ends.map(([, y]) => y), 16, this.height);
    this.context.font = LABEL;
    this.context.textBaseline = 'middle';
    this.context.lineJoin = 'round';
    trails.forEach(({ line, name }, i) => {
      const room = ends[i][0] + 14 + this.context.measureText(name).width < this.width;
      this.context.textAlign = room ? 'left' : 'right';
      const x = ends[i][0] + (room ? 12 : -12);
      this.pen(this.palette.paper, 4);
      this.context.strokeText(name, x, rows[i]);
      this.context.fillStyle = css(this.colour(line));
      this.context.fillText(name, x, rows[i]);
    });
    this.context.textAlign = 'left';
    this.context.textBaseline = 'alphabetic';
  }

  arrow({ from, by, line, dashed }: Arrow): void {
    const start = this.pixel(from);
    const end = this.pixel([from[0] + by[0], from[1] + by[1]]);
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
    if (Math.hypot(end[0] - start[0], end[1] - start[1]) < 6) {
      return;
    }
    for (const [colour, width] of [[this.palette.paper, 6], [dashed ? this.palette.ink : this.colour(line), 2.5]] as const) {
      this.pen(colour, width);
      this.context.setLineDash(dashed ? [4, 3] : []);
      this.line(start, end);
      this.context.setLineDash([]);
      for (const turn of [0.5, -0.5]) {
        this.line(end, [end[0] - 9 * Math.cos(angle + turn), end[1] - 9 * Math.sin(angle + turn)]);
      }
    }
  }

  private colour(line: number): Rgb {
    return this.palette.classes[lineClass(line)];
  }

  private pen(colour: Rgb, width: number): void {
    this.context.strokeStyle = css(colour);
    this.context.lineWidth = width;
  }

  private line(from: Place, to: Place): void {
    this.context.beginPath();
    this.context.moveTo(...from);
    this.context.lineTo(...to);
    this.context.stroke();
  }

  private dot(place: Place, radius: number): void {
    this.context.beginPath();
    this.context.arc(...this.pixel(place), radius, 0, 2 * Math.PI);
    this.context.fill();
  }
}
