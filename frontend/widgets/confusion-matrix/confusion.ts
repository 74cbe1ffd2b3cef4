/** What a confusion matrix shows of its counts. */

/** Share of a row: how much of the samples with this label were predicted so, 0..1. */
export function shares(counts: readonly (readonly number[])[]): number[][] {
  return counts.map((row) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => (all === 0 ? 0 : count / all));
  });
}

/** Mistakes are few among many: the square root makes 1 in 100 visible. */
export function strength(share: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, share)));
}

/** One cell in words. */
export function told(names: readonly string[], label: number, predicted: number, count: number): string {
  const times = `${count.toLocaleString('en-US')} ${count === 1 ? 'sample' : 'samples'}`;
  return label === predicted
    ? `${times} of ${names[label]} read rightly`
    : `${times} of ${names[label]} taken for ${names[predicted]}`;
}
