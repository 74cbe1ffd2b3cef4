/** Where numbers lie on an axis. */

export type Point = readonly [x: number, y: number];

export interface Axis {
  /** A number's place between the ends, 0 to 1. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** An axis from low to a round number at or above high, with three to six ticks. */
export function axis(low: number, high: number): Axis {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.map((s) => s * power).find((s) => s >= rough * 0.999) ?? rough;
  const count = Math.max(1, Math.ceil((high - low) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
  const top = ticks[count];
  return { at: (value) => (Math.min(value, top) - low) / (top - low), ticks };
}

/** An axis that ends at high itself, with the round numbers up to there. */
export function upTo(high: number): Axis {
  return { at: (value) => value / high, ticks: axis(0, high).ticks.filter((tick) => tick <= high) };
}
