import type { Tile } from './tiles';

/** Which students are shown, and who comes first. */

export const FILTERS = ['all', 'hands', 'stuck', 'going', 'done', 'idle'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  all: 'All',
  hands: 'Hands',
  stuck: 'Stuck',
  going: 'Training',
  done: 'Done',
  idle: 'Nothing going',
};

export const SORTS = ['need', 'name', 'accuracy'] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  need: 'Who needs help first',
  name: 'By name',
  accuracy: 'Lowest accuracy first',
};

const GOING = ['training', 'waiting', 'reconnecting'];

export function isIn(filter: Filter, tile: Tile): boolean {
  switch (filter) {
    case 'hands':
      return tile.turn > 0;
    case 'stuck':
      return tile.stuck;
    case 'going':
      return GOING.includes(tile.sign);
    case 'done':
      return tile.sign === 'completed';
    case 'idle':
      return !GOING.includes(tile.sign) && tile.sign !== 'completed';
    default:
      return true;
  }
}

export function counts(tiles: Iterable<Tile>): Record<Filter, number> {
  const all = [...tiles];
  return Object.fromEntries(FILTERS.map((filter) => [filter, all.filter((tile) => isIn(filter, tile)).length])) as Record<
    Filter,
    number
  >;
}

/** Numbers of the tiles to show, in order. */
export function ordered(tiles: Iterable<Tile>, filter: Filter, sort: Sort, wanted: string): number[] {
  const text = wanted.trim().toLocaleLowerCase();
  return [...tiles]
    .filter((tile) => isIn(filter, tile) && tile.name.toLocaleLowerCase().includes(text))
    .sort((a, b) => difference(sort, a, b) || a.name.localeCompare(b.name) || a.number - b.number)
    .map((tile) => tile.number);
}

function difference(sort: Sort, a: Tile, b: Tile): number {
  switch (sort) {
    case 'need':
      return need(a) - need(b) || a.turn - b.turn;
    case 'accuracy':
      return rank(a) - rank(b);
    default:
      return 0;
  }
}

/** Hands, then the stuck, then those who have not begun, then the others. */
function need(tile: Tile): number {
  return tile.turn > 0 ? 0 : tile.stuck ? 1 : tile.flag ? 2 : tile.sign === 'none' ? 3 : 4;
}

/** Whoever has none yet comes after those who have. */
function rank(tile: Tile): number {
  return tile.accuracy < 0 ? 2000 : tile.accuracy;
}
