/** Strokes of a pen on a square pad; coordinates 0..1, right and down. */

export type Dot = readonly [x: number, y: number];
export type Stroke = readonly Dot[];

const distance = (a: Dot, b: Dot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The points of `stroke` with further ones between, so that none is more than `gap` from the next. */
export function interpolated(stroke: Stroke, gap: number): Stroke {
  return stroke.flatMap((to, i) => {
    if (i === 0) {
      return [to];
    }
    const from = stroke[i - 1];
    const pieces = Math.max(1, Math.ceil(distance(from, to) / gap));
    return Array.from({ length: pieces }, (_, k): Dot => {
      const t = (k + 1) / pieces;
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
  });
}

/** Leaves out points that lie within `tolerance` of the line between those kept (Ramer, Douglas and Peucker 1973). */
export function simplified(stroke: Stroke, tolerance: number): Stroke {
  if (stroke.length < 3) {
    return stroke;
  }
  const first = stroke[0];
  const last = stroke[stroke.length - 1];
  let furthest = 0;
  let most = tolerance;
  for (let i = 1; i < stroke.length - 1; i++) {
    const away = fromSegment(stroke[i], first, last);
    if (away > most) {
      furthest = i;
      most = away;
    }
  }
  return furthest === 0
    ? [first, last]
    : [...simplified(stroke.slice(0, furthest + 1), tolerance).slice(0, -1), ...simplified(stroke.slice(furthest), tolerance)];
}

function fromSegment(p: Dot, a: Dot, b: Dot): number {
  const length = distance(a, b);
  if (length === 0) {
    return distance(p, a);
  }
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length ** 2;
  const t = Math.min(1, Math.max(0, along));
  return distance(p, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
}

/** What goes to the server: numbers x, y, x, y ... of each stroke, three decimals. */
export function compact(strokes: readonly Stroke[]): number[][] {
  return strokes.map((stroke) => simplified(stroke, 0.004).flatMap(([x, y]) => [round(x), round(y)]));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
