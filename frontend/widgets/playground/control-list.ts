import { ACTIVATIONS } from '../../shared/network/activations';
import { LOSSES } from '../../shared/network/loss';

/** All that a learner can set, declared once: it makes the controls and the order of their groups. */
export interface Control {
  readonly key: string;
  readonly label: string;
  /** One of the choices; a number with choices as steps; a picture of its own elsewhere. */
  readonly kind: 'choice' | 'number' | 'picture';
  readonly group: 'data' | 'network' | 'training' | 'start' | 'speed';
  /** For a number: what - and + lead to, ascending. */
  readonly choices?: readonly string[];
  /** What a choice is called where its key is not its name. */
  readonly names?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly explanation: string;
}

export const SHAPES = ['circles', 'xor', 'blobs', 'spirals', 'moons'] as const;
export const SURFACES = ['plane', 'gaussian', 'sine', 'step'] as const;

export const ACTIVATION_NAMES: Readonly<Record<string, string>> = {
  relu: 'ReLU', leaky_relu: 'leaky ReLU', elu: 'ELU', gelu: 'GELU', silu: 'SiLU', none: 'no activation',
};

export const CONTROLS: readonly Control[] = [
  { key: 'data', label: 'Data', kind: 'picture', group: 'data', choices: [...SHAPES, ...SURFACES, 'own'],
    explanation: 'What is to be learned: classes of points, or a number for each point.' },
  { key: 'n', label: 'Samples', kind: 'number', group: 'data',
    choices: ['20', '50', '100', '200', '300', '500', '1000', '2000', '5000'],
    explanation: 'How many points there are, training and test together: 20 to 5,000.' },
  { key: 'noise', label: 'Noise', kind: 'number', group: 'data',
    choices: ['0', '0.02', '0.05', '0.1', '0.15', '0.2', '0.3', '0.4', '0.5', '0.7', '1'],
    explanation: 'How far points are strewn from their figure: a standard deviation, 0 to 1.' },
  { key: 'split', label: 'Training share', kind: 'number', group: 'data', unit: '%',
    choices: ['10', '20', '30', '40', '50', '60', '70', '80', '90'],
    explanation: 'The per cent of points the network learns from; the others only test it.' },
  { key: 'inputs', label: 'Inputs', kind: 'picture', group: 'network',
    explanation: 'What the network sees of a point.' },
  { key: 'net', label: 'Hidden layers', kind: 'picture', group: 'network', choices: ACTIVATIONS,
    explanation: 'Up to 8 layers of up to 16 neurons, each layer with its activation.' },
  { key: 'loss', label: 'Loss', kind: 'choice', group: 'training', choices: LOSSES,
    names: { mse: 'squared error' },
    explanation: 'The number that training makes small.' },
  { key: 'optimizer', label: 'Optimizer', kind: 'choice', group: 'training',
    choices: ['sgd', 'momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam', 'adamw'],
    names: { sgd: 'SGD', nesterov: 'Nesterov', rmsprop: 'RMSProp', adagrad: 'Adagrad', adam: 'Adam', adamw: 'AdamW' },
    explanation: 'How a step is made of the gradients.' },
  { key: 'lr', label: 'Learning rate', kind: 'number', group: 'training',
    choices: ['0.0001', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.1', '0.3', '1', '3', '10'],
    explanation: 'How far one step goes.' },
  { key: 'batch', label: 'Batch size', kind: 'number', group: 'training',
    choices: ['1', '2', '5', '10', '20', '50', '100', 'all'],
    explanation: 'How many samples a step looks at: a number, or all.' },
  { key: 'epochs', label: 'Epochs', kind: 'number', group: 'training',
    choices: ['50', '100', '200', '500', '1000', '2000', '5000'],
    explanation: 'Training ends by itself after so many passes over the training split.' },
  { key: 'dropout', label: 'Dropout', kind: 'number', group: 'training',
    choices: ['0', '0.1', '0.2', '0.3', '0.5', '0.7', '0.9'],
    explanation: 'The share of hidden neurons that each training step leaves out: 0 to 0.9.' },
  { key: 'l1', label: 'L1', kind: 'number', group: 'training',
    choices: ['0', '0.0001', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.1'],
    explanation: 'Pulls every weight towards 0 by the same amount: few stay.' },
  { key: 'l2', label: 'L2', kind: 'number', group: 'training',
    choices: ['0', '0.0001', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.1'],
    explanation: 'Pulls large weights towards 0 more: all become small.' },
  { key: 'init', label: 'Start weights', kind: 'choice', group: 'start',
    choices: ['default', 'xavier', 'kaiming', 'zeros', 'small'],
    names: { xavier: 'Xavier', kaiming: 'Kaiming', zeros: 'all zero' },
    explanation: 'How the first weights are drawn.' },
  { key: 'seed', label: 'Seed', kind: 'number', group: 'start',
    explanation: 'The same seed draws the same points and the same first weights.' },
  { key: 'engine', label: 'Engine', kind: 'choice', group: 'start', choices: ['scratch', 'torch'],
    names: { scratch: 'scratch (plain Java)', torch: 'PyTorch' },
    explanation: 'Who computes: both give the same curve.' },
  { key: 'pace', label: 'Speed', kind: 'choice', group: 'speed', choices: ['1', '5', '30', '120', 'max'],
    names: { '1': '1 epoch/s', '5': '5 epochs/s', '30': '30 epochs/s', '120': '120 epochs/s', max: 'as fast as it goes' },
    explanation: 'Epochs a second, so that the eye can follow.' },
];

export function control(key: string): Control {
  const found = CONTROLS.find((c) => c.key === key);
  if (!found) {
    throw new Error(`no control "${key}"; expected one of ${CONTROLS.map((c) => c.key).join(', ')}`);
  }
  return found;
}

/** Keys of the controls of these groups that are lists and numbers, in their order. */
export function keysOf(...groups: readonly Control['group'][]): string[] {
  return CONTROLS.filter(({ group, kind }) => groups.includes(group) && kind !== 'picture').map(({ key }) => key);
}

/** What a choice is called. */
export function named({ names }: Control, choice: string): string {
  return names?.[choice] ?? choice;
}

/** The choice that + (by 1) or - (by -1) leads to from `value`, which need not be a choice. */
export function stepped({ choices = [] }: Control, value: string, by: 1 | -1): string {
  const number = (text: string) => (text === 'all' ? Infinity : Number(text));
  const from = number(value);
  if (choices.length === 0) {
    return String(Math.max(0, (Number.isFinite(from) ? from : 0) + by));
  }
  const further = by > 0 ? choices.find((c) => number(c) > from) : choices.findLast((c) => number(c) < from);
  return further ?? value;
}
