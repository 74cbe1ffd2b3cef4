import { CURVES, EXACT, type Activation, type Applied } from './activations';
import type { Layer, Network } from './network';

/** Values of each neuron of a layer, neuron after neuron, each as long as the batch. */
export type Values = Float64Array;

export type Weights = Float32Array | Float64Array;

/** A batch on its way through a network, forward and back. The arrays are reused by the next batch. */
export class Pass {
  /** What enters each layer: the inputs first, the outputs of the network last. */
  readonly activations: Values[];
  /** What each layer adds up before its activation. */
  readonly sums: readonly Values[];
  /** Derivative of the loss by each sum, after `backward`. */
  readonly errors: readonly Values[];

  constructor(
    readonly network: Network,
    readonly count: number,
    private readonly applied: Readonly<Record<Activation, Applied>> = EXACT,
  ) {
    const values = (width: number) => new Float64Array(width * count);
    this.sums = network.layers.map(({ outputs }) => values(outputs));
    this.errors = network.layers.map(({ outputs }) => values(outputs));
    this.activations = [
      values(network.inputs),
      ...network.layers.map(({ outputs, activation }, l) => (activation === 'none' ? this.sums[l] : values(outputs))),
    ];
  }

  get outputs(): Values {
    return this.activations[this.activations.length - 1];
  }

  /** @param inputs feature after feature, each `count` long */
  forward(weights: Weights, inputs: Values): Values {
    this.activations[0] = inputs;
    this.network.layers.forEach((layer, l) => {
      this.addUp(layer, weights, this.activations[l], this.sums[l]);
      if (layer.activation !== 'none') {
        this.applied[layer.activation](this.sums[l], this.activations[l + 1]);
      }
    });
    return this.outputs;
  }

  /** sums = weights · inputs + biases; four inputs at a time, since each read and write of a sum costs. */
  private addUp(layer: Layer, weights: Weights, inputs: Values, sums: Values): void {
    const { count } = this;
    for (let o = 0; o < layer.outputs; o++) {
      const row = layer.weights + o * layer.inputs;
      const to = o * count;
      sums.fill(weights[layer.biases + o], to, to + count);
      let i = 0;
      for (; i + 3 < layer.inputs; i += 4) {
        const [w0, w1, w2, w3] = [weights[row + i], weights[row + i + 1], weights[row + i + 2], weights[row + i + 3]];
        const from = i * count;
        for (let n = 0; n < count; n++) {
          const at = from + n;
          sums[to + n] +=
            w0 * inputs[at] + w1 * inputs[at + count] + w2 * inputs[at + 2 * count] + w3 * inputs[at + 3 * count];
        }
      }
      for (; i < layer.inputs; i++) {
        const w = weights[row + i];
        const from = i * count;
        for (let n = 0; n < count; n++) {
          sums[to + n] += w * inputs[from + n];
        }
      }
    }
  }

  /**
   * The chain rule from the last layer to the first, after `forward` with the same weights.
   *
   * @param slopes derivative of the loss by each output, (outputs, count)
   * @returns derivative of the loss by each weight, in the flat order
   */
  backward(weights: Weights, slopes: Values): Float64Array {
    const gradients = new Float64Array(this.network.parameters);
    let arriving = slopes;
    for (let l = this.network.layers.length - 1; l >= 0; l--) {
      const layer = this.network.layers[l];
      const { slope } = CURVES[layer.activation];
      const errors = this.errors[l];
      for (let i = 0; i < errors.length; i++) {
        errors[i] = arriving[i] * slope(this.sums[l][i]);
      }
      this.gather(layer, errors, this.activations[l], gradients);
      if (l > 0) {
        arriving = this.sendBack(layer, weights, errors);
      }
    }
    return gradients;
  }

  /** dL/dw = sum over the batch of error · input; dL/db = sum of errors. */
  private gather(layer: Layer, errors: Values, inputs: Values, gradients: Float64Array): void {
    const { count } = this;
    for (let o = 0; o < layer.outputs; o++) {
      for (let n = 0; n < count; n++) {
        gradients[layer.biases + o] += errors[o * count + n];
      }
      for (let i = 0; i < layer.inputs; i++) {
        let sum = 0;
        for (let n = 0; n < count; n++) {
          sum += errors[o * count + n] * inputs[i * count + n];
        }
        gradients[layer.weights + o * layer.inputs + i] = sum;
      }
    }
  }

  /** dL/dinput = sum over the outputs of weight · error. */
  private sendBack(layer: Layer, weights: Weights, errors: Values): Values {
    const { count } = this;
    const back = new Float64Array(layer.inputs * count);
    for (let o = 0; o < layer.outputs; o++) {
      for (let i = 0; i < layer.inputs; i++) {
        const w = weights[layer.weights + o * layer.inputs + i];
        for (let n = 0; n < count; n++) {
          back[i * count + n] += w * errors[o * count + n];
        }
      }
    }
    return back;
  }
}
