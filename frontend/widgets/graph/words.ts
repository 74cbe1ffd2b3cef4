import type { Graph, Node, Operation } from '../../shared/graph/graph';
import { pretty, short } from '../../shared/graph/written';
import type { Part, Scene, Step } from './steps';

/** A step or a node in words: a sentence, and equations with numbers, of which some belong side by side. */
export interface Words {
  readonly sentence: string;
  readonly equations: readonly (readonly string[])[];
  /** Why a value is none. */
  readonly trouble?: string;
}

const LONGEST = 26;

/** What a sentence calls a node: its name, or how it is written where that is short. */
export function called(node: Node): string {
  const text = node.name ?? node.text;
  return pretty(text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
}

/** The same within ∂ / ∂. */
export function inFraction(node: Node): string {
  return (node.kind === 'constant' && node.value >= 0) || /^[A-Za-z]\w*(\(.*\))?$/.test(node.name ?? node.text) ? called(node) : `(${called(node)})`;
}

function derivative(of: Node, by: Node): string {
  return `∂${inFraction(of)}/∂${inFraction(by)}`;
}

export function stepWords(graph: Graph, scene: Scene, step: Step | undefined): Words {
  const output = graph.nodes.at(-1)!;
  if (!step) {
    return { sentence: 'The given values are in place. Step computes what can be computed from them first.', equations: [] };
  }
  if (step.kind === 'seed') {
    return {
      sentence: `Now back. How fast does ${called(output)} grow with itself? Exactly as fast: that is where every gradient begins.`,
      equations: [[`${derivative(output, output)} = 1`]],
    };
  }
  return step.kind === 'forward' ? forwardWords(graph, scene, step.node) : backwardWords(graph, scene, step.node);
}

/** All that is known of a node by now. */
export function nodeWords(graph: Graph, scene: Scene, i: number): Words[] {
  const node = graph.nodes[i];
  const output = graph.nodes.at(-1)!;
  const { value, gradient, arrived, paths } = scene.known[i];
  const words: Words[] = [];
  if (node.kind === 'operation') {
    words.push(value === undefined ? { sentence: 'Not computed yet.', equations: [] } : forwardWords(graph, scene, i));
  }
  if (gradient !== undefined) {
    const soFar = arrived < paths ? ` so far, from ${arrived} of ${paths} paths` : paths > 1 ? `, added up over ${paths} paths` : '';
    words.push({ sentence: `Its gradient${soFar}:`, equations: [[`${derivative(output, node)} = ${short(gradient)}`]] });
  }
  return words;
}

export function forwardWords({ nodes }: Graph, { known }: Scene, i: number): Words {
  const node = nodes[i] as Operation;
  const numbers = node.inputs.map((input) => known[input].value!);
  const own = known[i].value!;
  const left = node.name ? `${pretty(node.name)} = ` : '';
  return {
    sentence: node.name ? `Forward: ${pretty(node.name)}.` : 'Forward.',
    equations: [[`${left}${pretty(node.text)} = ${withNumbers(node, numbers)} = ${short(own)}`]],
    trouble: Number.isFinite(own) ? undefined : trouble(node, numbers),
  };
}

/** The operation with numbers in the place of its inputs. */
function withNumbers({ operation }: Operation, numbers: readonly number[]): string {
  const shown = numbers.map((n, k) => (n < 0 && (k > 0 || operation === 'power') ? `(${short(n)})` : short(n)));
  const sign = { add: '+', subtract: '−', multiply: '×', divide: '÷' }[operation as string];
  if (sign) {
    return shown.join(` ${sign} `);
  }
  if (operation === 'power') {
    return pretty(`${shown[0]}^${short(numbers[1])}`);
  }
  return operation === 'negate' ? `−${numbers[0] < 0 ? `(${short(numbers[0])})` : shown[0]}` : `${operation}(${numbers.map((n) => short(n)).join(', ')})`;
}

function trouble({ operation }: Operation, numbers: readonly number[]): string {
  if (!numbers.every(Number.isFinite)) {
    return 'It is made of a value that is no finite number.';
  }
  if (operation === 'divide') {
    return 'That is a division by zero. Change a value, and see how the gradients behave near it.';
  }
  if (operation === 'log') {
    return 'log takes numbers above 0. Change a value.';
  }
  return operation === 'sqrt' || operation === 'power' ? 'That is no real number. Change a value.' : 'That is more than a float64 can hold. Change a value.';
}

export function backwardWords(graph: Graph, { known, given }: Scene, i: number): Words {
  const { nodes } = graph;
  const node = nodes[i] as Operation;
  const parts = (given.get(i) ?? []).map((part, k) => ({ ...part, k })).filter(({ input }) => nodes[input].kind !== 'constant');
  return {
    sentence: `Back through ${called(node)}. Its gradient is ${short(known[i].gradient!)}; times each local derivative, that is what its inputs get.`,
    equations: parts.map((part) => [
      `${derivative(node, nodes[part.input])} = ${localWithNumber(nodes, node, part.k, part.slope)}`,
      chain(graph, known[i].gradient!, part),
    ]),
    trouble: parts.every(({ product }) => Number.isFinite(product)) ? undefined : 'A gradient that is no finite number teaches nothing. Change a value.',
  };
}

function localWithNumber(nodes: readonly Node[], node: Operation, k: number, slope: number): string {
  const formula = local(node, k, node.inputs.map((input) => inFraction(nodes[input])));
  return formula === short(slope) ? formula : `${formula} = ${short(slope)}`;
}

function chain({ nodes }: Graph, gradient: number, { input, slope, product, before }: Part): string {
  const result = `${derivative(nodes.at(-1)!, nodes[input])} = ${short(gradient)} × ${slope < 0 ? `(${short(slope)})` : short(slope)} = ${short(product)}`;
  return before === 0 ? result : `${result}, added to the ${short(before)} of another path: ${short(before + product)}`;
}

/** The local derivative for input `k`, in the names of the inputs. */
export function local({ operation, name, text }: Operation, k: number, inputs: readonly string[]): string {
  const [a, b] = inputs;
  const own = name ? pretty(name) : pretty(text);
  switch (operation) {
    case 'add':
      return '1';
    case 'subtract':
      return k === 0 ? '1' : '−1';
    case 'multiply':
      return k === 0 ? b : a;
    case 'divide':
      return k === 0 ? `1 ÷ ${b}` : `−${a} ÷ ${b}²`;
    case 'power':
      return k === 0 ? powerRule(a, b) : `${own}·log ${a}`;
    case 'negate':
      return '−1';
    case 'exp':
      return own;
    case 'log':
      return `1 ÷ ${a}`;
    case 'sqrt':
      return `1 ÷ (2·${own})`;
    case 'sin':
      return `cos ${a}`;
    case 'cos':
      return `−sin ${a}`;
    case 'tanh':
      return `1 − ${own}²`;
    case 'sigmoid':
      return `${own}·(1 − ${own})`;
    case 'relu':
      return `1 where ${a} > 0, else 0`;
    case 'softplus':
      return `sigmoid(${a})`;
    case 'abs':
      return `the sign of ${a}`;
    case 'bce':
      return k === 0 ? `(${a} − ${b}) ÷ (${a}·(1 − ${a}))` : `log(1 − ${a}) − log ${a}`;
    case 'max':
      return `1 for the larger of the two`;
    case 'min':
      return `1 for the smaller of the two`;
  }
}

function powerRule(base: string, exponent: string): string {
  const power = Number(exponent.replace(/[()]/g, '').replace('−', '-'));
  if (Number.isNaN(power)) {
    return `${exponent}·${base}^(${exponent} − 1)`;
  }
  return power === 2 ? `2·${base}` : pretty(`${power}*${base}^${Number((power - 1).toPrecision(12))}`);
}
