import { ACTIVATIONS, CURVES, EXACT, type Activation, type Applied } from './activations';

/** The activation functions from tables, right to about 1e-5 and several times as fast: for pictures, not for numbers. */

const END = 8;
const PER_UNIT = 256;
const LENGTH = 2 * END * PER_UNIT;

/** Those that are a comparison and a product need no table. */
const PLAIN: readonly Activation[] = ['relu', 'leaky_relu', 'none'];

export const TABLED = Object.fromEntries(
  ACTIVATIONS.map((name) => [name, PLAIN.includes(name) ? EXACT[name] : tabled((z) => CURVES[name].value(z))]),
) as Readonly<Record<Activation, Applied>>;

function tabled(exact: (z: number) => number): Applied {
  const table = Float64Array.from({ length: LENGTH + 1 }, (_, i) => exact(i / PER_UNIT - END));
  return (from, to) => {
    for (let n = 0; n < from.length; n++) {
      const at = (from[n] + END) * PER_UNIT;
      if (at >= 0 && at < LENGTH) {
        const i = at | 0;
        to[n] = table[i] + (at - i) * (table[i + 1] - table[i]);
      } else {
        to[n] = exact(from[n]);
      }
    }
  };
}
