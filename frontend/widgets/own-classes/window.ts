/** Which rows of a long wall of tiles can be seen. */
export interface Seen {
  /** Index of the first tile. */
  readonly from: number;
  readonly to: number;
  /** Pixels above the first tile, and of the whole wall. */
  readonly above: number;
  readonly whole: number;
  readonly columns: number;
}

/** Rows that are ready above and below. */
const SPARE = 2;

/**
 * @param step pixels from a tile to the next
 * @param width of the wall
 * @param top how far it is scrolled
 */
export function seen(count: number, step: number, width: number, height: number, top: number): Seen {
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.ceil(count / columns);
  const first = Math.max(0, Math.min(Math.floor(top / step), rows) - SPARE);
  const last = Math.min(rows, Math.ceil((top + height) / step) + SPARE);
  return { from: first * columns, to: Math.min(count, last * columns), above: first * step, whole: rows * step, columns };
}
