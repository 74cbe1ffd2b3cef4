import type { Samples } from './contract';

/** The square of the plane that the pictures show: `-end` to `end` in both directions. */

/** All points and a little room; never less than the unit square, on which own points are placed. */
export function endOf({ train, test }: Samples): number {
  let furthest = 1;
  for (const split of [train, test]) {
    for (const value of [...split.x, ...split.y]) {
      furthest = Math.max(furthest, Math.abs(value));
    }
  }
  return furthest * 1.08;
}

/** Middles of the cells of a square grid, row by row from the top left. */
export function cells(size: number, end: number): { x: Float64Array; y: Float64Array } {
  const middle = (i: number) => ((2 * i + 1) / size - 1) * end;
  return {
    x: Float64Array.from({ length: size * size }, (_, i) => middle(i % size)),
    y: Float64Array.from({ length: size * size }, (_, i) => -middle(Math.floor(i / size))),
  };
}

/** Where (x, y) lies on a square of `size` pixels; up is up. */
export function onScreen(x: number, y: number, end: number, size: number): [number, number] {
  return [((x / end + 1) / 2) * size, ((1 - y / end) / 2) * size];
}

/** The point under a pixel. */
export function inPlane(left: number, top: number, end: number, size: number): [number, number] {
  return [((2 * left) / size - 1) * end, (1 - (2 * top) / size) * end];
}
