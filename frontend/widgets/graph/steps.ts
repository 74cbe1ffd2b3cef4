import { uses, type Graph } from '../../shared/graph/graph';
import { forward, slopes, type Values } from '../../shared/graph/passes';

/** One thing that happens: an operation is computed, the output's gradient is set to 1, a node gives its gradient on. */
export type Step = { readonly kind: 'forward' | 'backward'; readonly node: number } | { readonly kind: 'seed' };

/** All that happens, forward and then back. */
export function steps({ nodes }: Graph): Step[] {
  const operations = nodes.flatMap((node, i) => (node.kind === 'operation' ? [i] : []));
  return [
    ...operations.map((node): Step => ({ kind: 'forward', node })),
    { kind: 'seed' },
    ...operations.reverse().map((node): Step => ({ kind: 'backward', node })),
  ];
}

/** What is known of a node. */
export interface Known {
  readonly value?: number;
  /** How fast the output grows with it, over the paths that have arrived. */
  readonly gradient?: number;
  readonly arrived: number;
  readonly paths: number;
}

/** What a node gave to one of its inputs: its gradient times the local derivative. */
export interface Part {
  readonly input: number;
  readonly slope: number;
  readonly product: number;
  /** What had come to the input before. */
  readonly before: number;
}

/** What is known after the first steps, and nothing else. */
export interface Scene {
  readonly known: readonly Known[];
  /** What each node gave on, once it has. */
  readonly given: ReadonlyMap<number, readonly Part[]>;
}

export function scene(graph: Graph, values: Values, done: readonly Step[]): Scene {
  const { nodes } = graph;
  const found = forward(graph, values);
  const paths = uses(graph).map((of) => of.length);
  const known = nodes.map((node, i) => ({ value: node.kind === 'operation' ? undefined : found[i], gradient: undefined as number | undefined, arrived: 0, paths: paths[i] }) as { -readonly [K in keyof Known]: Known[K] });
  const given = new Map<number, readonly Part[]>();
  for (const step of done) {
    if (step.kind === 'forward') {
      known[step.node].value = found[step.node];
    } else if (step.kind === 'seed') {
      known[nodes.length - 1].gradient = 1;
    } else {
      given.set(step.node, giveOn(graph, found, step.node, known));
    }
  }
  return { known, given };
}

function giveOn(graph: Graph, found: Float64Array, i: number, known: { gradient?: number; arrived: number }[]): Part[] {
  const node = graph.nodes[i];
  const inputs = node.kind === 'operation' ? node.inputs : [];
  return slopes(graph, found, i).map((slope, k) => {
    const to = known[inputs[k]];
    const product = known[i].gradient! * slope;
    const before = to.gradient ?? 0;
    to.gradient = before + product;
    to.arrived++;
    return { input: inputs[k], slope, product, before };
  });
}
