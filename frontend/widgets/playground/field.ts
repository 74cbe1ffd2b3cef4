import { inputsOf } from '../../shared/network/features';
import { predicted, probability } from '../../shared/network/loss';
import { Pass, type Values } from '../../shared/network/pass';
import { TABLED } from '../../shared/network/tabled';
import { cells } from './plane';
import type { Model } from './setting';

/** A network of so many weights is drawn on a coarser grid, so that 60 pictures a second remain. */
const LARGE = 400;
const FINE = 90;
const COARSE = 60;

/** What every neuron says everywhere in the square: one pass of a grid, which all heat maps and the boundary share. */
export class Field {
  readonly size: number;
  private readonly pass: Pass;
  private readonly inputs: Values;

  constructor(
    readonly model: Model,
    readonly end: number,
  ) {
    this.size = model.network.parameters > LARGE ? COARSE : FINE;
    const { x, y } = cells(this.size, end);
    this.inputs = inputsOf(model.features, x, y);
    this.pass = new Pass(model.network, x.length, TABLED);
  }

  run(weights: Float32Array): void {
    this.pass.forward(weights, this.inputs);
  }

  /** Values of all layers: index 0 are the inputs, the last the outputs; neuron after neuron. */
  get activations(): readonly Values[] {
    return this.pass.activations;
  }

  /** -1..1 in each cell: which of two classes and how sure, or the number of a regression. */
  sides(into: Float64Array): void {
    const { task } = this.model;
    const { outputs } = this.pass;
    for (let i = 0; i < into.length; i++) {
      into[i] = task.classes === 0 ? outputs[i] : 2 * probability(task.loss, outputs[i]) - 1;
    }
  }

  /** The class that each cell is taken for. */
  labels(): Uint8Array {
    const cells = this.size ** 2;
    return Uint8Array.from({ length: cells }, (_, i) => predicted(this.model.task, this.pass.outputs, i, cells));
  }

  get outputs(): Values {
    return this.pass.outputs;
  }
}
