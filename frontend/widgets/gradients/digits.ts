/** Numbers written so that the eye can compare them digit by digit. */

/** Nine significant digits tell any two 32-bit floats apart. */
const DIGITS = 9;

/** Two numbers in the same form, and how many characters they begin alike with. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly alike: number;
}

export function pair(first: number, second: number): Pair {
  const [a, b] = written(first, second);
  let alike = 0;
  while (alike < a.length && a[alike] === b[alike]) {
    alike++;
  }
  return { first: a, second: b, alike };
}

function written(first: number, second: number): [string, string] {
  const largest = Math.max(Math.abs(first), Math.abs(second));
  if (largest === 0 || !Number.isFinite(largest)) {
    return [signed(String(first)), signed(String(second))];
  }
  const power = Math.floor(Math.log10(largest));
  if (power < -4 || power >= DIGITS) {
    return [scaled(first, power), scaled(second, power)];
  }
  const decimals = DIGITS - 1 - power;
  return [signed(first.toFixed(decimals)), signed(second.toFixed(decimals))];
}

function scaled(value: number, power: number): string {
  return signed(`${(value / 10 ** power).toFixed(DIGITS - 1)}e${power}`);
}

/** Zero has no sign, and a minus is as wide as a digit. */
function signed(text: string): string {
  const minus = text.startsWith('-') && /[1-9]/.test(text.split('e')[0]);
  return (minus ? '−' : '\u2007') + text.replace(/^-/, '').replace('e-', 'e−');
}

/** The largest distance between numbers at the same place; 0 of none. */
export function farthest(first: readonly number[], second: readonly number[]): number {
  return first.reduce((most, value, i) => Math.max(most, Math.abs(value - second[i])), 0);
}

/** The place of value `index` in a tensor, as PyTorch writes it: `[1, 0]`. */
export function place(shape: readonly number[], index: number): string {
  const at: number[] = [];
  for (const size of [...shape].reverse()) {
    at.unshift(index % size);
    index = Math.floor(index / size);
  }
  return `[${at.join(', ')}]`;
}
