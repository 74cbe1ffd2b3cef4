import { FEATURES, type Feature } from '../../shared/network/features';
import type { Network } from '../../shared/network/network';

/** Where the neurons of a network stand in its picture, in CSS pixels. */

export interface Spot {
  /** 0 are the inputs, then the hidden layers, then the outputs. */
  readonly layer: number;
  readonly neuron: number;
  /** Middle. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const INPUT_PITCH = 48;
const LEAST_ROWS = 5;
const LEAST_PITCH = 28;
const LEAST_COLUMN = 54;
const LARGEST = 40;
/** Room for the names of the inputs. */
const MARGIN = 62;
/** Room for what stands over each layer. */
export const HEAD = 48;

export class Places {
  readonly width: number;
  readonly height: number;
  /** Where the middle of each layer is. */
  private readonly middle: number;
  /** Neurons by layer; of the inputs only those in use. */
  readonly layers: readonly (readonly Spot[])[];
  /** The inputs that have a place, in the order of FEATURES. */
  readonly inputs: readonly Spot[];

  /** @param offered whether inputs that are not in use have a place too */
  constructor(network: Network, features: readonly Feature[], room: number, offered = true) {
    const columns = network.layers.length;
    this.width = Math.max(room, MARGIN + 26 + columns * LEAST_COLUMN + 24);
    const widest = Math.max(...network.layers.map(({ outputs }) => outputs));
    const shown = offered ? FEATURES : features;
    const tall = Math.max(Math.max(shown.length, LEAST_ROWS) * INPUT_PITCH, widest * LEAST_PITCH);
    this.height = HEAD + tall + 8;
    this.middle = HEAD + tall / 2;
    const pitch = (this.width - MARGIN - 22 - 30) / columns;
    const used = new Map(features.map((feature, index) => [feature.key, index]));
    this.inputs = shown.map((feature, row) => ({
      layer: 0,
      neuron: used.get(feature.key) ?? -1,
      x: MARGIN + 22,
      y: this.middle + (row - (shown.length - 1) / 2) * INPUT_PITCH,
      size: LARGEST,
    }));
    this.layers = [
      features.map((_, index) => this.inputs.find(({ neuron }) => neuron === index)!),
      ...network.layers.map(({ outputs }, l) => this.column(l + 1, outputs, MARGIN + 22 + (l + 1) * pitch)),
    ];
  }

  private column(layer: number, neurons: number, x: number): Spot[] {
    const pitch = Math.min(56, (2 * (this.middle - HEAD)) / neurons);
    const size = Math.min(LARGEST, Math.round(pitch - Math.max(4, pitch / 7)));
    return Array.from({ length: neurons }, (_, neuron) => ({
      layer,
      neuron,
      x: Math.round(x),
      y: Math.round(this.middle + (neuron - (neurons - 1) / 2) * pitch),
      size,
    }));
  }

  /** Height of the line from a neuron to one of the next layer, at `x` between them. */
  static height(from: Spot, to: Spot, x: number): number {
    const [left, right] = [from.x + from.size / 2, to.x - to.size / 2];
    const t = bezierAt((x - left) / (right - left));
    return from.y + (to.y - from.y) * t * t * (3 - 2 * t);
  }

  /** The weight whose line passes nearest to (x, y), not further than `reach`. */
  lineAt(x: number, y: number, reach = 7): { layer: number; output: number; input: number } | undefined {
    let best: { layer: number; output: number; input: number } | undefined;
    let nearest = reach;
    for (let l = 0; l + 1 < this.layers.length; l++) {
      const [from, to] = [this.layers[l], this.layers[l + 1]];
      if (from.length === 0 || x < from[0].x + from[0].size / 2 + 4 || x > to[0].x - to[0].size / 2 - 4) {
        continue;
      }
      from.forEach((a, input) =>
        to.forEach((b, output) => {
          const away = Math.abs(Places.height(a, b, x) - y);
          if (away < nearest) {
            nearest = away;
            best = { layer: l, output, input };
          }
        }),
      );
    }
    return best;
  }
}

/** Parameter of a curve that begins and ends level (controls at half way) where it has gone `share` to the right. */
function bezierAt(share: number): number {
  let t = share;
  for (let i = 0; i < 4; i++) {
    const x = 1.5 * t * (1 - t) + t ** 3;
    t -= (x - share) / (1.5 - 3 * t + 3 * t * t);
  }
  return t;
}
