import { ACTIVATIONS, type Activation } from '../../shared/network/activations';
import { FEATURES, type Feature } from '../../shared/network/features';
import { LOSSES, outputsOf, type LossName, type Task } from '../../shared/network/loss';
import { Network, type Hidden } from '../../shared/network/network';

/** The values of the controls as the pictures need them. What cannot be read is left out: the server says why. */

export const MOST_LAYERS = 8;
export const MOST_NEURONS = 16;

export function featuresOf(inputs: string | undefined): readonly Feature[] {
  const keys = (inputs ?? 'x1,x2').split(',').map((key) => key.trim());
  return keys.flatMap((key) => FEATURES.find((feature) => feature.key === key) ?? []);
}

/** `4-tanh,2-relu` */
export function hiddenOf(net: string | undefined): readonly Hidden[] {
  return (net ?? '')
    .split(',')
    .flatMap((text) => {
      const [width, activation] = text.trim().split('-');
      const neurons = Number(width);
      return Number.isInteger(neurons) && neurons >= 1 && isActivation(activation) ? { width: neurons, activation } : [];
    })
    .slice(0, MOST_LAYERS)
    .map(({ width, activation }) => ({ width: Math.min(MOST_NEURONS, width), activation }));
}

export function written(hidden: readonly Hidden[]): string {
  return hidden.map(({ width, activation }) => `${width}-${activation}`).join(',');
}

function isActivation(text: string | undefined): text is Activation {
  return (ACTIVATIONS as readonly (string | undefined)[]).includes(text);
}

/** The network and its task, made once for each set-up. */
export interface Model {
  readonly features: readonly Feature[];
  readonly task: Task;
  readonly network: Network;
}

export function modelOf(values: Readonly<Record<string, string>>, classes: number): Model {
  const features = featuresOf(values.inputs);
  const named = LOSSES.find((l) => l === values.loss) ?? 'cross-entropy';
  const loss: LossName = classes === 0 ? 'mse' : named;
  const task = { loss, classes };
  return { features, task, network: new Network(features.length, hiddenOf(values.net), outputsOf(task)) };
}
