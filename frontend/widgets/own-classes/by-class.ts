export interface ClassScore {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** What the others were taken for: ", 3 taken for Dog". */
  readonly taken: string;
}

/** What a confusion matrix, [label][predicted], says of each class. */
export function byClass(names: readonly string[], confusion: readonly (readonly number[])[]): ClassScore[] {
  return names.map((name, label) => {
    const row = confusion[label] ?? [];
    const taken = row
      .map((count, predicted) => ({ count, predicted }))
      .filter(({ count, predicted }) => count > 0 && predicted !== label)
      .sort((a, b) => b.count - a.count)
      .map(({ count, predicted }) => `, ${count} taken for ${names[predicted]}`);
    return { name, right: row[label] ?? 0, of: row.reduce((sum, count) => sum + count, 0), taken: taken.join('') };
  });
}
