import { significant } from '../../shared/numbers';
import type { Layer } from './insight';

/** A number with a real minus sign. */
export function number(value: number | null, digits = 3): string {
  return value === null || !Number.isFinite(value) ? 'no number' : significant(value, digits).replace('-', '−');
}

/** So many that `largest` has two or three digits: all numbers beside it get as many. */
export function decimalsFor(largest: number): number {
  const digits = largest < 1 ? 1 : 2;
  return largest > 0 ? Math.min(5, Math.max(0, digits - Math.floor(Math.log10(largest)))) : 2;
}

/** The same with a sign before it in any case. */
export function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${number(value)}` : number(value);
}

/** "16 × 28 × 28", or "64 neurons". */
export function size({ shape }: Layer): string {
  return shape.length === 1 ? `${shape[0].toLocaleString('en-US')} values` : shape.join(' × ');
}

/** "0 to 3.41"; nothing where no value is a number. */
export function range({ low, high, strange, shape }: Layer): string {
  const all = shape.reduce((product, side) => product * side, 1);
  const numbers = strange === all ? '' : `${number(low)} to ${number(high)}`;
  return strange === 0 ? numbers : [`${strange.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} are no numbers`, numbers].filter(Boolean).join(', ');
}

/** Which of the maps are pictured, where not all are. */
export function cut({ shape, lows, columns }: Layer): string {
  if (lows.length === 0) {
    return '';
  }
  const [all, shown] = shape.length === 3 ? [shape[0], lows.length] : [shape[0], columns];
  return shown === all ? '' : `the first ${shown} of ${all} ${shape.length === 3 ? 'maps' : 'values'}`;
}

/** What a layer that is not pictured does. */
export function unpictured({ text }: Layer): string {
  return text === 'flatten'
    ? 'The same values, laid out in one row.'
    : text.startsWith('dropout')
      ? 'Passes everything on: it drops values only while the network trains.'
      : 'Not pictured.';
}

/** "map 3" or "neuron 3", or "channel red" of the picture. */
export function part(layer: Layer | undefined, map: number, channels = 1): string {
  if (!layer) {
    return channels === 1 ? 'the picture' : `the ${['red', 'green', 'blue'][map] ?? map} channel`;
  }
  return `${layer.shape.length === 3 ? 'map' : 'neuron'} ${map}`;
}
