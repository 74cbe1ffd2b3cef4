import { describe, expect, it } from 'vitest';
import fixture from '../../shared/network/fixture.json';
import { Network } from '../../shared/network/network';
import { at, pathPlane, randomPlane } from './directions';
import { grid, lossOf } from './loss';

const length = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));

describe('pathPlane', () => {
  const first = Float64Array.of(1, 0, 0, 1).map((v) => v / Math.SQRT2);
  const second = Float64Array.of(0, 1, 0, 0);
  const path = [[5, 2], [3, -1], [1, 0.5], [0, 0]].map(([a, b]) => first.map((f, i) => 1 + a * f + b * second[i]));

  it('finds the plane that a path lies in, through its end', () => {
    const plane = pathPlane(path);
    expect(plane.share).toBeCloseTo(1, 9);
    plane.path.forEach(([a, b], i) => at(plane, a, b).forEach((w, k) => expect(w).toBeCloseTo(path[i][k], 9)));
    expect(plane.path.at(-1)).toEqual([0, 0]);
    plane.directions.forEach((direction) => expect(length(direction)).toBeCloseTo(1, 9));
  });

  it('says how much of a path no plane can hold', () => {
    const corners = [0, 1, 2].map((k) => Float64Array.of(0, 0, 0).map((_, i) => (i === k ? 1 : 0)));
    expect(pathPlane([...corners, Float64Array.of(0, 0, 0)]).share).toBeCloseTo(2 / 3, 6);
  });
});

describe('randomPlane', () => {
  const network = new Network(2, [{ width: 3, activation: 'tanh' }], 2);
  const centre = Float64Array.from({ length: network.parameters }, (_, i) => (i % 5) - 1.7);

  it('has as much of each neuron as the network, and is the same again for the same seed', () => {
    const { directions } = randomPlane(network, centre, 7);
    expect(randomPlane(network, centre, 7).directions).toEqual(directions);
    expect(randomPlane(network, centre, 8).directions).not.toEqual(directions);
    const neuron = [network.weight(0, 1, 0), network.weight(0, 1, 1), network.bias(0, 1)];
    const own = (values: Float64Array) => length(neuron.map((i) => values[i]));
    directions.forEach((direction) => expect(own(direction)).toBeCloseTo(own(centre), 9));
  });
});

describe('lossOf', () => {
  it.each(fixture.cases.filter((c) => c.loss === 'cross-entropy' && c.inputs === 2 && c.classes > 2))(
    'agrees with PyTorch on net "$net"',
    ({ net, x, label, weights, value, classes }) => {
      const hidden = net.split(',').map((layer) => layer.split('-')).map(([width, activation]) => ({ width: Number(width), activation: activation as 'tanh' }));
      const loss = lossOf(new Network(2, hidden, classes), { x: x.map((p) => p[0]), y: x.map((p) => p[1]), label });
      expect(loss(Float64Array.from(weights))).toBeCloseTo(value, 6);
    },
  );

  it('is ln 2 of two classes for a network that says nothing', () => {
    const network = new Network(2, [], 2);
    expect(lossOf(network, { x: [1, 2], y: [3, 4], label: [0, 1] })(new Float64Array(6))).toBeCloseTo(Math.log(2), 9);
  });

  it('takes two logits for what softmax makes of them', () => {
    const network = new Network(2, [], 2);
    const loss = lossOf(network, { x: [1], y: [0], label: [1] })(Float64Array.of(2, 0, 0, 0, 0, 0));
    expect(loss).toBeCloseTo(-Math.log(1 / (1 + Math.exp(2))), 9);
  });
});

describe('grid', () => {
  it('goes through it row by row, and stops when nobody wants it', async () => {
    expect([...(await grid(3, 2, (c, r) => 10 * r + c, () => true))!]).toEqual([0, 1, 2, 10, 11, 12]);
    expect(await grid(3, 9, () => 0, (share) => share < 0.3)).toBeUndefined();
  });
});
