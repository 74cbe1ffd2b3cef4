import type { Graph } from '../../shared/graph/graph';
import { backward, forward, PRECISIONS, type Values } from '../../shared/graph/passes';

export type Precision = keyof typeof PRECISIONS;
export type Method = 'central' | 'forward';

/** What is compared: the gradient of `graph` with respect to `name`, and where somebody typed one, that. */
export interface Subject {
  readonly graph: Graph;
  readonly values: Values;
  readonly name: string;
  readonly typed?: Graph;
}

/** One comparison at one distance. */
export interface Comparison {
  /** The output with the name moved up, and moved down (or as it is). */
  readonly above: number;
  readonly below: number;
  readonly quotient: number;
  /** By the chain rule, or as typed. */
  readonly gradient: number;
  /** Their distance, as a share of the larger of the two; 0 where they are equal. */
  readonly error: number;
}

/** From the smallest to the largest epsilon, as powers of ten. */
export const LEAST = -15;
export const MOST = 0;
const PER_DECADE = 4;
export const EXPONENTS: readonly number[] = Array.from({ length: (MOST - LEAST) * PER_DECADE + 1 }, (_, i) => LEAST + i / PER_DECADE);

/** Everything, the distances too, in one precision: a float32 is rounded after every operation. */
export function compare({ graph, values, name, typed }: Subject, exponent: number, method: Method, precision: Precision): Comparison {
  const round = PRECISIONS[precision];
  const epsilon = round(10 ** exponent);
  const at = round(values[name]);
  const output = (x: number) => forward(graph, { ...values, [name]: x }, round).at(-1)!;
  const above = output(round(at + epsilon));
  const below = output(method === 'central' ? round(at - epsilon) : at);
  const quotient = round(round(above - below) / (method === 'central' ? round(2 * epsilon) : epsilon));
  const gradient = gradientOf({ graph, values, name, typed }, precision);
  const largest = Math.max(Math.abs(quotient), Math.abs(gradient));
  return { above, below, quotient, gradient, error: largest === 0 ? 0 : Math.abs(quotient - gradient) / largest };
}

function gradientOf({ graph, values, name, typed }: Subject, precision: Precision): number {
  const round = PRECISIONS[precision];
  const found = forward(graph, values, round);
  if (!typed) {
    return backward(graph, found, round)[graph.nodes.findIndex((node) => node.name === name)];
  }
  const named = Object.fromEntries(graph.nodes.flatMap((node, i) => (node.name ? [[node.name, found[i]]] : [])));
  return forward(typed, named, round).at(-1)!;
}

export interface Point {
  readonly exponent: number;
  readonly error: number;
}

export function sweep(subject: Subject, method: Method, precision: Precision): Point[] {
  return EXPONENTS.map((exponent) => ({ exponent, error: compare(subject, exponent, method, precision).error })).filter(({ error }) => Number.isFinite(error));
}

/** Where the error is smallest: the middle of all such places. */
export function best(points: readonly Point[]): Point | undefined {
  const least = Math.min(...points.map(({ error }) => error));
  const places = points.filter(({ error }) => error <= least * 1.001);
  return places[Math.floor(places.length / 2)];
}

/** The error between epsilons of 10^-8 and 10^-2, where neither rounding nor the bend says much: their median. */
export function plateau(points: readonly Point[]): number | undefined {
  const errors = points.filter(({ exponent }) => exponent >= -8 && exponent <= -2).map(({ error }) => error).sort((a, b) => a - b);
  return errors[errors.length >> 1];
}

/** How many significant digits agree. */
export function digits(error: number): number {
  return error === 0 ? 16 : Math.max(0, Math.floor(-Math.log10(error)));
}
