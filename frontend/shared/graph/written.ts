/** Expressions and numbers as a book has them. */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `w1*x1^2 - b` as w₁·x₁² − b. */
export function pretty(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ', ')
    .replace(/\*\*/g, '^')
    .replace(/([A-Za-z])_?(\d+)\b/g, (_, name: string, digits: string) => name + [...digits].map((d) => SUBSCRIPTS[Number(d)]).join(''))
    .replace(/\^(\d+)(?![\w.])/g, (_, digits: string) => [...digits].map((d) => SUPERSCRIPTS[Number(d)]).join(''))
    .replace(/\s*\*\s*/g, '·')
    .replace(/-/g, '−');
}

/** A number as short as it can be with so many significant digits: 2, 0.25, −0.7311, 1.2e−7. */
export function short(value: number, digits = 4): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'not a number' : value > 0 ? '∞' : '−∞';
  }
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const text = size !== 0 && (size < 1e-4 || size >= 1e6) ? rounded.toExponential().replace('e+', 'e') : String(rounded);
  return text.replaceAll('-', '−');
}
