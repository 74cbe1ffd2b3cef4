/** What the run on so many samples has measured so far. */
export interface CountPoint {
  readonly count: number;
  readonly train?: number;
  readonly test?: number;
  readonly epoch?: number;
  readonly epochs?: number;
  readonly seconds?: number;
  readonly ended?: boolean;
}

/** Where each number lies on a logarithmic axis from the first to the last, 0..1. */
export function shares(counts: readonly number[]): number[] {
  const [first, last] = [Math.log(counts[0] ?? 1), Math.log(counts.at(-1) ?? 1)];
  return counts.map((count) => (last > first ? (Math.log(count) - first) / (last - first) : 0));
}
