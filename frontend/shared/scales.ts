/** Axes that stay where they are while a curve grows. */

/** The smallest of 1, 2, 2.5, 4, 5, 8, 10 times a power of ten that is at least `value`. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 4, 5, 8, 10].find((s) => s * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Upper end of a loss axis: room for guessing among `classes`, and for `largest` once it is above. */
export function lossCeiling(classes: number, largest: number): number {
  const guessing = classes > 1 ? Math.log(classes) : 1;
  return niceCeiling(Math.max(guessing * 1.05, Math.min(largest, 1e12)));
}

/** How many equal parts of 0..`ceiling` have ends that read well. */
export function parts(ceiling: number): number {
  const lead = ceiling / 10 ** Math.floor(Math.log10(ceiling) + 1e-9);
  return [2, 4, 8].some((even) => Math.abs(even - lead) < 1e-6) ? 4 : 5;
}

/** Whole powers of ten around all positive values, as exponents; at least two decades. */
export function decades(values: readonly number[]): [number, number] {
  const positive = values.filter((v) => v > 0 && Number.isFinite(v));
  if (positive.length === 0) {
    return [-2, 0];
  }
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...positive))), 0);
  return [Math.max(Math.min(low, high - 2), high - 8), high];
}

/** Index of the point whose x lies nearest to `x`; `xs` ascending, -1 where empty. */
export function nearest(xs: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] < x) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high < 0 ? -1 : x - xs[low] <= xs[high] - x ? low : high;
}

/** Moves two labels apart until they are `gap` apart, keeping both within 0..`height`. */
export function apart(first: number, second: number, gap: number, height: number): [number, number] {
  const distance = Math.abs(first - second);
  if (distance >= gap) {
    return [first, second];
  }
  const middle = Math.min(height - gap / 2, Math.max(gap / 2, (first + second) / 2));
  return first <= second ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}
