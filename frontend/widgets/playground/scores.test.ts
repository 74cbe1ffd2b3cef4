import { describe, expect, it } from 'vitest';
import { floats } from './contract';
import { endOf, inPlane, onScreen } from './plane';
import { Scores } from './scores';
import { modelOf } from './setting';

const samples = {
  classes: 2,
  classNames: ['a', 'b'],
  generated: true,
  train: { x: [1, -1, 0.5], y: [0, 0, 0], label: [1, 0, 0] },
  test: { x: [], y: [], label: [] },
};

describe('scores', () => {
  const model = modelOf({ inputs: 'x1,x2', net: '' }, 2);
  const frame = { step: 0, epoch: 0, weights: Float32Array.of(2, 0, 0) };

  it('scores a frame on the points of a split', () => {
    const { train, test } = new Scores(model, samples).of(frame);
    expect(train?.confusion).toEqual([[1, 1], [0, 1]]);
    expect(train?.accuracy).toBeCloseTo(2 / 3);
    // mean of ln(1 + e^-2), ln(1 + e^-2), ln(1 + e^1)
    expect(train?.loss).toBeCloseTo((2 * Math.log1p(Math.exp(-2)) + Math.log1p(Math.E)) / 3);
    expect(test).toBeUndefined();
  });

  it('has a gradient for every weight', () => {
    expect(new Scores(model, samples).gradients(frame.weights)).toHaveLength(3);
  });
});

describe('contract', () => {
  it('reads little-endian floats', () => {
    expect([...floats('AACAPwAAAMA=')]).toEqual([1, -2]);
  });
});

describe('plane', () => {
  it('goes to the screen and back', () => {
    const [left, top] = onScreen(0.5, -0.25, 2, 300);
    expect(inPlane(left, top, 2, 300)).toEqual([0.5, -0.25]);
    expect(endOf(samples)).toBeCloseTo(1.08);
  });
});
