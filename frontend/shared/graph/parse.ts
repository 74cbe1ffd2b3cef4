import { ExpressionRefused, type Graph, type Node } from './graph';
import { arity, FUNCTIONS, OPERATIONS, type FunctionName, type OperationName } from './operations';
import { place, tokens, type Token } from './tokens';

export const MOST_NODES = 80;
/** Brackets, signs and powers within each other. */
export const MOST_NESTED = 30;

/**
 * The graph of an expression such as `L = (w*x + b - y)^2`, or of several lines that name their values. The last line is
 * the output; names that no line explains are leaves.
 */
export function parse(written: string): Graph {
  const graph = new Parser(written).lines();
  if (!graph.nodes.some(({ kind }) => kind === 'leaf')) {
    throw new ExpressionRefused('Expected a name such as x in it: a number alone has no gradient.');
  }
  return graph;
}

/** One expression, whose names may be `known` ones alone; it may be a number. */
export function parseAnswer(written: string, known: readonly string[]): Graph {
  return new Parser(written, known).lines();
}

class Parser {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly nodes: Node[] = [];
  private readonly named = new Map<string, number>();
  private readonly defined = new Set<string>();
  private at = 0;
  private depth = 0;

  constructor(
    written: string,
    private readonly known?: readonly string[],
  ) {
    ({ text: this.text, tokens: this.tokens } = tokens(written));
  }

  lines(): Graph {
    let output = -1;
    for (this.blank(); this.next.kind !== 'end'; this.blank()) {
      if (output >= 0 && (this.known || !this.nodes[output].name)) {
        throw new ExpressionRefused(this.known ? 'Type one expression, on one line.' : 'Every line but a single one is NAME = expression.');
      }
      output = this.line(output >= 0);
      this.endOfLine();
    }
    if (output < 0) {
      throw new ExpressionRefused('Expected an expression, found nothing.');
    }
    return this.only(output);
  }

  private endOfLine(): void {
    if (this.next.kind !== 'line' && this.next.kind !== 'end') {
      throw this.refused('an operator such as *');
    }
  }

  private line(named: boolean): number {
    const [name, equals] = [this.next, this.tokens[this.at + 1]];
    if (name.kind === 'name' && equals.text === '=' && !this.known) {
      this.at += 2;
      return this.define(name, this.sum());
    }
    if (named) {
      throw this.refused('NAME = expression');
    }
    return this.sum();
  }

  /** Gives what stands behind `name =` its name; another name of the same value is a value of its own. */
  private define(name: Token, value: number): number {
    if (this.named.has(name.text)) {
      throw new ExpressionRefused(
        this.defined.has(name.text)
          ? `${name.text} is named twice${place(name.from)}.`
          : `${name.text} is used before the line that names it${place(name.from)}.`,
      );
    }
    const node = this.nodes[value];
    if (node.kind !== 'operation' || node.name) {
      throw new ExpressionRefused(`Expected something computed for ${name.text}, found ${node.text} alone${place(name.from)}.`);
    }
    this.nodes[value] = { ...node, name: name.text };
    this.named.set(name.text, value);
    this.defined.add(name.text);
    return value;
  }

  /** What the output is made of: constants that were folded and are left over do not stay. */
  private only(output: number): Graph {
    const keep = new Set([output]);
    for (let i = output; i >= 0; i--) {
      const node = this.nodes[i];
      if (keep.has(i) && node.kind === 'operation') {
        node.inputs.forEach((input) => keep.add(input));
      } else if (!keep.has(i) && node.name) {
        throw new ExpressionRefused(`${node.name} is not used for ${this.nodes[output].name ?? 'the last line'}.`);
      }
    }
    const order = this.nodes.map((_, i) => i).filter((i) => keep.has(i));
    const place = new Map(order.map((old, now) => [old, now]));
    const nodes = order.map((i): Node => {
      const node = this.nodes[i];
      return node.kind === 'operation' ? { ...node, inputs: node.inputs.map((input) => place.get(input)!) } : node;
    });
    return { nodes };
  }

  private sum(): number {
    const from = this.next.from;
    let terms = [this.product()];
    while (this.next.text === '+' || this.next.text === '-') {
      if (this.next.text === '-') {
        const left = this.added(terms, from);
        this.at++;
        terms = [this.node('subtract', [left, this.product()], from)];
      } else {
        this.at++;
        terms.push(this.product());
      }
    }
    return this.added(terms, from);
  }

  /** a + b + c is one node: it reads better than two. */
  private added(terms: readonly number[], from: number): number {
    return terms.length === 1 ? terms[0] : this.node('add', terms, from);
  }

