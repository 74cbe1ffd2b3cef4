/** What conv2d and its pooling do with one channel, number for number as PyTorch. */

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
}

/** How a kernel goes over an image, the same in both directions. */
export interface Sliding {
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** Weights row by row; each is divided by `divisor`. */
export interface Weights {
  readonly cells: readonly number[];
  readonly divisor: number;
}

export type Pooling = 'none' | 'max' | 'average';

/** One pixel under the kernel; `inside` is false where it is padding. */
export interface Tap {
  readonly row: number;
  readonly column: number;
  readonly pixel: number;
  readonly weight: number;
  readonly inside: boolean;
}

/** From the first to the last pixel that the kernel covers in one direction. */
export function extent({ size, dilation }: Sliding): number {
  return dilation * (size - 1) + 1;
}

/** How many times the kernel fits along `n` pixels; 0 where it does not fit at all. */
export function fits(n: number, sliding: Sliding): number {
  return Math.max(0, Math.floor((n + 2 * sliding.padding - extent(sliding)) / sliding.stride) + 1);
}

/** Pixels at the end of `n` that no kernel covers, since another stride would lead beyond. */
export function leftOver(n: number, sliding: Sliding): number {
  const all = n + 2 * sliding.padding;
  const count = fits(n, sliding);
  return count === 0 ? 0 : all - ((count - 1) * sliding.stride + extent(sliding));
}

/** What lies under the kernel at a place of the output; rows and columns are those of the image, without padding. */
export function taps(image: Grid, { cells }: Weights, sliding: Sliding, row: number, column: number): Tap[] {
  const { size, stride, padding, dilation } = sliding;
  return cells.map((weight, i) => {
    const r = row * stride - padding + Math.floor(i / size) * dilation;
    const c = column * stride - padding + (i % size) * dilation;
    const inside = r >= 0 && r < image.rows && c >= 0 && c < image.columns;
    return { row: r, column: c, weight, inside, pixel: inside ? image.values[r * image.columns + c] : 0 };
  });
}

/** The sum of the products, before it is divided. */
export function sum(under: readonly Tap[]): number {
  return under.reduce((total, { pixel, weight }) => total + pixel * weight, 0);
}

export function convolved(image: Grid, weights: Weights, sliding: Sliding): Grid {
  const [rows, columns] = [fits(image.rows, sliding), fits(image.columns, sliding)];
  if (rows === 0 || columns === 0) {
    return { rows: 0, columns: 0, values: [] };
  }
  return grid(rows, columns, (r, c) => sum(taps(image, weights, sliding, r, c)) / weights.divisor);
}

export function rectified(map: Grid): Grid {
  return { ...map, values: map.values.map((value) => Math.max(0, value)) };
}

/** Squares of 2 x 2, side by side; an odd row or column at the end is left out. */
export function pooled(map: Grid, pooling: 'max' | 'average'): Grid {
  return grid(Math.floor(map.rows / 2), Math.floor(map.columns / 2), (r, c) => {
    const four = square(map, r, c);
    return pooling === 'max' ? Math.max(...four) : four.reduce((a, b) => a + b) / 4;
  });
}

/** The four values that become one at a place after pooling. */
export function square(map: Grid, row: number, column: number): number[] {
  const first = 2 * row * map.columns + 2 * column;
  return [0, 1, map.columns, map.columns + 1].map((i) => map.values[first + i]);
}

export function grid(rows: number, columns: number, value: (row: number, column: number) => number): Grid {
  const values = Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns));
  return { rows, columns, values };
}
