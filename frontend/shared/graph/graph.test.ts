import { describe, expect, it } from 'vitest';
import fixture from './fixture.json';
import { leaves, type Node } from './graph';
import { parse, parseAnswer } from './parse';
import { backward, forward, PRECISIONS } from './passes';
import refused from './refused.json';

const read = (value: number | string) => Number(value);

function relatively(found: number, expected: number, tolerance: number, what: string): void {
  if (Number.isFinite(expected)) {
    expect(Math.abs(found - expected), `${what}: ${found}, PyTorch ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
  } else {
    expect(found, what).toBe(expected);
  }
}

describe('graph, against numbers that PyTorch computed (fixture.json)', () => {
  for (const [name, tolerance] of [['float64', 1e-14], ['float32', 3e-7]] as const) {
    it.each(fixture.cases)(`${name}: $expression`, (given) => {
      const graph = parse(given.expression);
      const values = given.values as unknown as Record<string, number>;
      const expected = given[name];
      const found = forward(graph, values, PRECISIONS[name]);
      relatively(found.at(-1)!, read(expected.value), tolerance, 'value');
      const gradients = backward(graph, found, PRECISIONS[name]);
      expect(leaves(graph).sort()).toEqual(Object.keys(expected.gradients).sort());
      for (const [leaf, gradient] of Object.entries(expected.gradients)) {
        relatively(gradients[graph.nodes.findIndex((n) => n.name === leaf)], read(gradient), tolerance, `gradient of ${leaf}`);
      }
    });
  }
});

describe('parse', () => {
  it.each(refused.cases)('answers $text with a sentence: $message', ({ text, around, message }) => {
    const [before, times, after] = (around as [string, number, string] | undefined) ?? ['', 0, ''];
    const written = before.repeat(times) + text + after.repeat(times);
    const attempt = () => parse(written);
    if (message) {
      expect(attempt).toThrow(message);
    } else {
      expect(attempt).not.toThrow();
    }
  });

  it('makes a node of each operation, and none of numbers alone', () => {
    const shown = (node: Node) => (node.kind === 'operation' ? `${node.operation} ${node.text}` : node.text);
    expect(parse('L = (w*x + b + 1 - y)^(1 + 1)').nodes.map(shown)).toEqual([
      'w', 'x', 'multiply w*x', 'b', '1', 'add w*x + b + 1', 'y', 'subtract w*x + b + 1 - y', '1 + 1', 'power (w*x + b + 1 - y)^(1 + 1)',
    ]);
  });

  it('reads an answer of known names alone', () => {
    expect(forward(parseAnswer('2*e*x', ['e', 'x', 'L']), { e: 3, x: 4 }).at(-1)).toBe(24);
    expect(forward(parseAnswer('-0.5', ['x']), {}).at(-1)).toBe(-0.5);
    expect(() => parseAnswer('2*q', ['e', 'x'])).toThrow('Unknown name q at character 3; expected e, x.');
    expect(() => parseAnswer('a = x', ['x'])).toThrow('Unknown name a at character 1; expected x.');
    expect(() => parseAnswer('x\nx', ['x'])).toThrow('Type one expression, on one line.');
  });
});
