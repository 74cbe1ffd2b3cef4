/** What a network of the plane sees of a point (x1, x2). */

export interface Feature {
  readonly key: string;
  /** As a formula writes it. */
  readonly text: string;
  readonly of: (x1: number, x2: number) => number;
}

export const FEATURES: readonly Feature[] = [
  { key: 'x1', text: 'x₁', of: (x1) => x1 },
  { key: 'x2', text: 'x₂', of: (_, x2) => x2 },
  { key: 'x1^2', text: 'x₁²', of: (x1) => x1 * x1 },
  { key: 'x2^2', text: 'x₂²', of: (_, x2) => x2 * x2 },
  { key: 'x1*x2', text: 'x₁x₂', of: (x1, x2) => x1 * x2 },
  { key: 'sin(x1)', text: 'sin πx₁', of: (x1) => Math.sin(Math.PI * x1) },
  { key: 'sin(x2)', text: 'sin πx₂', of: (_, x2) => Math.sin(Math.PI * x2) },
];

/** Inputs of a network: feature after feature, each as long as there are points. */
export function inputsOf(features: readonly Feature[], x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const inputs = new Float64Array(features.length * x.length);
  features.forEach((feature, f) => {
    for (let n = 0; n < x.length; n++) {
      inputs[f * x.length + n] = feature.of(x[n], y[n]);
    }
  });
  return inputs;
}
