import { short } from '../../shared/graph/written';
import { best, digits, plateau, type Comparison, type Point, type Precision } from './differences';

/** Above it, over a wide range of epsilon, a gradient is wrong and not only rounded. */
const HOPELESS = 1e-3;

export const SHOWN: Readonly<Record<Precision, number>> = { float64: 13, float32: 8 };

/** A number with all the digits that its precision has, so that one sees which of them cancel. */
export function exact(value: number, precision: Precision): string {
  if (!Number.isFinite(value) || value === 0) {
    return short(value);
  }
  const size = Math.abs(value);
  const text = size !== 0 && (size < 1e-4 || size >= 1e7) ? value.toExponential(SHOWN[precision] - 5) : value.toPrecision(SHOWN[precision]);
  return text.replaceAll('-', '−').replace('e+', 'e');
}

/** How well both precisions agree at this epsilon. */
export function agreement(found: ReadonlyMap<Precision, Comparison>): string {
  const said = [...found].map(([precision, { error }]) => `${precision} ${Number.isFinite(error) ? `agrees in ${count(digits(error), precision)}` : 'gives no number'}`);
  return `Here ${said.join(', ')}.`;
}

function count(digits: number, precision: Precision): string {
  const most = precision === 'float64' ? 15 : 7;
  return digits > most ? 'every digit' : digits === 0 ? 'no digit' : digits === 1 ? '1 digit' : `${digits} digits`;
}

/** What a sweep has shown, once there is one. */
export function finding(lines: ReadonlyMap<Precision, readonly Point[]>, exponent: number, typed: boolean): string {
  const double = best(lines.get('float64') ?? []);
  const single = best(lines.get('float32') ?? []);
  if (!double || !single) {
    return 'The output is no finite number near here. Change the expression’s values.';
  }
  const flat = plateau(lines.get('float64')!) ?? 0;
  if (flat > HOPELESS) {
    return typed
      ? `From ε = 1e−8 to 0.01 the error stays near ${short(flat, 2)}. Rounding never looks like that: the typed gradient is wrong.`
      : `From ε = 1e−8 to 0.01 the error stays near ${short(flat, 2)}: there is a kink or a jump here, and no gradient to check.`;
  }
  const means = `float64 is best near ε = ${short(10 ** double.exponent, 2)}, float32 near ${short(10 ** single.exponent, 2)}.`;
  if (exponent > double.exponent + 1) {
    return `${means} To the right, ε is so large that the curve bends between the two points.`;
  }
  return exponent < double.exponent - 1
    ? `${means} To the left, the two outputs agree in almost all their digits; what their difference keeps is rounding.`
    : means;
}
