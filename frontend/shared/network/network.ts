import type { Activation } from './activations';

/** A chain of linear layers with activations between, and where each weight stands in the flat vector. */

export interface Hidden {
  readonly width: number;
  readonly activation: Activation;
}

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
  /** Where its weights (outputs, inputs) begin, row by row. */
  readonly weights: number;
  /** Where its biases (outputs) begin. */
  readonly biases: number;
}

/** What a place of the flat vector is: a weight from `input` to `output`, or the bias of `output`. */
export interface Place {
  readonly layer: number;
  readonly output: number;
  /** Absent for a bias. */
  readonly input?: number;
}

export class Network {
  readonly layers: readonly Layer[];
  readonly parameters: number;

  constructor(
    readonly inputs: number,
    readonly hidden: readonly Hidden[],
    readonly outputs: number,
  ) {
    let from = 0;
    let before = inputs;
    this.layers = [...hidden, { width: outputs, activation: 'none' as const }].map(({ width, activation }) => {
      const layer = { inputs: before, outputs: width, activation, weights: from, biases: from + before * width };
      from = layer.biases + width;
      before = width;
      return layer;
    });
    this.parameters = from;
  }

  weight(layer: number, output: number, input: number): number {
    const { weights, inputs } = this.layers[layer];
    return weights + output * inputs + input;
  }

  bias(layer: number, output: number): number {
    return this.layers[layer].biases + output;
  }

  place(index: number): Place {
    const layer = this.layers.findIndex(({ biases, outputs }) => index < biases + outputs);
    const { weights, biases, inputs } = this.layers[layer];
    return index >= biases
      ? { layer, output: index - biases }
      : { layer, output: Math.floor((index - weights) / inputs), input: (index - weights) % inputs };
  }
}
