import type { Network } from '../../shared/network/network';

/** Two directions in the space of all weights, and what lies along them. */

export interface Plane {
  /** The weights in the middle, where both coordinates are 0. */
  readonly centre: Float64Array;
  readonly directions: readonly [Float64Array, Float64Array];
}

/** The plane that a path lies in as nearly as a plane can, and where the path is in it. */
export interface PathPlane extends Plane {
  readonly path: readonly (readonly [number, number])[];
  /** How much of the path's movement lies in the plane, 0..1. */
  readonly share: number;
}

const ROUNDS = 200;

/**
 * A plane through `centre` along two random directions. Each neuron's weights and bias are scaled to the length that
 * they have in the network, for a step of 1 to mean the same everywhere (Li and others, 2018).
 */
export function randomPlane(network: Network, centre: Float64Array, seed: number): Plane {
  const random = normals(seed);
  const direction = () => {
    const drawn = centre.map(() => random());
    network.layers.forEach(({ inputs, outputs, weights, biases }) => {
      for (let o = 0; o < outputs; o++) {
        const own = [...Array.from({ length: inputs }, (_, i) => weights + o * inputs + i), biases + o];
        const length = (values: Float64Array) => Math.hypot(...own.map((i) => values[i]));
        const scale = length(centre) / length(drawn);
        own.forEach((i) => (drawn[i] *= scale));
      }
    });
    return drawn;
  };
  return { centre, directions: [direction(), direction()] };
}

/**
 * The two principal directions of a path, seen from its end.
 *
 * @param path at least two different places; the last is the middle of the plane
 */
export function pathPlane(path: readonly Float64Array[]): PathPlane {
  const centre = path.at(-1)!;
  const moved = path.map((weights) => weights.map((w, i) => w - centre[i]));
  const products = moved.map((a) => moved.map((b) => dot(a, b)));
  const whole = products.reduce((sum, row, i) => sum + row[i], 0);
  const found = [0, 1].map((_, turn) => {
    const { value, vector } = largest(products, turn);
    products.forEach((row, i) => row.forEach((_, j) => (row[j] -= value * vector[i] * vector[j])));
    const direction = centre.map((_, k) => moved.reduce((sum, m, i) => sum + vector[i] * m[k], 0));
    const length = Math.sqrt(dot(direction, direction));
    return { value, direction: length > 1e-12 ? direction.map((d) => d / length) : direction };
  });
  const directions = [found[0].direction, found[1].direction] as const;
  return {
    centre,
    directions,
    path: moved.map((m) => [dot(m, directions[0]), dot(m, directions[1])] as const),
    share: whole > 0 ? Math.min(1, (found[0].value + found[1].value) / whole) : 1,
  };
}

/** The weights at a place of the plane. */
export function at({ centre, directions: [first, second] }: Plane, a: number, b: number): Float64Array {
  return centre.map((w, i) => w + a * first[i] + b * second[i]);
}

/** The largest eigenvalue of a symmetric matrix without negative ones, and its vector, by multiplying again and again. */
function largest(matrix: readonly (readonly number[])[], turn: number): { value: number; vector: readonly number[] } {
  let vector: readonly number[] = matrix.map((_, i) => Math.cos(1 + i * (turn + 1)));
  let value = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = matrix.map((row) => dot(row, vector));
    value = Math.sqrt(dot(next, next));
    if (value < 1e-12) {
      return { value: 0, vector: matrix.map(() => 0) };
    }
    vector = next.map((v) => v / value);
  }
  return { value, vector };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}

/** Normally distributed numbers that are the same for the same seed (mulberry32, Box and Muller). */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
