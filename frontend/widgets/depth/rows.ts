/** What is known of each layer, and the axes that all of them share. */

export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** A linear layer, with what its activation makes of it. */
export interface LayerRow {
  readonly neurons: number;
  readonly dead: number;
  readonly saturated: number;
  readonly activations: Histogram;
  /** Root of the mean square of the weights' gradients. */
  readonly rms: number;
  readonly zeros: number;
  /** Of the gradients that are not 0, as powers of ten. */
  readonly gradients: Histogram;
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const FEWEST_DECADES = 4;

export function bars({ from, to, counts }: Histogram): Bar[] {
  const width = (to - from) / counts.length;
  return counts
    .map((count, i) => ({ from: from + i * width, to: from + (i + 1) * width, count }))
    .filter(({ count }) => count > 0);
}

/** The ends of the axis of activations: all that the function can give, or all that it gave. */
export function activationRange(activation: string, rows: readonly LayerRow[]): [number, number] {
  if (activation === 'sigmoid' || activation === 'softmax') {
    return [0, 1];
  }
  if (activation === 'tanh') {
    return [-1, 1];
  }
  const low = Math.min(0, ...rows.map((row) => row.activations.from));
  const high = Math.max(0, ...rows.map((row) => row.activations.to));
  return high > low ? [low, high] : [-1, 1];
}

/** The powers of ten between which all gradients lie; at least four. */
export function gradientRange(rows: readonly LayerRow[]): [number, number] {
  const all = rows.flatMap((row) => bars(row.gradients));
  if (all.length === 0) {
    return [-6, 0];
  }
  const low = Math.floor(Math.min(...all.map(({ from }) => from)));
  const high = Math.ceil(Math.max(...all.map(({ to }) => to)));
  return [Math.min(low, high - FEWEST_DECADES), high];
}

/** The highest bar of all layers. */
export function most(histograms: readonly Histogram[]): number {
  return Math.max(1, ...histograms.flatMap(({ counts }) => counts));
}

/** How high a bar is, 0..1, on a logarithmic axis of counts. */
export function height(count: number, largest: number): number {
  return Math.log(1 + count) / Math.log(1 + largest);
}

/** Every power of ten, or every other one or third, so that at most six are written. */
export function powers([low, high]: readonly [number, number]): number[] {
  const every = Math.max(1, Math.ceil((high - low) / 6));
  return Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => high - i * every).reverse();
}
