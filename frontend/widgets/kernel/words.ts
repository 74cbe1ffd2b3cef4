import { fixed } from '../../shared/numbers';
import { extent, fits, leftOver, type Sliding } from './convolve';
import type { Scene, Setting } from './setting';
import { read, receptiveField, type View } from './view';

/** Numbers and sentences of the explorer. */

/** At most `decimals`, without zeros at the end. */
export function short(value: number, decimals = 2): string {
  const text = fixed(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number in a product: brackets keep its sign apart from the operator. */
export function factor(value: number): string {
  const text = short(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** Why there is no output, and what would help; nothing where the kernel fits. */
export function misfit(setting: Setting): string | undefined {
  const narrow = fits(setting.columns, setting) === 0;
  const low = fits(setting.rows, setting) === 0;
  if (!narrow && !low) {
    return undefined;
  }
  const side = low && (!narrow || setting.rows <= setting.columns) ? setting.rows : setting.columns;
  const all = side + 2 * setting.padding;
  const needs = extent(setting);
  const spread = setting.dilation > 1 ? ` (${setting.size} weights, ${setting.dilation} apart)` : '';
  const padded = setting.padding > 0 ? 'image with its padding' : 'image';
  return (
    `The kernel does not fit: it is ${needs} pixels long${spread}, and the ${padded} has only ${all}. ` +
    `There is no place to put it, so there is no output, and PyTorch refuses it with an error. ` +
    `Take a smaller kernel${setting.dilation > 1 ? ' or dilation' : ''}, or add padding.`
  );
}

const SHARES = ['', '', 'half', 'a third', 'a quarter'];

/** How large the output is beside the image. */
export function outcome({ setting, image, map }: Scene): string {
  const lost = [image.rows - map.rows, image.columns - map.columns];
  const left = [leftOver(setting.rows, setting), leftOver(setting.columns, setting)];
  const unseen =
    left[0] || left[1]
      ? ` At the end, ${parts(left)} never under the kernel: another step of ${setting.stride} would lead beyond.`
      : '';
  if (lost[0] === 0 && lost[1] === 0) {
    return `The output is as large as the image.${unseen}`;
  }
  if (setting.stride > 1) {
    return `The kernel moves ${setting.stride} pixels at a time, so in each direction there are about ${SHARES[setting.stride]} as many places.${unseen}`;
  }
  const [rows, columns] = lost.map(Math.abs);
  const many = rows === columns ? `${counted(rows, 'row')} and ${rows === 1 ? 'a column' : `as many columns`}` : `${counted(rows, 'row')} and ${counted(columns, 'column')}`;
  return lost[0] > 0
    ? `The output has ${many} fewer than the image: the kernel has to stay on it.${unseen}`
    : `The output has ${many} more than the image: there is that much padding.${unseen}`;
}

function parts([rows, columns]: readonly number[]): string {
  const named = [rows ? counted(rows, 'row') : '', columns ? counted(columns, 'column') : ''].filter(Boolean);
  return `${named.join(' and ')} ${rows + columns === 1 ? 'is' : 'are'}`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** The formula with its numbers for `n` pixels, as floor's fraction and what it comes to. */
export function arithmetic(n: number, sliding: Sliding): { above: string; below: string; fraction: string; result: number } {
  const { size, stride, padding, dilation } = sliding;
  const over = n + 2 * padding - extent(sliding);
  return {
    above: `${n} + 2 · ${padding} − ${dilation} · (${size} − 1) − 1`,
    below: String(stride),
    fraction: `${short(over)} / ${stride}`,
    result: fits(n, sliding),
  };
}

/** What the stage shows, in a sentence. */
export function reading(view: View): string {
  const { scene, peek, drawing } = view;
  if (drawing) {
    return scene.setting.drawing ? 'The output follows your drawing.' : 'Draw on the image with a finger or the mouse.';
  }
  if (peek?.board === 'pooled' && scene.pooled) {
    const [row, column] = peek.place;
    const { side } = receptiveField(scene, peek.place, 2);
    const value = short(scene.pooled.values[row * scene.pooled.columns + column]);
    const what = scene.setting.pooling === 'max' ? 'largest' : 'mean';
    return `After pooling, row ${row + 1}, column ${column + 1}: ${value}, the ${what} of four values. It has seen ${side} × ${side} pixels.`;
  }
  const place = read(view);
  if (!place) {
    return '';
  }
  const value = short(scene.map.values[place[0] * scene.map.columns + place[1]]);
  const { side } = receptiveField(scene, place, 1);
  const apart = scene.setting.dilation > 1 ? `, ${scene.setting.size} × ${scene.setting.size} of them` : '';
  return `Row ${place[0] + 1}, column ${place[1] + 1} of the output: ${value}. It comes from ${side} × ${side} pixels${apart}.`;
}
