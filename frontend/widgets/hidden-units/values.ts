import { bytes } from '../../shared/bytes';

/** The values of some hidden units over a text; those of a unit as shares of its largest. */
export interface Units {
  /** `hidden values of layer 2` */
  readonly name: string;
  readonly count: number;
  /** A byte for each character and unit, -127..127, character by character. */
  readonly shares: string;
  /** The largest size of each unit's values, which a share of 1 stands for. */
  readonly largest: readonly number[];
}

/** The values of one unit, character by character. */
export function valuesOf(units: Units, unit: number): { share: number; value: number }[] {
  const all = new Int8Array(bytes(units.shares).buffer);
  const values = [];
  for (let at = unit; at < all.length; at += units.count) {
    const share = all[at] / 127;
    values.push({ share, value: share * units.largest[unit] });
  }
  return values;
}

/** What stands for a character that cannot be seen. */
export function visible(character: string): string {
  return { ' ': 'space', '\n': 'new line', '\t': 'tab' }[character] ?? `“${character}”`;
}
