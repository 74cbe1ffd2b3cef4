import type { Network } from '../../shared/network/network';
import { score } from '../../shared/network/loss';
import { Pass } from '../../shared/network/pass';

/** Training points: coordinates and class. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly label: readonly number[];
}

/** The mean cross-entropy of all points, nats, as a function of all weights; a network has an output for each class. */
export function lossOf(network: Network, { x, y, label }: Points): (weights: Float64Array) => number {
  const pass = new Pass(network, x.length);
  const inputs = Float64Array.from([...x, ...y]);
  const count = x.length;
  return (weights) => {
    const outputs = pass.forward(weights, inputs);
    // Of two logits only the difference counts, and two classes are scored by one number.
    return network.outputs === 2
      ? score({ loss: 'cross-entropy', classes: 2 }, outputs.slice(count).map((z, i) => z - outputs[i]), label).loss
      : score({ loss: 'cross-entropy', classes: network.outputs }, outputs, label).loss;
  };
}

/** Rows at a time: the page stays alive between them. */
const ROWS = 2;

/** The loss on a grid, row by row from the top; stops without a result where `wanted` says no more. */
export async function grid(
  across: number,
  down: number,
  loss: (column: number, row: number) => number,
  wanted: (share: number) => boolean,
): Promise<Float64Array | undefined> {
  const values = new Float64Array(across * down);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      values[row * across + column] = loss(column, row);
    }
    if (row % ROWS === 0) {
      await new Promise((go) => setTimeout(go));
      if (!wanted(row / down)) {
        return undefined;
      }
    }
  }
  return values;
}
