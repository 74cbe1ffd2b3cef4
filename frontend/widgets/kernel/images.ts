import { grid, type Grid } from './convolve';
import { DIGITS } from './digits';

/** What can lie under the kernel: digits drawn small, and shapes. Paper is 0, ink is 1. */

export type ShapeName =
  | 'three' | 'seven' | 'eight' | 'edge' | 'stripes' | 'cross' | 'ring' | 'checkerboard' | 'dot' | 'ramp' | 'house' | 'noise';

export type ImageName = ShapeName | 'own';

export const SHAPES: readonly (readonly [ShapeName, string])[] = [
  ['three', 'a three'],
  ['seven', 'a seven'],
  ['eight', 'an eight'],
  ['house', 'a house'],
  ['edge', 'an edge'],
  ['stripes', 'stripes'],
  ['cross', 'a cross'],
  ['ring', 'a ring'],
  ['checkerboard', 'a checkerboard'],
  ['ramp', 'light to dark'],
  ['noise', 'a ring with noise'],
  ['dot', 'one pixel'],
];

export function image(name: ShapeName, rows: number, columns: number): Grid {
  return tenths(figure(name, rows, columns));
}

/** So that products come out as they are written. */
export function tenths(exact: Grid): Grid {
  return { ...exact, values: exact.values.map((value) => Math.round(value * 10) / 10) };
}

function figure(name: ShapeName, rows: number, columns: number): Grid {
  const side = Math.min(rows, columns);
  const [middleRow, middleColumn] = [Math.floor((rows - 1) / 2), Math.floor((columns - 1) / 2)];
  switch (name) {
    case 'three':
    case 'seven':
    case 'eight':
      return digit(DIGITS[name], rows, columns);
    case 'edge':
      return grid(rows, columns, (_, c) => (c >= columns / 2 ? 1 : 0));
    case 'stripes':
      return grid(rows, columns, (r) => (r % 4 < 2 ? 0 : 1));
    case 'cross':
      return grid(rows, columns, (r, c) => (r === middleRow || c === middleColumn ? 1 : 0));
    case 'checkerboard':
      return grid(rows, columns, (r, c) => (Math.floor(r / 2) + Math.floor(c / 2)) % 2);
    case 'dot':
      return grid(rows, columns, (r, c) => (r === middleRow && c === middleColumn ? 1 : 0));
    case 'ramp':
      return grid(rows, columns, (_, c) => c / (columns - 1));
    case 'ring':
      return drawn(rows, columns, ring(side));
    case 'house':
      return drawn(rows, columns, house);
    case 'noise': {
      const smooth = drawn(rows, columns, ring(side));
      const random = seeded(5);
      return { ...smooth, values: smooth.values.map((v) => Math.min(1, Math.max(0, 0.2 + 0.6 * v + 0.7 * (random() - 0.5)))) };
    }
  }
}

/** Brightness at a place of the square from -1 to 1. */
type Drawing = (x: number, y: number) => number;

function ring(side: number): Drawing {
  const half = Math.max(0.14, 1 / side);
  return (x, y) => (Math.abs(Math.hypot(x, y) - 0.66) < half ? 1 : 0);
}

function house(x: number, y: number): number {
  if (y > -0.82 && y < -0.1 && Math.abs(x) < (y + 0.82) * 1.12) {
    return 0.85;
  }
  if (y >= -0.1 && y < 0.8 && Math.abs(x) < 0.62) {
    const door = x > 0.08 && x < 0.4 && y > 0.28;
    const window = x > -0.42 && x < -0.1 && y > 0.14 && y < 0.46;
    return door ? 1 : window ? 0.05 : 0.45;
  }
  return y >= 0.8 ? 0.6 : 0.1;
}

/** `drawing` in the middle of the grid, each pixel the mean of 36 places in it. */
function drawn(rows: number, columns: number, drawing: Drawing): Grid {
  const side = Math.min(rows, columns);
  const fine = 6;
  return grid(rows, columns, (r, c) => {
    let total = 0;
    for (let i = 0; i < fine * fine; i++) {
      const x = (2 * (c + ((i % fine) + 0.5) / fine) - columns) / side;
      const y = (2 * (r + (Math.floor(i / fine) + 0.5) / fine) - rows) / side;
      total += drawing(x, y);
    }
    return total / fine ** 2;
  });
}

function digit(lines: readonly string[], rows: number, columns: number): Grid {
  const source = grid(lines.length, lines[0].length, (r, c) => Number(lines[r][c]) / 9);
  const side = Math.min(rows, columns);
  const room = side - 2 * (side < 8 ? 0 : side < 16 ? 1 : Math.round(side * 0.14));
  const scale = room / Math.max(source.rows, source.columns);
  const [height, width] = [Math.round(source.rows * scale), Math.round(source.columns * scale)];
  const small = scaled(source, height, width);
  const [top, left] = [Math.floor((rows - height) / 2), Math.floor((columns - width) / 2)];
  return grid(rows, columns, (r, c) => {
    const within = r >= top && r < top + height && c >= left && c < left + width;
    return within ? Math.min(1, 1.2 * small.values[(r - top) * width + c - left]) : 0;
  });
}

/** Each pixel is the mean of the part of `source` that it covers. */
export function scaled(source: Grid, rows: number, columns: number): Grid {
  const [down, across] = [source.rows / rows, source.columns / columns];
  return grid(rows, columns, (r, c) => {
    let total = 0;
    for (let y = Math.floor(r * down); y < (r + 1) * down && y < source.rows; y++) {
      for (let x = Math.floor(c * across); x < (c + 1) * across && x < source.columns; x++) {
        const share = overlap(y, r * down, down) * overlap(x, c * across, across);
        total += share * source.values[y * source.columns + x];
      }
    }
    return total / (down * across);
  });
}

function overlap(pixel: number, from: number, length: number): number {
  return Math.max(0, Math.min(pixel + 1, from + length) - Math.max(pixel, from));
}

/** The same numbers from 0 to 1 each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
