/** Numbers as people read them: three significant digits, always with their unit. */

export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? '–' : 'infinite';
  }
  if (value === 0) {
    return '0';
  }
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    return value.toExponential(digits - 1).replace('e+', 'e');
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A share of 0..1 in per cent with one decimal. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–';
}

/** Always as many decimals, with a real minus sign: numbers that change under a finger keep their width. */
export function fixed(value: number, decimals = 2): string {
  return value.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1').replace('-', '−');
}
