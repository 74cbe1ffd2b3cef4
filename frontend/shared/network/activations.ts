import { activation, ACTIVATIONS as FUNCTIONS, type Activation as Curve, type ActivationName } from '../activations';

/** The activations of a layer: a function, or none. */
export const ACTIVATIONS = [...FUNCTIONS, 'none'] as const;

export type Activation = ActivationName | 'none';

export const CURVES: Readonly<Record<Activation, Curve>> = {
  ...(Object.fromEntries(FUNCTIONS.map((name) => [name, activation(name)])) as Record<ActivationName, Curve>),
  none: { value: (z) => z, slope: () => 1 },
};

/** Writes a function's value of each number of `from` into `to`. */
export type Applied = (from: Float64Array, to: Float64Array) => void;

export const EXACT = Object.fromEntries(
  ACTIVATIONS.map((name) => [name, applied(CURVES[name])]),
) as Readonly<Record<Activation, Applied>>;

function applied({ value }: Curve): Applied {
  return (from, to) => {
    for (let i = 0; i < from.length; i++) {
      to[i] = value(from[i]);
    }
  };
}
