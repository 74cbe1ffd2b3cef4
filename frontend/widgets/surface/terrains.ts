import type { OptimizerName } from '../../shared/optimizers';
import type { Place } from '../../shared/point-picture';

/** Functions of two numbers that optimizers are tried on, each with its slopes written out. */

export interface Terrain {
  readonly title: string;
  /** As a formula writes it. */
  readonly formula: string;
  readonly value: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => Place;
  readonly minima: readonly Place[];
  /** Value at the minima. */
  readonly least: number;
  readonly centre: Place;
  /** Half of what the picture shows of y; of x it shows 4/3 as much. */
  readonly reach: number;
  readonly start: Place;
  /** Learning rates that suit, for each optimizer. */
  readonly rates: Readonly<Record<OptimizerName, number>>;
}

export const TERRAIN_NAMES = ['bowl', 'ravine', 'saddle', 'rosenbrock', 'beale', 'himmelblau'] as const;
export type TerrainName = (typeof TERRAIN_NAMES)[number];

const BEALE = [1.5, 2.25, 2.625];

export const TERRAINS: Readonly<Record<TerrainName, Terrain>> = {
  bowl: {
    title: 'Bowl',
    formula: '(x² + y²) / 2',
    value: (x, y) => (x * x + y * y) / 2,
    gradient: (x, y) => [x, y],
    minima: [[0, 0]],
    least: 0,
    centre: [0, 0],
    reach: 3,
    start: [-3, 2],
    rates: { sgd: 0.1, momentum: 0.05, nesterov: 0.05, rmsprop: 0.05, adagrad: 0.5, adam: 0.2 },
  },
  ravine: {
    title: 'Ravine',
    formula: 'x² / 100 + y²',
    value: (x, y) => (x * x) / 100 + y * y,
    gradient: (x, y) => [x / 50, 2 * y],
    minima: [[0, 0]],
    least: 0,
    centre: [0, 0],
    reach: 6,
    start: [-7, 3],
    rates: { sgd: 0.9, momentum: 0.2, nesterov: 0.2, rmsprop: 0.1, adagrad: 1, adam: 0.4 },
  },
  saddle: {
    title: 'Saddle',
    formula: 'x² / 2 − y² / 2 + y⁴ / 8',
    value: (x, y) => (x * x - y * y) / 2 + y ** 4 / 8,
    gradient: (x, y) => [x, y ** 3 / 2 - y],
    minima: [
      [0, Math.SQRT2],
      [0, -Math.SQRT2],
    ],
    least: -0.5,
    centre: [0, 0],
    reach: 2.4,
    start: [-2.6, 0.001],
    rates: { sgd: 0.1, momentum: 0.02, nesterov: 0.02, rmsprop: 0.02, adagrad: 0.3, adam: 0.1 },
  },
  rosenbrock: {
    title: 'Rosenbrock',
    formula: '(1 − x)² + 100 (y − x²)²',
    value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    gradient: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
    minima: [[1, 1]],
    least: 0,
    centre: [0, 1],
    reach: 1.5,
    start: [-1.2, 1],
    rates: { sgd: 0.001, momentum: 0.0005, nesterov: 0.0005, rmsprop: 0.01, adagrad: 0.3, adam: 0.1 },
  },
  beale: {
    title: 'Beale',
    formula: '(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²',
    value: (x, y) => BEALE.reduce((sum, c, i) => sum + (c - x + x * y ** (i + 1)) ** 2, 0),
    gradient: (x, y) => {
      const terms = BEALE.map((c, i) => c - x + x * y ** (i + 1));
      return [
        terms.reduce((sum, t, i) => sum + 2 * t * (y ** (i + 1) - 1), 0),
        terms.reduce((sum, t, i) => sum + 2 * t * (i + 1) * x * y ** i, 0),
      ];
    },
    minima: [[3, 0.5]],
    least: 0,
    centre: [0.6, 0],
    reach: 3,
    start: [1, 1.5],
    rates: { sgd: 0.01, momentum: 0.002, nesterov: 0.002, rmsprop: 0.02, adagrad: 0.3, adam: 0.1 },
  },
  himmelblau: {
    title: 'Himmelblau',
    formula: '(x² + y − 11)² + (x + y² − 7)²',
    value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    gradient: (x, y) => [
      4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
      2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
    ],
    minima: [
      [3, 2],
      [-2.805118, 3.131313],
      [-3.77931, -3.283186],
      [3.584428, -1.848127],
    ],
    least: 0,
    centre: [0, 0],
    reach: 4.5,
    start: [-0.4, -1],
    rates: { sgd: 0.01, momentum: 0.003, nesterov: 0.003, rmsprop: 0.05, adagrad: 0.5, adam: 0.2 },
  },
};

/** Width of the picture over its height. */
export const ASPECT = 4 / 3;

export function isInside({ centre, reach }: Terrain, [x, y]: Place): boolean {
  return Math.abs(x - centre[0]) <= reach * ASPECT && Math.abs(y - centre[1]) <= reach;
}
