import type { Square } from '../decision-boundary/plane';

/** The few labelled points that a neuron is tried on. */
export interface Sample {
  readonly x1: number;
  readonly x2: number;
  /** 0 or 1. */
  readonly label: number;
}

export type PointsName = 'and' | 'or' | 'nand' | 'xor' | 'groups';

export const POINTS: readonly (readonly [PointsName, string])[] = [
  ['and', 'AND'],
  ['or', 'OR'],
  ['nand', 'NAND'],
  ['xor', 'XOR'],
  ['groups', 'Two groups'],
];

function table(...labels: number[]): Sample[] {
  return labels.map((label, row) => ({ x1: row >> 1, x2: row & 1, label }));
}

function group(label: number, ...places: [number, number][]): Sample[] {
  return places.map(([x1, x2]) => ({ x1, x2, label }));
}

export const SAMPLES: Record<PointsName, readonly Sample[]> = {
  and: table(0, 0, 0, 1),
  or: table(0, 1, 1, 1),
  nand: table(1, 1, 1, 0),
  xor: table(0, 1, 1, 0),
  groups: [
    ...group(0, [-1.9, 0.4], [-0.6, -1.7], [-1.2, -0.5], [0.2, -0.9]),
    ...group(1, [1.8, 0.6], [0.4, 1.9], [1.1, 1.4], [-0.3, 1]),
  ],
};

export function squareOf(points: PointsName): Square {
  return points === 'groups' ? { low: -3, high: 3 } : { low: -0.75, high: 1.75 };
}
