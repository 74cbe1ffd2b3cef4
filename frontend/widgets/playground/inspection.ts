import { significant } from '../../shared/numbers';
import { inputsOf } from '../../shared/network/features';
import { Pass } from '../../shared/network/pass';
import { ACTIVATION_NAMES } from './control-list';
import type { Picked } from './network-picture';
import type { Model } from './setting';

/** What there is to know about a neuron or a weight at one recorded frame, for one point of the plane. */

export interface Row {
  /** Place in the flat vector. */
  readonly index: number;
  readonly name: string;
  readonly value: number;
  /** Derivative of the training split's loss, where there are training samples. */
  readonly gradient?: number;
}

export interface Inspection {
  readonly title: string;
  /** With letters, then with the numbers of this point. */
  readonly formulas: readonly string[];
  readonly rows: readonly Row[];
}

/** So many terms of a sum are written out. */
const TERMS = 4;
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

export function subscript(number: number): string {
  return [...String(number)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

/** The values of one point on its way through the network. */
export function passOf({ features, network }: Model, weights: Float32Array, [x, y]: readonly [number, number]): Pass {
  const pass = new Pass(network, 1);
  pass.forward(weights, inputsOf(features, [x], [y]));
  return pass;
}

export function inspect(model: Model, weights: Float32Array, gradients: Float64Array | undefined, pass: Pass, picked: Picked): Inspection | undefined {
  const { network, features } = model;
  if (picked.layer === 0 || picked.layer > network.layers.length || picked.neuron >= network.layers[picked.layer - 1].outputs) {
    return undefined;
  }
  const l = picked.layer - 1;
  const layer = network.layers[l];
  const row = (index: number, name: string): Row => ({ index, name, value: weights[index], gradient: gradients?.[index] });
  const source = (i: number) => (l === 0 ? features[i].text : `a${subscript(i + 1)}`);
  const where = l === network.layers.length - 1 ? `output${layer.outputs > 1 ? ` ${picked.neuron + 1}` : ''}` : `layer ${picked.layer}, neuron ${picked.neuron + 1}`;
  if (picked.input !== undefined && picked.input < layer.inputs) {
    const index = network.weight(l, picked.neuron, picked.input);
    const arriving = pass.activations[l][picked.input];
    const from = l === 0 ? features[picked.input].text : `layer ${l}, neuron ${picked.input + 1}`;
    return {
      title: `Weight from ${from} to ${where}`,
      formulas: [`w · ${source(picked.input)} = ${number(weights[index])} · ${number(arriving)} = ${number(weights[index] * arriving)}`],
      rows: [row(index, 'w')],
    };
  }
  const weightRows = Array.from({ length: layer.inputs }, (_, i) => row(network.weight(l, picked.neuron, i), `w${subscript(i + 1)} · ${source(i)}`));
  const bias = row(network.bias(l, picked.neuron), 'b');
  const apply = ACTIVATION_NAMES[layer.activation] ?? layer.activation;
  const wrap = (inside: string) => (layer.activation === 'none' ? inside : `${apply}(${inside})`);
  const sum = pass.sums[l][picked.neuron];
  const inner = layer.activation === 'none' ? '' : `${wrap(number(sum))} = `;
  return {
    title: `${where[0].toUpperCase()}${where.slice(1)}${layer.activation === 'none' ? '' : `: ${apply}`}`,
    formulas: [
      `a = ${wrap(`${terms(weightRows, (r) => r.name)}b`)}`,
      `a = ${wrap(`${terms(weightRows, (r, i) => `${number(r.value)} · ${number(pass.activations[l][i])}`)}${number(bias.value)}`)}`,
      `a = ${inner}${number(pass.activations[l + 1][picked.neuron])}`,
    ],
    rows: [...weightRows, bias],
  };
}

function terms(rows: readonly Row[], write: (row: Row, i: number) => string): string {
  const shown = rows.slice(0, rows.length > TERMS ? TERMS - 1 : TERMS).map((row, i) => `${write(row, i)} + `).join('');
  return rows.length > TERMS ? `${shown}… ${rows.length - TERMS + 1} more … + ` : shown;
}

/** Negative numbers within a sum stand in brackets' stead with a real minus sign. */
function number(value: number): string {
  return significant(value).replace('-', '−');
}

/** What was typed as a weight, or what is wrong with it. */
export function weightFrom(text: string): { value: number } | { problem: string } {
  const value = Number(text.trim().replace('−', '-').replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= 1e6
    ? { value }
    : { problem: `expected a number from −1,000,000 to 1,000,000, found ${text.trim() === '' ? 'nothing' : `"${text.trim().slice(0, 40)}"`}` };
}
