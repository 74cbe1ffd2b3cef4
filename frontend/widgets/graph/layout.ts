import { spread } from '../../shared/labels';
import type { Graph } from '../../shared/graph/graph';

/** A node's place: its layer, 0 being the farthest from the output, and across it, in pixels. */
export interface Place {
  readonly layer: number;
  readonly across: number;
}

export interface Layout {
  /** None for numbers of the expression: they stand in their operation. */
  readonly places: readonly (Place | undefined)[];
  readonly layers: number;
  /** Where an edge that passes layers goes through them: from an input to its use. */
  readonly bends: ReadonlyMap<string, readonly Place[]>;
}

interface Spot {
  readonly layer: number;
  readonly before: Spot[];
  readonly after: Spot[];
  across: number;
}

const SWEEPS = 24;

/** How much everything is drawn to the middle, so that a chain does not drift to one side. */
const GRAVITY = 0.15;

/**
 * Layers from the inputs to the output, every node as near to its first use as can be. Neighbours draw each other near,
 * layer by layer, until lines cross little and run straight.
 *
 * @param breadth pixels across
 * @param gap pixels between the middles of neighbours, where there is room
 */
export function layout({ nodes }: Graph, breadth: number, gap: number): Layout {
  const depth: number[] = nodes.map(() => 0);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node.kind === 'operation') {
      node.inputs.forEach((input) => (depth[input] = Math.max(depth[input], depth[i] + 1)));
    }
  }
  const drawn = nodes.map(({ kind }) => kind !== 'constant');
  const deepest = Math.max(...depth.filter((_, i) => drawn[i]));
  const spots = nodes.map((_, i): Spot | undefined => (drawn[i] ? spot(deepest - depth[i]) : undefined));
  const bent = new Map<string, Spot[]>();
  const rows: Spot[][] = Array.from({ length: deepest + 1 }, () => []);
  walk(nodes.length - 1);

  /** From the output to its inputs, in the order in which they are written: lines of a tree do not cross then. */
  function walk(i: number): void {
    const node = nodes[i];
    const own = spots[i];
    if (!own || rows[own.layer].includes(own)) {
      return;
    }
    rows[own.layer].push(own);
    for (const input of node.kind === 'operation' ? node.inputs : []) {
      const from = spots[input];
      if (!from) {
        continue;
      }
      const between: Spot[] = [];
      for (let layer = own.layer - 1; layer > from.layer; layer--) {
        const bend = spot(layer);
        rows[layer].push(bend);
        between.unshift(bend);
      }
      walk(input);
      if (between.length > 0) {
        bent.set(`${input}-${i}`, between);
      }
      chain([from, ...between, own]);
    }
  }

  settle(rows, breadth, gap);
  return {
    places: spots.map((s) => s && { layer: s.layer, across: s.across }),
    layers: deepest + 1,
    bends: new Map([...bent].map(([edge, line]) => [edge, line.map(({ layer, across }) => ({ layer, across }))])),
  };
}

function spot(layer: number): Spot {
  return { layer, before: [], after: [], across: 0 };
}

function chain(line: readonly Spot[]): void {
  for (let i = 1; i < line.length; i++) {
    line[i].before.push(line[i - 1]);
    line[i - 1].after.push(line[i]);
  }
}

function settle(rows: readonly Spot[][], breadth: number, gap: number): void {
  rows.forEach((row) => put(row, row.map((_, k) => ((k + 0.5) / row.length) * breadth), breadth, gap));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forth = sweep % 2 === 0;
    for (const row of forth ? rows : [...rows].reverse()) {
      put(row, row.map((s) => pull(s, forth, sweep > SWEEPS / 2) * (1 - GRAVITY) + (breadth / 2) * GRAVITY), breadth, gap);
    }
  }
}

/** To the middle of the neighbours on one side, later of all of them. */
function pull(spot: Spot, forth: boolean, both: boolean): number {
  const near = both ? [...spot.before, ...spot.after] : forth ? spot.before : spot.after;
  return near.length === 0 ? spot.across : near.reduce((sum, { across }) => sum + across, 0) / near.length;
}

function put(row: readonly Spot[], wished: readonly number[], breadth: number, gap: number): void {
  const places = spread(wished, Math.min(gap, breadth / row.length), breadth);
  row.forEach((s, k) => (s.across = places[k]));
}
