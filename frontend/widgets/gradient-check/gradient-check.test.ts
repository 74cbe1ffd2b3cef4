import { describe, expect, it } from 'vitest';
import { parse, parseAnswer } from '../../shared/graph/parse';
import { best, compare, digits, plateau, sweep, type Method, type Precision, type Subject } from './differences';
import { chart, exponentAt, tick } from './chart';
import fixture from './fixture.json';
import './gradient-check';
import { agreement, exact, finding } from './words';

const SUBJECT: Subject = { graph: parse('(w*x + b - y)^2'), values: { w: 2.1, x: 3.3, b: -1.7, y: 0.9 }, name: 'w' };
const NETWORK: Subject = { graph: parse('z = w*x + b; p = sigmoid(z); L = -log(p)'), values: { w: 0.7, x: 1.5, b: -0.4 }, name: 'w' };
const both = (subject: Subject, method: Method = 'central') => new Map((['float64', 'float32'] as const).map((p) => [p, sweep(subject, method, p)]));

describe('differences, against numbers that PyTorch computed (fixture.json)', () => {
  it.each(fixture.cases)('$precision, $method, 10^$exponent', ({ precision, method, exponent, above, below, quotient }) => {
    expect(compare(SUBJECT, exponent, method as Method, precision as Precision)).toMatchObject({ above, below, quotient });
  });
});

describe('a gradient check', () => {
  it('is best at a smaller epsilon the more digits there are', () => {
    const found = both(NETWORK);
    const [double, single] = [best(found.get('float64')!)!, best(found.get('float32')!)!];
    expect(double.error).toBeLessThan(1e-9);
    expect(single.error).toBeLessThan(1e-3);
    expect(double.exponent).toBeLessThan(single.exponent - 1);
  });

  it('is better to both sides than to one', () => {
    const at = (method: Method) => compare(NETWORK, -3, method, 'float64').error;
    expect(at('central')).toBeLessThan(at('forward') / 100);
  });

  it('finds a typed gradient that lacks a factor, at every epsilon', () => {
    const wrong = { ...NETWORK, typed: parseAnswer('p - 1', ['p']) };
    expect(plateau(sweep(wrong, 'central', 'float64'))).toBeCloseTo(1 / 3, 6);
    expect(finding(both(wrong), -5, true)).toContain('the typed gradient is wrong');
    const right = { ...NETWORK, typed: parseAnswer('(p - 1)*x', ['p', 'x']) };
    expect(finding(both(right), -5, true)).toMatch(/^float64 is best near ε = .*, float32 near /);
  });

  it('says where rounding and where the bend is', () => {
    expect(finding(both(NETWORK), -13, false)).toContain('what their difference keeps is rounding');
    expect(finding(both(NETWORK), -0.5, false)).toContain('the curve bends');
    expect(finding(both({ graph: parse('1/x'), values: { x: 0 }, name: 'x' }), -3, false)).toContain('no finite number');
    expect(finding(both({ graph: parse('abs(x)'), values: { x: 0 }, name: 'x' }, 'forward'), -3, false)).toContain('a kink');
  });

  it('shows numbers with the digits that their precision has', () => {
    expect(exact(16.00048, 'float64')).toBe('16.00048000000');
    expect(exact(Math.fround(16.00048), 'float32')).toBe('16.000481');
    expect(exact(-1.5e-9, 'float32')).toBe('−1.500e−9');
    expect(agreement(new Map([['float64', compare(SUBJECT, -4, 'central', 'float64')]]))).toMatch(/^Here float64 agrees in \d+ digits\.$/);
    expect([digits(0), digits(0.5), digits(3e-7)]).toEqual([16, 0, 6]);
  });

  it('finds the epsilon under a finger, and writes it', () => {
    expect([exponentAt(0, 600), exponentAt(600, 600), exponentAt(316, 600)]).toEqual([-15, 0, -7.5]);
    expect([tick(-12), tick(0)]).toEqual(['10⁻¹²', '1']);
    expect(chart({ width: 600, height: 300, exponent: -3, lines: both(SUBJECT), tried: new Map() })).toBeDefined();
  });
});

describe('wr-gradient-check', () => {
  it('answers a gradient typed as text with a sentence', async () => {
    const element = document.createElement('wr-gradient-check');
    Object.assign(element, { expression: 'L = (w*x - y)^2', values: { w: 1, x: 2, y: 3 }, to: 'w' });
    document.body.append(element);
    await element.updateComplete;
    const field = element.querySelector<HTMLInputElement>('.wr-check-own input')!;
    field.value = 'twice';
    field.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.querySelector('[role=alert]')!.textContent).toBe('Unknown name twice at character 1; expected w, x, y, L.');
    expect(element.querySelectorAll('path.wr-check-line')).toHaveLength(0);
    element.remove();
  });
});
