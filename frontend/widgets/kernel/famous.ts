import type { Weights } from './convolve';

/** Kernels that have a name. */

export type FamousName =
  | 'identity' | 'blur' | 'gaussian' | 'sharpen' | 'laplacian' | 'outline' | 'sobel-x' | 'sobel-y' | 'emboss' | 'diagonal';

export type KernelName = FamousName | 'own';

export interface Famous {
  readonly name: FamousName;
  readonly label: string;
  /** What it does, in a few words. */
  readonly does: string;
}

export const FAMOUS: readonly Famous[] = [
  { name: 'identity', label: 'Identity', does: 'gives each pixel back as it is' },
  { name: 'blur', label: 'Blur', does: 'takes the mean of the neighbourhood' },
  { name: 'gaussian', label: 'Gaussian', does: 'blurs, and counts what is near for more' },
  { name: 'sharpen', label: 'Sharpen', does: 'adds what differs from the neighbours' },
  { name: 'laplacian', label: 'Laplacian', does: 'finds edges in every direction' },
  { name: 'outline', label: 'Outline', does: 'finds edges, and corners for more' },
  { name: 'sobel-x', label: 'Sobel x', does: 'finds edges that stand upright' },
  { name: 'sobel-y', label: 'Sobel y', does: 'finds edges that lie flat' },
  { name: 'diagonal', label: 'Diagonal', does: 'finds strokes that fall to the right' },
  { name: 'emboss', label: 'Emboss', does: 'lights the picture from one side' },
];

/** Those that are nine fixed numbers. */
const NINE: Partial<Record<FamousName, readonly number[]>> = {
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  laplacian: [0, 1, 0, 1, -4, 1, 0, 1, 0],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  emboss: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
};

export function famous(name: FamousName, size: number): Weights {
  const nine = NINE[name];
  if (nine) {
    return { cells: resized(nine, size), divisor: 1 };
  }
  const smooth = smoothing(size);
  const rise = rising(size);
  const cells = { length: size * size };
  const of = (value: (row: number, column: number) => number) =>
    Array.from(cells, (_, i) => value(Math.floor(i / size), i % size));
  const middle = Math.floor((size - 1) / 2);
  switch (name) {
    case 'identity':
      return { cells: of((r, c) => (r === middle && c === middle ? 1 : 0)), divisor: 1 };
    case 'blur':
      return { cells: of(() => 1), divisor: size * size };
    case 'gaussian':
      return { cells: of((r, c) => smooth[r] * smooth[c]), divisor: 4 ** (size - 1) };
    case 'sobel-x':
      return { cells: of((r, c) => smooth[r] * rise[c]), divisor: 1 };
    case 'sobel-y':
      return { cells: of((r, c) => rise[r] * smooth[c]), divisor: 1 };
    default:
      return { cells: of((r, c) => (size === 1 ? 1 : r === c ? size - 1 : -1)), divisor: 1 };
  }
}

/** A row of Pascal's triangle: 1 2 1, or 1 4 6 4 1. */
function smoothing(size: number): number[] {
  return Array.from({ length: size - 1 }).reduce<number[]>((row) => times(row, 1), [1]);
}

/** How fast a smoothed row rises: -1 0 1, or -1 -2 0 2 1. */
function rising(size: number): number[] {
  return size === 1 ? [1] : times(smoothing(size - 1), -1).map((value) => -value || 0);
}

/** The row, and beside it `factor` times the row, one place further. */
function times(row: readonly number[], factor: number): number[] {
  return [...row, 0].map((value, i) => value + factor * (row[i - 1] ?? 0));
}

/** The square of `cells` cut off or filled with zeros around its middle, to `size` x `size`. */
export function resized(cells: readonly number[], size: number): number[] {
  const before = Math.round(Math.sqrt(cells.length));
  const shift = Math.floor((before - 1) / 2) - Math.floor((size - 1) / 2);
  return Array.from({ length: size * size }, (_, i) => {
    const [r, c] = [Math.floor(i / size) + shift, (i % size) + shift];
    return r >= 0 && r < before && c >= 0 && c < before ? cells[r * before + c] : 0;
  });
}

/** Rows become columns. */
export function transposed(cells: readonly number[]): number[] {
  const size = Math.round(Math.sqrt(cells.length));
  return cells.map((_, i) => cells[(i % size) * size + Math.floor(i / size)]);
}

export function total(cells: readonly number[]): number {
  return cells.reduce((a, b) => a + b, 0);
}
