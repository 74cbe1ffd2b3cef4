/** Numbers as PyTorch prints them, short enough for a cell. */

const SPECIAL: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, True: 1, False: 0 };

/** The number behind Python's word for it. */
export function valueOf(text: string): number {
  return text in SPECIAL ? SPECIAL[text] : Number(text);
}

/** As it stands in a cell: whole numbers as they are, others with four digits behind the point. */
export function inCell(text: string, dtype: string): string {
  if (!dtype.includes('float') || text in SPECIAL) {
    return text;
  }
  const value = Number(text);
  if (Number.isInteger(value) && Math.abs(value) < 1e5) {
    return `${value}.`;
  }
  const size = Math.abs(value);
  return size >= 1e5 || size < 1e-3 ? value.toExponential(2).replace('e+', 'e') : value.toFixed(4);
}

/** Python's way to write a shape: (3,) has a comma. */
export function shapeText(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/** How strong the colour of each value is, from -1 to 1; of those that are no numbers, 0. */
export function heat(values: readonly string[]): number[] {
  const numbers = values.map(valueOf);
  const largest = Math.max(...numbers.filter(Number.isFinite).map(Math.abs), 0);
  return numbers.map((value) => (Number.isFinite(value) && largest > 0 ? value / largest : 0));
}
