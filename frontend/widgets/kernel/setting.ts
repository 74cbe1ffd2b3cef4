import { convolved, pooled, rectified, type Grid, type Pooling, type Sliding, type Weights } from './convolve';
import { famous, resized, type FamousName, type KernelName } from './famous';
import { grid } from './convolve';
import { image, scaled, tenths, type ImageName } from './images';

/** All that a learner can set, and what follows from it. */

export interface Setting extends Sliding, Weights {
  readonly image: ImageName;
  readonly rows: number;
  readonly columns: number;
  /** The learner's own drawing, once there is one. */
  readonly drawing?: Grid;
  readonly kernel: KernelName;
  readonly pooling: Pooling;
  readonly relu: boolean;
}

/** What a lesson says it begins with. */
export interface Start extends Sliding {
  readonly image: ImageName;
  readonly rows: number;
  readonly columns: number;
  readonly kernel: FamousName;
  readonly pooling: Pooling;
  readonly relu: boolean;
}

/** What the knobs reach; the same in KernelReader.java. */
export const RANGES = {
  rows: [5, 28],
  columns: [5, 28],
  size: [1, 7],
  stride: [1, 4],
  padding: [0, 4],
  dilation: [1, 4],
} as const;

export type Counted = keyof typeof RANGES;

export function begin(start: Start): Setting {
  return { ...start, ...famous(start.kernel, start.size) };
}

/** `setting` with another number; kernel and drawing get the size that they need. */
export function counted(setting: Setting, key: Counted, value: number): Setting {
  const next = { ...setting, [key]: value };
  if (key === 'size') {
    const own = setting.kernel === 'own';
    return { ...next, ...(own ? { cells: resized(setting.cells, value) } : famous(setting.kernel as FamousName, value)) };
  }
  const other = setting.drawing && (setting.drawing.rows !== next.rows || setting.drawing.columns !== next.columns);
  return other ? { ...next, drawing: tenths(scaled(setting.drawing!, next.rows, next.columns)) } : next;
}

/** A famous kernel; those of nine numbers come in their own size. */
export function called(setting: Setting, kernel: FamousName): Setting {
  return { ...setting, kernel, ...famous(kernel, setting.size) };
}

export function pictured({ image: name, rows, columns, drawing }: Setting): Grid {
  return name === 'own' ? (drawing ?? grid(rows, columns, () => 0)) : image(name, rows, columns);
}

/** What a setting computes. */
export interface Scene {
  readonly setting: Setting;
  readonly image: Grid;
  /** After ReLU, where there is one. */
  readonly map: Grid;
  readonly pooled?: Grid;
  /** The largest value of the map in size, for its colours; never 0. */
  readonly largest: number;
}

export function scene(setting: Setting): Scene {
  const picture = pictured(setting);
  const sums = convolved(picture, setting, setting);
  const map = setting.relu ? rectified(sums) : sums;
  return {
    setting,
    image: picture,
    map,
    pooled: setting.pooling === 'none' ? undefined : pooled(map, setting.pooling),
    largest: sums.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1,
  };
}

/** The drawing after a soft pen has gone over the pixel at `row`, `column`. */
export function inked(drawing: Grid, row: number, column: number): Grid {
  const radius = Math.max(0.75, 0.05 * Math.min(drawing.rows, drawing.columns));
  return grid(drawing.rows, drawing.columns, (r, c) => {
    const ink = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(r - row, c - column)));
    return Math.max(drawing.values[r * drawing.columns + c], Math.round(ink * 10) / 10);
  });
}
