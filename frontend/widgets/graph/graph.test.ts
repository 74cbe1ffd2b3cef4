import { describe, expect, it } from 'vitest';
import { parse } from '../../shared/graph/parse';
import { pretty, short } from '../../shared/graph/written';
import './graph';
import { layout } from './layout';
import { stage } from './picture';
import { scene, steps } from './steps';
import { backwardWords, forwardWords, nodeWords, stepWords } from './words';

const LINE = parse('L = (w*x + b - y)^2');
const VALUES = { w: 2, x: 3, b: -1, y: 1 };
const NETWORK = parse(
  'z1 = w11*x1 + w12*x2 + b1; h1 = sigmoid(z1); z2 = w21*x1 + w22*x2 + b2; h2 = sigmoid(z2); z3 = v1*h1 + v2*h2 + c; p = sigmoid(z3); L = (p - y)^2',
);

const at = (graph = LINE, values: Record<string, number> = VALUES, done = steps(graph).length) => scene(graph, values, steps(graph).slice(0, done));
const node = (text: string, graph = LINE) => graph.nodes.findIndex((n) => (n.name ?? n.text) === text);

describe('steps of a graph', () => {
  it('go forward through every operation, and back the other way', () => {
    const text = (n: number) => LINE.nodes[n].name ?? LINE.nodes[n].text;
    expect(steps(LINE).map((step) => (step.kind === 'seed' ? 'seed' : `${step.kind} ${text(step.node)}`))).toEqual([
      'forward w*x', 'forward w*x + b', 'forward w*x + b - y', 'forward L', 'seed', 'backward L', 'backward w*x + b - y', 'backward w*x + b', 'backward w*x',
    ]);
  });

  it('show nothing before it is computed', () => {
    const { known } = at(LINE, VALUES, 1);
    expect(known[node('w*x')].value).toBe(6);
    expect(known[node('w*x + b')].value).toBeUndefined();
    expect(known.every(({ gradient }) => gradient === undefined)).toBe(true);
    expect(at().known[node('w')].gradient).toBe(24);
  });

  it('add up what comes over several paths, and say how many have arrived', () => {
    const graph = parse('a = x*x; L = a + x');
    const half = at(graph, { x: 3 }, 4).known[node('x', graph)];
    expect(half).toMatchObject({ gradient: 1, arrived: 1, paths: 3 });
    expect(at(graph, { x: 3 }).known[node('x', graph)]).toMatchObject({ gradient: 7, arrived: 3 });
  });
});

