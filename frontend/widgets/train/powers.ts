const CLOSE = 1e-6;

/** Ten to the power of a slider's place, with two digits as a person would choose them; its ends exactly. */
export function atExponent(exponent: number, least: number, most: number, whole: boolean): number {
  if (exponent <= Math.log10(least) + CLOSE) {
    return least;
  }
  if (exponent >= Math.log10(most) - CLOSE) {
    return most;
  }
  const rounded = Number((10 ** exponent).toPrecision(2));
  return whole ? Math.round(rounded) : rounded;
}
