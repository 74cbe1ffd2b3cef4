/** Labels beside points, as many as fit without covering each other. */

export interface Label {
  /** Index of its point. */
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const HEIGHT = 15;
const GAP = 9;

/** Right, left, above and below of a point. */
const SIDES = [
  ['start', GAP, 4],
  ['end', -GAP, 4],
  ['middle', 0, -GAP - 2],
  ['middle', 0, GAP + 11],
] as const;

function box(x: number, y: number, anchor: Label['anchor'], width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - HEIGHT + 3, left + width, y + 3];
}

function touch(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * Tries the points in `order`, so that what comes first is labelled before there is no room left.
 *
 * @param widths of the labels, in the unit of `points`
 * @param always how many of `order` are labelled even where they cover others
 */
export function labels(
  points: readonly (readonly [number, number])[],
  widths: readonly number[],
  order: readonly number[],
  [width, height]: readonly [number, number],
  always = 0,
): Label[] {
  const taken: Box[] = [];
  const placed: Label[] = [];
  order.forEach((point, rank) => {
    const [px, py] = points[point];
    const sides = SIDES.map(([anchor, dx, dy]) => ({ anchor, x: px + dx, y: py + dy })).map((side) => ({
      ...side,
      at: box(side.x, side.y, side.anchor, widths[point]),
    }));
    const inside = sides.filter(({ at }) => at[0] >= 0 && at[2] <= width && at[1] >= 0 && at[3] <= height);
    const free = inside.find(({ at }) => !taken.some((other) => touch(at, other)));
    const chosen = free ?? (rank < always ? (inside[0] ?? sides[0]) : undefined);
    if (chosen) {
      taken.push(chosen.at);
      placed.push({ point, x: chosen.x, y: chosen.y, anchor: chosen.anchor });
    }
  });
  return placed;
}