describe('words of a graph', () => {
  it('spell an operation and the chain rule out with numbers', () => {
    expect(forwardWords(LINE, at(), node('w*x')).equations).toEqual([['w·x = 2 × 3 = 6']]);
    expect(forwardWords(LINE, at(), node('L')).equations).toEqual([['L = (w·x + b − y)² = 4² = 16']]);
    expect(backwardWords(LINE, at(), node('w*x')).equations).toEqual([
      ['∂(w·x)/∂w = x = 3', '∂L/∂w = 8 × 3 = 24'],
      ['∂(w·x)/∂x = w = 2', '∂L/∂x = 8 × 2 = 16'],
    ]);
    expect(backwardWords(LINE, at(), node('w*x + b - y')).equations[1]).toEqual(['∂(w·x + b − y)/∂y = −1', '∂L/∂y = 8 × (−1) = −8']);
  });

  it.each([
    ['x^2', 'x', '∂(x²)/∂x = 2·x = 6'],
    ['x^3', 'x', '∂(x³)/∂x = 3·x² = 27'],
    ['x^-1', 'x', '∂(x^−1)/∂x = −1·x^−2 = −0.1111'],
    ['2^x', 'x', '∂(2^x)/∂x = 2^x·log 2 = 5.545'],
    ['1/x', 'x', '∂(1/x)/∂x = −1 ÷ x² = −0.1111'],
    ['2*x', 'x', '∂(2·x)/∂x = 2'],
    ['sigmoid(x)', 'x', '∂sigmoid(x)/∂x = sigmoid(x)·(1 − sigmoid(x)) = 0.04518'],
    ['relu(x)', 'x', '∂relu(x)/∂x = 1 where x > 0, else 0 = 1'],
  ])('give %s its local derivative', (expression, leaf, local) => {
    const graph = parse(expression);
    expect(backwardWords(graph, at(graph, { [leaf]: 3 }), graph.nodes.length - 1).equations[0][0]).toBe(local);
  });

  it('name the sum over paths', () => {
    const graph = parse('a = x*x; L = a + x');
    expect(backwardWords(graph, at(graph, { x: 3 }), node('a', graph)).equations[0][1]).toBe('∂L/∂x = 1 × 3 = 3, added to the 1 of another path: 4');
    expect(nodeWords(graph, at(graph, { x: 3 }, 4), 0)[0].sentence).toBe('Its gradient so far, from 1 of 3 paths:');
  });

  it.each([
    ['x/y', { x: 1, y: 0 }, 'That is a division by zero.'],
    ['log(x)', { x: 0 }, 'log takes numbers above 0.'],
    ['sqrt(x)', { x: -1 }, 'That is no real number.'],
    ['exp(x)', { x: 1000 }, 'That is more than a float64 can hold.'],
  ])('say why %s has no value', (expression, values, trouble) => {
    const graph = parse(expression);
    expect(stepWords(graph, at(graph, values, 1), steps(graph)[0]).trouble).toContain(trouble);
  });

  it.each([
    ['w11*x1^2 - 3', 'w₁₁·x₁² − 3'],
    ['x^-1 + x^0.5', 'x^−1 + x^0.5'],
    ['a = b\n c = a', 'a = b, c = a'],
  ])('set %s as a book does', (text, set) => expect(pretty(text)).toBe(set));

  it('keep numbers short', () => expect([2, 0.25, -0.731058, 1.2e-7, 1e9, 0, Infinity].map((n) => short(n))).toEqual(['2', '0.25', '−0.7311', '1.2e−7', '1e9', '0', '∞']));
});

describe('layout of a graph', () => {
  it.each([350, 700, 1080])('keeps the boxes of a 2-2-1 network apart, %d pixels wide', (width) => {
    const { box, layout: { places }, middle, width: used } = stage(NETWORK, width);
    expect(used).toBeLessThanOrEqual(width);
    const middles = places.flatMap((place) => (place ? [middle(place)] : []));
    middles.forEach(([x, y], i) => {
      expect(x - box[0] / 2).toBeGreaterThanOrEqual(0);
      expect(x + box[0] / 2).toBeLessThanOrEqual(width);
      for (const [x2, y2] of middles.slice(i + 1)) {
        expect(Math.abs(x - x2) >= box[0] || Math.abs(y - y2) >= box[1]).toBe(true);
      }
    });
  });

  it('leads lines that pass a layer around its boxes', () => {
    const { bends, places } = layout(parse('a = x*w; b = a*v; L = b + x'), 300, 60);
    expect([...bends.values()].flat()).toHaveLength(2);
    expect(places.every((place) => place && place.across >= 0 && place.across <= 300)).toBe(true);
  });
});

describe('wr-graph', () => {
  it('refuses another expression with a sentence, and keeps the one before', async () => {
    const element = document.createElement('wr-graph');
    element.expression = 'L = (w*x + b - y)^2';
    element.values = VALUES;
    document.body.append(element);
    await element.updateComplete;
    const press = async (name: string) => {
      [...element.querySelectorAll('button')].find((b) => b.textContent === name)!.click();
      await element.updateComplete;
    };
    await press('Step');
    expect(element.querySelector('[role=status]')!.textContent).toContain('w·x = 2 × 3 = 6');
    element.querySelector('textarea')!.value = '('.repeat(10_000);
    await press('Draw it');
    expect(element.querySelector('[role=alert]')!.textContent).toBe('At most 600 characters can be read, found 10,000.');
    expect(element.querySelector('[role=status]')!.textContent).toContain('Step 1 of 9');
    element.remove();
  });
});
