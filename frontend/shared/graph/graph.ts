import type { OperationName } from './operations';

interface Common {
  /** As it stands in the expression. */
  readonly text: string;
  /** Which it has in the expression. */
  readonly name?: string;
}

/** A value from outside: an input, a weight. */
export interface Leaf extends Common {
  readonly kind: 'leaf';
  readonly name: string;
}

/** A number that the expression itself contains. */
export interface Constant extends Common {
  readonly kind: 'constant';
  readonly value: number;
}

/** A number made of others. */
export interface Operation extends Common {
  readonly kind: 'operation';
  readonly operation: OperationName;
  /** Indices of nodes, which all come before this one. */
  readonly inputs: readonly number[];
}

export type Node = Leaf | Constant | Operation;

/** A computational graph: what is computed from what. Each node comes after its inputs; the last one is the output. */
export interface Graph {
  readonly nodes: readonly Node[];
}

export function leaves({ nodes }: Graph): string[] {
  return nodes.flatMap((node) => (node.kind === 'leaf' ? [node.name] : []));
}

/** Which operations use each node; one that uses it twice is there twice. */
export function uses({ nodes }: Graph): number[][] {
  const uses: number[][] = nodes.map(() => []);
  nodes.forEach((node, i) => node.kind === 'operation' && node.inputs.forEach((input) => uses[input].push(i)));
  return uses;
}

/** An expression that cannot be read; the message is a sentence for a person. */
export class ExpressionRefused extends Error {}
