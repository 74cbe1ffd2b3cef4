/** Strokes of a pen on a square pad; coordinates 0..1, right and down. */

export type Dot = readonly [x: number, y: number];
export type Stroke = readonly Dot[];

/** Points of a curve so near to each other look like one. */
export const GAP = 0.01;

const distance = (a: Dot, b: Dot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * `stroke` as a smooth curve, as points about `gap` apart: from the middle of each piece to the middle of the next,
 * bent towards the point between (a quadratic Bezier curve).
 */
export function smoothed(stroke: Stroke, gap: number): Stroke {
  if (stroke.length === 1) {
    return stroke;
  }
  const middles = stroke.slice(1).map((to, i) => between(stroke[i], to, 0.5));
  return [
    ...straight(stroke[0], middles[0], gap),
    ...stroke.slice(1, -1).flatMap((by, i) => bend(middles[i], by, middles[i + 1], gap)),
    ...straight(middles[middles.length - 1], stroke[stroke.length - 1], gap),
    stroke[stroke.length - 1],
  ];
}

const between = (a: Dot, b: Dot, share: number): Dot => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** Points from `from` up to, and without, `to`. */
function straight(from: Dot, to: Dot, gap: number): Dot[] {
  return bend(from, between(from, to, 0.5), to, gap);
}

function bend(from: Dot, by: Dot, to: Dot, gap: number): Dot[] {
  const pieces = Math.max(1, Math.ceil((distance(from, by) + distance(by, to)) / gap));
  return Array.from({ length: pieces }, (_, k) => {
    const t = k / pieces;
    return between(between(from, by, t), between(by, to, t), t);
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
  return strokes.map((stroke) => simplified(smoothed(stroke, GAP), 0.004).flatMap(([x, y]) => [round(x), round(y)]));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
