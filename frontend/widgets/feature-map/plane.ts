/** Where points are drawn, and which lies under a finger. */

export type Point = readonly [number, number];

/** Of the whole plane, on each side. */
const MARGIN = 0.06;

/** Both axes at the same scale, the middle of all points in the middle: places 0..1 from left and top. */
export function placed(points: readonly Point[]): Point[] {
  const reach = points.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 1e-12);
  const at = (value: number) => 0.5 + (value / reach) * (0.5 - MARGIN);
  return points.map(([x, y]) => [at(x), at(-y)]);
}

/** The point nearest to `at`, or -1 where none is within `reach`. */
export function under(places: readonly Point[], [x, y]: Point, reach: number): number {
  let best = -1;
  let least = reach * reach;
  places.forEach(([px, py], i) => {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < least) {
      [best, least] = [i, distance];
    }
  });
  return best;
}

/** A mark of its own for each class, around (0, 0), as a path of about 10 pixels. */
export const MARKS: readonly string[] = [
  'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0',
  'M-4.4,-4.4h8.8v8.8h-8.8z',
  'M0,-5.8L5.4,4.2H-5.4z',
  'M0,-6L6,0L0,6L-6,0z',
  'M0,5.8L5.4,-4.2H-5.4z',
  'M-1.7,-5.4h3.4v3.7h3.7v3.4h-3.7v3.7h-3.4v-3.7h-3.7v-3.4h3.7z',
  'M-5.4,-3L-3,-5.4L0,-2.4L3,-5.4L5.4,-3L2.4,0L5.4,3L3,5.4L0,2.4L-3,5.4L-5.4,3L-2.4,0z',
  'M0,-6L1.8,-2L6,-1.8L2.8,1L3.8,5.2L0,2.9L-3.8,5.2L-2.8,1L-6,-1.8L-1.8,-2z',
  'M-6,-2.6h12v5.2h-12z',
  'M-2.6,-6h5.2v12h-5.2z',
];
