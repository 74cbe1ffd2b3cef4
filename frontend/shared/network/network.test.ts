import { describe, expect, it } from 'vitest';
import { CURVES, type Activation } from './activations';
import fixture from './fixture.json';
import { FEATURES, inputsOf } from './features';
import { answer, outputsOf, predicted, score, type LossName, type Task } from './loss';
import { Network } from './network';
import { Pass } from './pass';
import { TABLED } from './tabled';

const hidden = (net: string) =>
  net === '' ? [] : net.split(',').map((layer) => layer.split('-')).map(([width, activation]) => ({ width: Number(width), activation: activation as Activation }));

/** (samples, values) as neuron after neuron. */
const columns = (rows: readonly (readonly number[])[]) => Float64Array.from(rows[0].flatMap((_, c) => rows.map((row) => row[c])));

const close = (found: Float64Array, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 6));
};

describe('network, against numbers that PyTorch computed (fixture.json)', () => {
  it.each(fixture.cases)('$inputs inputs, net "$net", $classes classes, $loss', (given) => {
    const task: Task = { loss: given.loss as LossName, classes: given.classes };
    const network = new Network(given.inputs, hidden(given.net), outputsOf(task));
    expect(network.parameters).toBe(given.weights.length);
    const pass = new Pass(network, given.x.length);
    const weights = Float64Array.from(given.weights);
    const outputs = pass.forward(weights, columns(given.x));
    close(outputs, [...columns(given.outputs)]);
    const { loss, slopes } = score(task, outputs, given.label);
    expect(loss).toBeCloseTo(given.value, 6);
    close(pass.backward(weights, slopes), given.gradients);
  });
});

describe('network', () => {
  it('finds a weight and says what it is', () => {
    const network = new Network(2, [{ width: 3, activation: 'tanh' }], 1);
    expect(network.parameters).toBe(13);
    expect(network.place(network.weight(0, 2, 1))).toEqual({ layer: 0, output: 2, input: 1 });
    expect(network.place(network.bias(0, 1))).toEqual({ layer: 0, output: 1 });
    expect(network.place(network.bias(1, 0))).toEqual({ layer: 1, output: 0 });
  });

  it.each(Object.entries(CURVES))('%s has the slope that its values have', (_, { value, slope }) => {
    for (const z of [-3.1, -0.7, 0.4, 2.2]) {
      expect(slope(z)).toBeCloseTo((value(z + 1e-4) - value(z - 1e-4)) / 2e-4, 3);
    }
  });

  it('has tables for pictures that are near enough', () => {
    const from = Float64Array.from({ length: 1000 }, (_, i) => (i - 500) / 37);
    const to = new Float64Array(1000);
    for (const [name, apply] of Object.entries(TABLED)) {
      apply(from, to);
      from.forEach((z, i) => expect(Math.abs(to[i] - CURVES[name as Activation].value(z))).toBeLessThan(1e-5));
    }
  });

  it('makes features one after the other', () => {
    expect([...inputsOf([FEATURES[0], FEATURES[4]], [1, 2], [3, 4])]).toEqual([1, 2, 3, 8]);
  });

  it('reads one output as two classes and several as their best', () => {
    expect(answer({ loss: 'cross-entropy', classes: 2 }, Float64Array.of(0), 0, 1)).toEqual([0.5, 0.5]);
    expect(predicted({ loss: 'mse', classes: 2 }, Float64Array.of(0.4), 0, 1)).toBe(0);
    expect(predicted({ loss: 'hinge', classes: 3 }, Float64Array.of(0.1, 0, 0.3, 2, 0.2, 3), 1, 2)).toBe(2);
  });
});
