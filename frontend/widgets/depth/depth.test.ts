import { describe, expect, it } from 'vitest';
import { activationRange, bars, gradientRange, height, powers, type Histogram, type LayerRow } from './rows';
import { inWords, scientific } from './words';

const FLAT: Histogram = { from: -12, to: 4, counts: new Array<number>(32).fill(0) };

function at(power: number): Histogram {
  const counts = [...FLAT.counts];
  counts[(power + 12) * 2] = 5;
  return { ...FLAT, counts };
}

function row(rms: number, more: Partial<LayerRow> = {}): LayerRow {
  return { neurons: 8, dead: 0, saturated: 0, activations: { from: 0, to: 2, counts: [3, 0, 1] }, rms, zeros: 0, gradients: FLAT, ...more };
}

describe('the words', () => {
  it('say by how much gradients vanish on their way back', () => {
    expect(inWords([row(1e-6), row(1e-4), row(1e-3), row(2e-2)], 'sigmoid')).toBe('The gradients of layer 1 are 1/1,000 of those of layer 3.');
  });
  it('say by how much they grow', () => {
    expect(inWords([row(0.3), row(0.01), row(1)], 'relu')).toBe('The gradients of layer 1 are 30 times those of layer 2.');
  });
  it('call what is within a factor of two the same', () => {
    expect(inWords([row(0.3), row(0.2), row(1)], 'relu')).toContain('about as large as those of layer 2');
  });
  it('compare a single hidden layer with the outputs', () => {
    expect(inWords([row(0.01), row(0.1)], 'relu')).toBe('The gradients of layer 1 are 1/10 of those of the outputs.');
  });
  it('say that nothing can move where all is 0', () => {
    expect(inWords([row(0), row(0), row(0)], 'tanh')).toBe('All gradients are 0: no weight can move.');
    expect(inWords([row(0), row(0), row(0.02)], 'tanh')).toContain('The gradients of layer 1 are 0');
  });
  it('name a layer that idles', () => {
    expect(inWords([row(1, { dead: 0.2 }), row(1, { dead: 0.75 }), row(1)], 'relu')).toContain('75.0 % of layer 2 are dead');
    expect(inWords([row(1, { saturated: 0.931 }), row(1)], 'tanh')).toContain('93.1 % of the values of layer 1 lie where tanh is flat');
  });
  it('say what to do before anything was looked at', () => {
    expect(inWords([], 'tanh')).toContain('Press Train');
  });
  it('write powers of ten', () => {
    expect(scientific(1.234e-5)).toBe('1.2 × 10⁻⁵');
    expect(scientific(0)).toBe('0');
  });
});

describe('the axes', () => {
  it('hold all that a bounded function can give', () => {
    expect(activationRange('sigmoid', [row(1)])).toEqual([0, 1]);
    expect(activationRange('tanh', [])).toEqual([-1, 1]);
  });
  it('hold what other functions gave, and 0', () => {
    const elu = row(1, { activations: { from: -0.9, to: 3, counts: [1, 1] } });
    expect(activationRange('elu', [row(1), elu])).toEqual([-0.9, 3]);
    expect(activationRange('relu', [])).toEqual([-1, 1]);
  });
  it('reach over the gradients of all layers, four powers of ten at least', () => {
    expect(gradientRange([row(1, { gradients: at(-9) }), row(1, { gradients: at(-2) })])).toEqual([-9, -1]);
    expect(gradientRange([row(1, { gradients: at(-2) })])).toEqual([-5, -1]);
    expect(gradientRange([row(0)])).toEqual([-6, 0]);
  });
  it('write at most seven powers', () => {
    expect(powers([-9, -1])).toEqual([-9, -7, -5, -3, -1]);
    expect(powers([-5, -1])).toEqual([-5, -4, -3, -2, -1]);
  });
  it('leave empty bars out, and count logarithmically', () => {
    expect(bars({ from: 0, to: 3, counts: [3, 0, 1] })).toEqual([
      { from: 0, to: 1, count: 3 },
      { from: 2, to: 3, count: 1 },
    ]);
    expect(height(9, 99)).toBeCloseTo(0.5);
    expect(height(99, 99)).toBe(1);
  });
});
