import { describe, expect, it } from 'vitest';
import { inspect, passOf, weightFrom } from './inspection';
import { OwnPoints } from './own-points';
import { modelOf } from './setting';
import { stagesOf } from './slow-stages';
import { piecesOf } from './words';

const model = modelOf({ inputs: 'x1,x2', net: '1-tanh' }, 2);
/** tanh(0.5 x1 - 2 x2 + 0.1), then 3 times that minus 1. */
const weights = Float32Array.of(0.5, -2, 0.1, 3, -1);

describe('inspection', () => {
  it('writes a neuron as a formula with the numbers of a point', () => {
    const found = inspect(model, weights, undefined, passOf(model, weights, [1, 0.25]), { layer: 1, neuron: 0 })!;
    expect(found.formulas).toEqual([
      'a = tanh(w₁ · x₁ + w₂ · x₂ + b)',
      'a = tanh(0.500 · 1.00 + −2.00 · 0.250 + 0.100)',
      'a = tanh(0.100) = 0.0997',
    ]);
    expect(found.rows.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('writes what one weight carries', () => {
    const found = inspect(model, weights, new Float64Array(5), passOf(model, weights, [1, 0.25]), { layer: 2, neuron: 0, input: 0 })!;
    expect(found.title).toBe('Weight from layer 1, neuron 1 to output');
    expect(found.formulas).toEqual(['w · a₁ = 3.00 · 0.0997 = 0.299']);
  });

  it('knows nothing of a neuron that is gone', () => {
    expect(inspect(model, weights, undefined, passOf(model, weights, [0, 0]), { layer: 1, neuron: 5 })).toBeUndefined();
  });

  it('takes a number and refuses all else in words', () => {
    expect(weightFrom(' −0,5 ')).toEqual({ value: -0.5 });
    expect(weightFrom('NaN')).toEqual({ problem: 'expected a number from −1,000,000 to 1,000,000, found "NaN"' });
    expect(weightFrom('1e7')).toHaveProperty('problem');
    expect(weightFrom('')).toHaveProperty('problem', 'expected a number from −1,000,000 to 1,000,000, found nothing');
  });
});

describe('slow motion', () => {
  const sample = { x: 1, y: 0.25, label: 1 };
  const stages = stagesOf(model, weights, passOf(model, weights, [1, 0.25]), sample, '0.1', ['no', 'yes']);

  it('goes forward layer by layer, then back', () => {
    expect(stages.map(({ title }) => title)).toEqual([
      'One training sample',
      'Forward: layer 1',
      'Forward: the output',
      'Back: the error at the output',
      'Back: layer 1',
      'What each weight learns',
    ]);
  });

  it('says the loss of the sample and its derivative', () => {
    // z = 3 tanh(0.1) - 1 = -0.700996; ln(1 + e^0.700996) = 1.10368; sigmoid(z) - 1 = -0.668403
    expect(stages[2].words).toContain('the loss of this sample is 1.10');
    expect(stages[3].words).toContain('its derivative is -0.67');
  });
});

describe('own points', () => {
  it('are placed, taken away by a second tap, and come back by undo', () => {
    const one = OwnPoints.NONE.tap(0.2, 0.3, 1, 0.05);
    expect(one.points).toEqual([[0.2, 0.3, 1]]);
    const none = one.tap(0.21, 0.3, 0, 0.05);
    expect(none.points).toEqual([]);
    expect(none.undo().points).toEqual([[0.2, 0.3, 1]]);
    expect(OwnPoints.NONE.canUndo).toBe(false);
  });

  it('are shown before the server has split them', () => {
    const split = { x: [0.1], y: [0.1], label: [0] };
    const samples = { classes: 2, classNames: ['a', 'b'], generated: false, train: split, test: { x: [0.5], y: [0.5], label: [1] } };
    const points = OwnPoints.of(samples).tap(0.5, 0.5, 0, 0.01).tap(-0.3, 0, 2, 0.01);
    expect(points.within(samples).train).toEqual({ x: [0.1, -0.3], y: [0.1, 0], label: [0, 2] });
    expect(points.within(samples).test.x).toEqual([]);
    expect(points.within(samples).classes).toBe(3);
  });
});

describe('words', () => {
  it('counts the pieces of a class and not its specks', () => {
    const plane = ['1111', '0000', '1111', '0010'].join('').split('').map(Number);
    expect(piecesOf(Uint8Array.from(plane), 4, 1)).toBe(2);
    expect(piecesOf(Uint8Array.from(plane), 4, 0)).toBe(1);
  });
});