  private product(): number {
    const from = this.next.from;
    let left = this.signed();
    while (this.next.text === '*' || this.next.text === '/') {
      const operation = this.take().text === '*' ? 'multiply' : 'divide';
      left = this.node(operation, [left, this.signed()], from);
    }
    return left;
  }

  private signed(): number {
    const from = this.next.from;
    if (this.next.text !== '-' && this.next.text !== '+') {
      return this.power();
    }
    const minus = this.take().text === '-';
    const value = this.nested(() => this.signed());
    return minus ? this.node('negate', [value], from) : value;
  }

  /** Binds to the right, and closer than a sign before it. */
  private power(): number {
    const from = this.next.from;
    const base = this.atom();
    if (this.next.text !== '^') {
      return base;
    }
    this.at++;
    return this.node('power', [base, this.nested(() => this.signed())], from);
  }

  private atom(): number {
    const token = this.next;
    if (token.kind === 'number') {
      this.at++;
      return this.constant(Number(token.text), token.from);
    }
    if (token.kind === 'name') {
      this.at++;
      return this.next.text === '(' ? this.call(token) : this.value(token);
    }
    if (token.text !== '(') {
      throw this.refused('a number, a name or (');
    }
    this.at++;
    const value = this.nested(() => this.sum());
    this.expect(')');
    return value;
  }

  private call(token: Token): number {
    const name = FUNCTIONS.find((f) => f === token.text || (f === 'log' && token.text === 'ln'));
    if (!name) {
      throw new ExpressionRefused(
        `Unknown function ${token.text}${place(token.from)}; expected one of ${FUNCTIONS.join(', ')}, or ${token.text}*( for a product.`,
      );
    }
    this.at++;
    const inputs = [this.nested(() => this.sum())];
    while (inputs.length < arity(name)) {
      this.expect(',');
      inputs.push(this.nested(() => this.sum()));
    }
    this.expect(')');
    return this.node(name, inputs, token.from);
  }

  private value(token: Token): number {
    const name = token.text;
    if (FUNCTIONS.includes(name as FunctionName)) {
      throw new ExpressionRefused(`${name} is a function: expected ${name}(${place(token.from)}.`);
    }
    if (this.known && !this.known.includes(name)) {
      throw new ExpressionRefused(`Unknown name ${name}${place(token.from)}; expected ${this.known.join(', ')}.`);
    }
    let index = this.named.get(name);
    if (index === undefined) {
      index = this.push({ kind: 'leaf', name, text: name });
      this.named.set(name, index);
    }
    return index;
  }

  /** What is made of numbers alone is a number. */
  private node(operation: OperationName, inputs: readonly number[], from: number): number {
    const text = this.text.slice(from, this.tokens[this.at - 1].to);
    const values = inputs.map((i) => this.nodes[i]).map((node) => (node.kind === 'constant' ? node.value : undefined));
    if (values.every((value) => value !== undefined)) {
      return this.constant(OPERATIONS[operation].value(values, (x) => x), from);
    }
    return this.push({ kind: 'operation', operation, inputs, text });
  }

  private constant(value: number, from: number): number {
    const text = this.text.slice(from, this.tokens[this.at - 1].to);
    if (!Number.isFinite(value)) {
      throw new ExpressionRefused(`${text} is no finite number${place(from)}.`);
    }
    return this.push({ kind: 'constant', value, text });
  }

  private push(node: Node): number {
    if (this.nodes.length === MOST_NODES) {
      throw new ExpressionRefused(`At most ${MOST_NODES} values can be computed, found more.`);
    }
    return this.nodes.push(node) - 1;
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > MOST_NESTED) {
      throw new ExpressionRefused(`Brackets, signs and powers can be ${MOST_NESTED} deep, found more${place(this.next.from)}.`);
    }
    const value = read();
    this.depth--;
    return value;
  }

  private blank(): void {
    while (this.next.kind === 'line') {
      this.at++;
    }
  }

  private get next(): Token {
    return this.tokens[this.at];
  }

  private take(): Token {
    return this.tokens[this.at++];
  }

  private expect(symbol: string): void {
    if (this.next.text !== symbol) {
      throw this.refused(symbol);
    }
    this.at++;
  }

  private refused(expected: string): ExpressionRefused {
    const { kind, text, from } = this.next;
    const found = kind === 'end' ? 'the end' : kind === 'line' ? 'the end of the line' : `“${text}”`;
    return new ExpressionRefused(`Expected ${expected}, found ${found}${place(from)}.`);
  }
}
