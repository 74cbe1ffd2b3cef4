/** Lines that are told apart by colour and by dash: a run, or an optimizer, has the same in every picture of a page. */

const COLOURS = [1, 0, 2, 3, 8, 9, 4, 5, 6, 7];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2]];

/** Which of the class colours line `index` has. */
export function lineClass(index: number): number {
  return COLOURS[index % COLOURS.length];
}

/** Lengths of line and gap; empty for an unbroken line. */
export function lineDash(index: number): readonly number[] {
  return DASHES[index % DASHES.length];
}
