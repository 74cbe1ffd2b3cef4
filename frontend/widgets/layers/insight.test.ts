import { describe, expect, it } from 'vitest';
import { mapValues, unpacked, type Layer } from './insight';
import { cut, decimalsFor, number, part, range, signed, size, unpictured } from './words';

const base64 = (values: number[]) => btoa(String.fromCharCode(...new Uint8Array(new Float32Array(values).buffer)));

const layer = (some: Partial<Layer>): Layer => ({
  text: 'relu',
  shape: [2, 1, 2],
  low: 0,
  high: 3,
  strange: 0,
  rows: 1,
  columns: 2,
  lows: new Float32Array([0, 1]),
  highs: new Float32Array([2, 3]),
  pixels: new Uint8Array([0, 255, 51, 204]),
  ...some,
});

describe('a look into a network', () => {
  it('comes as base64 and is unpacked at any depth', () => {
    const insight = unpacked({
      outputs: base64([1, Number.NaN]),
      layers: [{ lows: base64([0.5]), pixels: btoa('\u0001\u00ff'), text: 'relu' }],
      unit: { values: base64([2]), formula: { kind: 'sum', terms: [{ weights: base64([-1]) }] } },
    });
    expect([...insight.outputs]).toEqual([1, Number.NaN]);
    expect([...insight.layers[0].pixels]).toEqual([1, 255]);
    expect(insight.layers[0].text).toBe('relu');
    expect(insight.unit?.formula).toEqual({ kind: 'sum', terms: [{ weights: new Float32Array([-1]) }] });
  });

  it('gives each map its own scale back', () => {
    const values = mapValues(layer({}), 1);
    expect(values[0]).toBeCloseTo(1.4);
    expect(values[1]).toBeCloseTo(2.6);
  });
});

describe('words about layers', () => {
  it('tell sizes and ranges', () => {
    expect(size(layer({}))).toBe('2 × 1 × 2');
    expect(size(layer({ shape: [1568] }))).toBe('1,568 values');
    expect(range(layer({ low: -1.234 }))).toBe('−1.23 to 3.00');
  });

  it('tell of values that are no numbers', () => {
    expect(range(layer({ strange: 1 }))).toBe('1 of 4 are no numbers, 0 to 3.00');
    expect(range(layer({ strange: 4 }))).toBe('4 of 4 are no numbers');
    expect(number(null)).toBe('no number');
    expect(signed(Number.NaN)).toBe('no number');
    expect(signed(0.5)).toBe('+0.500');
  });

  it('give as many decimals as the largest number needs', () => {
    expect([0.15, 0.04, 1.6, 12, 4000, 0].map(decimalsFor)).toEqual([2, 3, 2, 1, 0, 2]);
  });

  it('say which maps are not shown', () => {
    expect(cut(layer({}))).toBe('');
    expect(cut(layer({ shape: [32, 1, 2] }))).toBe('the first 2 of 32 maps');
    expect(cut(layer({ shape: [200], columns: 128, lows: new Float32Array(1) }))).toBe('the first 128 of 200 values');
    expect(unpictured(layer({ text: 'dropout 0.5' }))).toContain('only while the network trains');
  });

  it('name parts of the layer before', () => {
    expect(part(undefined, 0)).toBe('the picture');
    expect(part(undefined, 2, 3)).toBe('the blue channel');
    expect(part(layer({}), 7)).toBe('map 7');
    expect(part(layer({ shape: [64] }), 7)).toBe('neuron 7');
  });
});
