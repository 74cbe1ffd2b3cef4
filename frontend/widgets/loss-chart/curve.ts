/** A training curve as the browser keeps it: what arrived first stays, deltas go to its end. */

/** Epoch, loss, accuracy; accuracy is null where there are no classes. */
export type Row = readonly [epoch: number, loss: number | null, accuracy: number | null];

export interface Curve {
  readonly train: readonly Row[];
  readonly test: readonly Row[];
}

export const EMPTY: Curve = { train: [], test: [] };

/** Keeps the first `from` rows and puts `rows` behind them. */
export function spliced(kept: readonly Row[], from: number, rows: readonly Row[]): readonly Row[] {
  return from === kept.length && rows.length === 0 ? kept : [...kept.slice(0, from), ...rows];
}

export type Quantity = 'loss' | 'accuracy';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of one line; rows without the number are left out. */
export function line(rows: readonly Row[], quantity: Quantity): Point[] {
  const column = quantity === 'loss' ? 1 : 2;
  return rows.flatMap((row) => {
    const y = row[column];
    return y === null ? [] : [{ x: row[0], y }];
  });
}

/** The same line as a log axis draws it: exponents of ten, nothing at or under 0. */
export function logarithms(points: readonly Point[], floor: number): Point[] {
  return points.filter((p) => p.y > 0).map((p) => ({ x: p.x, y: Math.max(floor, Math.log10(p.y)) }));
}
