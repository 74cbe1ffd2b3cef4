import type { Change, TileNetwork } from './contract';

/** One student on the wall; another object after each change. */
export interface Tile {
  readonly number: number;
  readonly name: string;
  readonly student: string;
  readonly turn: number;
  readonly note: string;
  readonly run: number;
  readonly place: string;
  readonly sign: string;
  readonly words: string;
  readonly accuracy: number;
  readonly ofLoss: boolean;
  readonly flag: string;
  readonly stuck: boolean;
  readonly network?: TileNetwork;
  readonly weights?: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** How many moments a whole run has in its curve. */
export const MOMENTS = 40;

const NEW: Omit<Tile, 'number'> = {
  name: '',
  student: '',
  turn: 0,
  note: '',
  run: 0,
  place: '',
  sign: 'none',
  words: '',
  accuracy: -1,
  ofLoss: false,
  flag: '',
  stuck: false,
  train: [],
  test: [],
};

/** The tiles after `changes`; those that stay as they are stay the same objects. */
export function changed(tiles: ReadonlyMap<number, Tile>, changes: readonly Change[]): Map<number, Tile> {
  const after = new Map(tiles);
  for (const change of changes) {
    if (change.gone) {
      after.delete(change.i);
    } else {
      after.set(change.i, merged(after.get(change.i) ?? { ...NEW, number: change.i }, change));
    }
  }
  return after;
}

function merged(tile: Tile, change: Change): Tile {
  const other = change.r !== undefined && change.r !== tile.run;
  return {
    number: tile.number,
    name: change.n ?? tile.name,
    student: change.o ?? tile.student,
    turn: change.h ?? tile.turn,
    note: change.q ?? tile.note,
    run: change.r ?? tile.run,
    place: change.p ?? tile.place,
    sign: change.s ?? tile.sign,
    words: change.w ?? tile.words,
    accuracy: change.a ?? tile.accuracy,
    ofLoss: change.l ?? tile.ofLoss,
    flag: change.f ?? tile.flag,
    stuck: change.u ?? tile.stuck,
    // Another run has another network, or none that can be drawn.
    network: change.net ?? (other && change.b === undefined ? undefined : tile.network),
    weights: change.b ?? (other ? undefined : tile.weights),
    train: spliced(tile.train, change.c),
    test: spliced(tile.test, change.t),
  };
}

function spliced(before: readonly number[], change?: readonly number[]): readonly number[] {
  return change ? [...before.slice(0, change[0]), ...change.slice(1)] : before;
}

/** The points of a curve in a box of 100 by 100, from its left lower corner; what is not there is left out. */
export function points(curve: readonly number[]): string {
  return curve
    .flatMap((value, i) => (value < 0 ? [] : [`${(((i + 1) / MOMENTS) * 100).toFixed(1)},${100 - value}`]))
    .join(' ');
}
