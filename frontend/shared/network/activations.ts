import { activation, ACTIVATIONS as FUNCTIONS, type Activation as Curve, type ActivationName } from '../activations';

/** The activations of a layer: a function, or none. */
export const ACTIVATIONS = [...FUNCTIONS, 'none'] as const;

export type Activation = ActivationName | 'none';

export const CURVES: Readonly<Record<Activation, Curve>> = {
  ...(Object.fromEntries(FUNCTIONS.map((name) => [name, activation(name)])) as Record<ActivationName, Curve>),
  none: { value: (z) => z, slope: () => 1 },
};
