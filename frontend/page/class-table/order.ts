/** What stands in a cell; where rows are ordered, a value counts before the text. */
export interface Cell {
  readonly text: string;
  readonly value?: number | null;
  /** From 0 to 1, drawn as a bar under the text. */
  readonly share?: number;
  /** Said on hovering, and to those who hear the page. */
  readonly note?: string;
  /** What to look at: something waits, or was changed by hand. */
  readonly mark?: 'waits' | 'changed' | 'late';
}

export interface Row {
  readonly title: string;
  readonly href?: string;
  readonly cells: readonly Cell[];
}

/** A column to order rows by; -1 is their title. */
export interface Order {
  readonly column: number;
  readonly down: boolean;
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Indices of the rows to show, in order. Rows without a value come last in both directions. */
export function shown(rows: readonly Row[], order: Order, sought: string): number[] {
  const wanted = fold(sought.trim());
  const found = rows.map((_, index) => index).filter((index) => fold(rows[index].title).includes(wanted));
  return found.sort((a, b) => compared(rows[a], rows[b], order) || words.compare(rows[a].title, rows[b].title) || a - b);
}

function compared(a: Row, b: Row, { column, down }: Order): number {
  if (column < 0) {
    return words.compare(a.title, b.title) * (down ? -1 : 1);
  }
  const [x, y] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
  if (x === null || y === null) {
    return Number(x === null) - Number(y === null);
  }
  return (x - y) * (down ? -1 : 1);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
