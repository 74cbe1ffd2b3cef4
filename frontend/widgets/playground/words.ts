import { percent, significant } from '../../shared/numbers';
import { epochs } from './epochs';
import type { Field } from './field';
import type { Frame } from './recording';
import type { Both } from './scores';
import type { Model } from './setting';

/** What the pictures show, in words, for those who do not see them. */

export function describe(model: Model, frame: Frame, both: Both, field: Field): string[] {
  const { network, features, task } = model;
  const hidden = network.hidden.map(({ width, activation }, l) => `layer ${l + 1} has ${width} ${activation} ${width === 1 ? 'neuron' : 'neurons'}`);
  return [
    `The network sees ${features.map(({ text }) => text).join(', ') || 'nothing'}; ${hidden.length === 0 ? 'it has no hidden layer' : hidden.join(', ')}. It has ${network.parameters.toLocaleString('en-US')} weights and biases.`,
    `At epoch ${epochs(frame.epoch)}: ${scored('training', both.train, task.classes)}${both.test ? `; ${scored('test', both.test, task.classes)}` : ''}.`,
    boundary(model, field),
    `Largest weights: ${largest(model, frame).join('; ')}.`,
  ];
}

function scored(name: string, scored: Both['train'], classes: number): string {
  return scored ? `${name} loss ${significant(scored.loss)}${classes > 0 ? `, ${percent(scored.accuracy)} right` : ''}` : `no ${name} points`;
}

function boundary(model: Model, field: Field): string {
  const cells = field.size ** 2;
  const sides = new Float64Array(cells);
  if (model.task.classes === 0) {
    field.sides(sides);
    const mean = sides.reduce((sum, value) => sum + value, 0) / cells;
    return `The predicted number goes from ${significant(sides.reduce((a, b) => Math.min(a, b)))} to ${significant(sides.reduce((a, b) => Math.max(a, b)))} over the square, ${significant(mean)} in the mean.`;
  }
  const label = field.labels();
  const shares = Array.from({ length: model.task.classes }, (_, k) => {
    const pieces = piecesOf(label, field.size, k);
    return pieces === 0 ? `class ${k} holds nothing` : `class ${k} holds ${percent(label.filter((l) => l === k).length / cells)} of the square in ${pieces === 1 ? 'one piece' : `${pieces} pieces`}`;
  });
  const straight = model.network.hidden.every(({ activation }) => activation === 'none') && model.features.every(({ key }) => key === 'x1' || key === 'x2');
  return `${shares.join('; ')}.${straight ? ' The boundary is straight.' : ''}`.replace(/^c/, 'C');
}

/** How many connected pieces of the square belong to class `k`; specks of a few cells do not count. */
export function piecesOf(label: Uint8Array, size: number, k: number): number {
  const seen = new Uint8Array(label.length);
  let pieces = 0;
  for (let start = 0; start < label.length; start++) {
    if (label[start] !== k || seen[start]) {
      continue;
    }
    const stack = [start];
    seen[start] = 1;
    let cells = 0;
    while (stack.length > 0) {
      const at = stack.pop()!;
      cells++;
      for (const next of [at % size > 0 ? at - 1 : -1, at % size < size - 1 ? at + 1 : -1, at - size, at + size]) {
        if (next >= 0 && next < label.length && label[next] === k && !seen[next]) {
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    pieces += cells > 3 ? 1 : 0;
  }
  return pieces;
}

function largest({ network, features }: Model, { weights }: Frame): string[] {
  return Array.from(weights.keys())
    .filter((index) => network.place(index).input !== undefined)
    .sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]))
    .slice(0, 3)
    .map((index) => {
      const { layer, output, input } = network.place(index);
      const from = layer === 0 ? features[input!].text : `layer ${layer} neuron ${input! + 1}`;
      const to = layer === network.layers.length - 1 ? `output ${output + 1}` : `layer ${layer + 1} neuron ${output + 1}`;
      return `${from} to ${to}, ${significant(weights[index])}`;
    });
}
