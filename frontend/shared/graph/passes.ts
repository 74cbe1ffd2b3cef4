import type { Graph } from './graph';
import { OPERATIONS, type Rounding } from './operations';

export type Values = Readonly<Record<string, number>>;

/** Every operation in float64, as JavaScript computes, or rounded to float32 after it. */
export const PRECISIONS = { float64: (x: number) => x, float32: Math.fround } as const satisfies Record<string, Rounding>;

/** The value of every node, inputs first. */
export function forward({ nodes }: Graph, values: Values, round: Rounding = PRECISIONS.float64): Float64Array {
  const found = new Float64Array(nodes.length);
  nodes.forEach((node, i) => {
    found[i] =
      node.kind === 'constant'
        ? round(node.value)
        : node.kind === 'leaf'
          ? round(values[node.name])
          : OPERATIONS[node.operation].value(node.inputs.map((input) => found[input]), round);
  });
  return found;
}

/** How fast node `i` grows with each of its inputs. */
export function slopes({ nodes }: Graph, found: Float64Array, i: number, round: Rounding = PRECISIONS.float64): number[] {
  const node = nodes[i];
  return node.kind === 'operation'
    ? OPERATIONS[node.operation].slopes(node.inputs.map((input) => found[input]), found[i], round)
    : [];
}

/**
 * How fast the output grows with every node, by the chain rule from the output back: what comes to a node over several
 * paths is added up.
 */
export function backward(graph: Graph, found: Float64Array, round: Rounding = PRECISIONS.float64): Float64Array {
  const { nodes } = graph;
  const gradients = new Float64Array(nodes.length);
  gradients[nodes.length - 1] = 1;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node.kind === 'operation') {
      slopes(graph, found, i, round).forEach((slope, k) => {
        const input = node.inputs[k];
        gradients[input] = round(gradients[input] + round(gradients[i] * slope));
      });
    }
  }
  return gradients;
}
