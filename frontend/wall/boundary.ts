import type { Activation } from '../shared/network/activations';
import { CURVES } from '../shared/network/activations';
import { FEATURES, inputsOf } from '../shared/network/features';
import { Network, type Hidden } from '../shared/network/network';
import { Pass } from '../shared/network/pass';
import { TABLED } from '../shared/network/tabled';
import { softmax } from '../shared/activations';
import { ClassHeat, Heat, Pixels } from '../shared/heat';
import type { Palette } from '../shared/palette';
import type { TileNetwork } from './contract';

/** What a small network answers everywhere, as a picture of a thumb's size. */

const SIDE = 28;
const STRENGTH = 0.62;

/** Little-endian float32, as every machine with a browser has it. */
function floats(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
}

/** Middles of the cells, row by row from the top left. */
function cells(side: number, end: number): { x: Float64Array; y: Float64Array } {
  const middle = (i: number) => ((2 * i + 1) / side - 1) * end;
  return {
    x: Float64Array.from({ length: side * side }, (_, i) => middle(i % side)),
    y: Float64Array.from({ length: side * side }, (_, i) => -middle(Math.floor(i / side))),
  };
}

interface Chain {
  readonly network: Network;
  /** After the last linear layer. */
  readonly last: Activation;
}

function chainOf({ features, layers }: TileNetwork): Chain {
  const chain: { width: number; activation: Activation }[] = [];
  for (const layer of layers) {
    if (typeof layer === 'number') {
      chain.push({ width: layer, activation: 'none' });
    } else if (chain.length > 0) {
      chain[chain.length - 1].activation = layer as Activation;
    }
  }
  const hidden: Hidden[] = chain.slice(0, -1);
  const last = chain[chain.length - 1];
  return { network: new Network(features.length, hidden, last.width), last: last.activation };
}

/** Class, and how sure from 0 to 1, in each cell; for one output -1 to 1 in place of both. */
export interface Answers {
  readonly side: number;
  readonly classes: number;
  readonly sides?: Float64Array;
  readonly best?: Uint8Array;
  readonly confidence?: Float64Array;
}

/** Undefined where the weights are not those of the network. */
export function answersOf(net: TileNetwork, weights: string, side = SIDE): Answers | undefined {
  const { network, last } = chainOf(net);
  const values = floats(weights);
  if (values.length !== network.parameters) {
    return undefined;
  }
  const { x, y } = cells(side, net.end);
  const features = net.features.flatMap((key) => FEATURES.find((feature) => feature.key === key) ?? []);
  const outputs = new Pass(network, x.length, TABLED).forward(values, inputsOf(features, x, y)).map(CURVES[last].value);
  return network.outputs === 1 ? ofOne(net, last, outputs, side) : ofEach(network.outputs, outputs, side);
}

function ofOne(net: TileNetwork, last: Activation, outputs: Float64Array, side: number): Answers {
  const spoken = last === 'sigmoid' || (net.loss === 'mse' && net.classes > 0);
  const sides = outputs.map((z) => (net.classes === 0 ? z : spoken ? 2 * z - 1 : Math.tanh(z / 2)));
  return { side, classes: 2, sides };
}

function ofEach(classes: number, outputs: Float64Array, side: number): Answers {
  const count = side * side;
  const best = new Uint8Array(count);
  const confidence = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    const shares = softmax(Array.from({ length: classes }, (_, k) => outputs[k * count + n]));
    const winner = shares.indexOf(Math.max(...shares));
    best[n] = Math.max(0, winner);
    confidence[n] = winner < 0 ? 0 : (shares[winner] - 1 / classes) / (1 - 1 / classes);
  }
  return { side, classes, best, confidence };
}

/** Pixels of `answers` in the colours of the page. */
export function picture(answers: Answers, palette: Palette): OffscreenCanvas {
  const pixels = new Pixels(answers.side, answers.side);
  if (answers.sides) {
    const heat = new Heat(palette, STRENGTH);
    answers.sides.forEach((value, i) => (pixels.data[i] = heat.of(value)));
  } else {
    const heat = new ClassHeat(palette, answers.classes, STRENGTH);
    answers.best!.forEach((label, i) => (pixels.data[i] = heat.of(label, answers.confidence![i])));
  }
  pixels.show();
  return pixels.canvas;
}
