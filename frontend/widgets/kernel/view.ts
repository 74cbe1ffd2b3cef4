import { extent, taps, type Tap } from './convolve';
import type { Place } from './boards';
import type { Scene } from './setting';

/** What the stage shows at a moment. */
export interface View {
  readonly scene: Scene;
  /** Where the kernel is, as a place of the output; none where it does not fit. */
  readonly at?: Place;
  /** What is looked at without moving the kernel. */
  readonly peek?: Peek;
  /** 1 for each place of the output that has been filled. */
  readonly filled: Uint8Array;
  /** Whether a finger on the image draws. */
  readonly drawing: boolean;
  /** The pen of the keyboard. */
  readonly pen?: Place;
}

export interface Peek {
  readonly board: 'output' | 'pooled';
  readonly place: Place;
}

/** The place of the output that is read: the one pointed at, or the one under the kernel. */
export function read({ at, peek }: View): Place | undefined {
  return peek?.board === 'output' ? peek.place : at;
}

export function underKernel(scene: Scene, [row, column]: Place): Tap[] {
  return taps(scene.image, scene.setting, scene.setting, row, column);
}

/** Where in the padded image a place of the output, or a square of it after pooling, comes from. */
export function receptiveField({ setting }: Scene, [row, column]: Place, square: 1 | 2): { from: Place; side: number } {
  const side = (square - 1) * setting.stride + extent(setting);
  return { from: [row * square * setting.stride, column * square * setting.stride], side };
}

/** Whether all four values of a square have been filled. */
export function squareFilled({ filled, scene: { map } }: View, [row, column]: Place): boolean {
  const first = 2 * row * map.columns + 2 * column;
  return [0, 1, map.columns, map.columns + 1].every((i) => filled[first + i] === 1);
}

/** The places on the straight way from one to another, the last included. */
export function way(from: Place, to: Place): Place[] {
  const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]), 1);
  return Array.from({ length: steps }, (_, i) => {
    const share = (i + 1) / steps;
    return [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)];
  });
}

/** The place whose kernel has its upper left corner nearest to `corner`, given in cells of the padded image. */
export function nearest({ setting, map }: Scene, corner: Place): Place {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.round(value / setting.stride)));
  return [within(corner[0], map.rows), within(corner[1], map.columns)];
}

