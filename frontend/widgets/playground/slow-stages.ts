import { percent, significant } from '../../shared/numbers';
import { answer, score } from '../../shared/network/loss';
import type { Pass, Values } from '../../shared/network/pass';
import { ACTIVATION_NAMES } from './control-list';
import type { Notes } from './network-picture';
import type { Model } from './setting';

/** One training sample on its way forward, and the error on its way back, as a list of stages with words and numbers. */

export interface Stage {
  readonly title: string;
  readonly words: string;
  readonly notes: Notes;
}

export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

export function stagesOf(model: Model, weights: Float32Array, pass: Pass, sample: Sample, rate: string, names: readonly string[]): Stage[] {
  const { network, features, task } = model;
  const last = network.layers.length;
  const { loss, slopes } = score(task, pass.outputs, [sample.label]);
  pass.backward(weights, slopes);
  const forward = pass.activations.map(written);
  const back = [undefined, ...pass.errors.map(written)];
  const reached = (from: number, to: number, numbers: readonly (readonly string[] | undefined)[]) =>
    numbers.map((n, layer) => (layer >= from && layer <= to ? n : undefined));
  const label = task.classes === 0 ? significant(sample.label) : (names[sample.label] ?? `class ${sample.label}`);
  return [
    {
      title: 'One training sample',
      words: `${features.map(({ text }, i) => `${text} = ${forward[0][i]}`).join(', ')}. The right answer is ${label}.`,
      notes: { layer: 0, numbers: reached(0, 0, forward) },
    },
    ...network.layers.map((layer, l): Stage => ({
      title: l === last - 1 ? 'Forward: the output' : `Forward: layer ${l + 1}`,
      words:
        l === last - 1
          ? outputWords(model, pass, label, loss)
          : `Each neuron multiplies what arrives by its weights, adds its bias${layer.activation === 'none' ? '' : `, and ${ACTIVATION_NAMES[layer.activation] ?? layer.activation} bends the sum`}: ${list(forward[l + 1])}.`,
      notes: { layer: l + 1, numbers: reached(0, l + 1, forward) },
    })),
    ...network.layers.map((_, i): Stage => {
      const l = last - 1 - i;
      return {
        title: l === last - 1 ? 'Back: the error at the output' : `Back: layer ${l + 1}`,
        words:
          l === last - 1
            ? `How the loss would change with the output: its derivative is ${list(back[l + 1]!)}. Its sign says which way is worse.`
            : `A neuron's share of the error is the error after it, times the weight between, times the slope of its activation here: ${list(back[l + 1]!)}.`,
        notes: { layer: l + 1, numbers: reached(l + 1, last, back) },
      };
    }),
    {
      title: 'What each weight learns',
      words: stepWords(pass, rate, last),
      notes: { layer: 1, numbers: reached(1, last, back) },
    },
  ];
}

function outputWords({ task }: Model, pass: Pass, label: string, loss: number): string {
  const shares = answer(task, pass.outputs, 0, 1);
  const read = task.classes === 0 ? '' : task.classes === 2 ? `, read as ${percent(shares[1])} for class 1` : `, read as ${shares.map(percent).join(', ')}`;
  return `The output is ${list(written(pass.outputs))}${read}. The right answer is ${label}: the loss of this sample is ${significant(loss)}.`;
}

/** A gradient is the error of a neuron times what arrived at it. */
function stepWords(pass: Pass, rate: string, last: number): string {
  const [error, input] = [pass.errors[last - 1][0], pass.activations[last - 1][0]];
  const gradient = error * input;
  const step = Number(rate) * gradient;
  return `Its gradient is the error of its neuron times the value that arrived. For the first weight of the output: ${significant(error)} · ${significant(input)} = ${significant(gradient)}. Plain gradient descent with learning rate ${rate} changes it by −${rate} · ${significant(gradient)} = ${significant(-step)}. A batch takes the mean over its samples.`;
}

function list(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 6).join(', ');
  return numbers.length > 6 ? `${shown}, … (${numbers.length})` : shown;
}

function written(values: Values): string[] {
  return [...values].map((value) => significant(value, 2));
}
