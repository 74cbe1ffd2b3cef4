import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type OptimizerName } from '../../shared/optimizers';
import type { Place } from '../../shared/point-picture';
import { Descent } from './descent';
import { isInside, TERRAIN_NAMES, TERRAINS, type TerrainName } from './terrains';
import fixture from './paths.json';

const near = (found: readonly number[], expected: readonly number[]) =>
  expected.forEach((value, i) => expect(Math.abs(found[i] - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value))));

const down = (terrain: TerrainName, name: OptimizerName, rate: number, start: Place = TERRAINS[terrain].start) =>
  new Descent(TERRAINS[terrain], { name, rate, momentum: 0.9 }, start);

describe('descent, against numbers that PyTorch computed (paths.json)', () => {
  it.each(fixture.cases)('$optimizer on $function', ({ function: terrain, optimizer, rate, start, steps }) => {
    const path = down(terrain as TerrainName, optimizer as OptimizerName, rate, start as unknown as Place).path(steps.length);
    steps.forEach(({ value, gradient, after }, i) => {
      near([path[i].value], [value]);
      near(path[i].gradient, gradient);
      near(path[i + 1].at, after);
    });
  });
});

describe('terrains', () => {
  it.each(TERRAIN_NAMES)('%s has its minima where it says, and its start in the picture', (name) => {
    const terrain = TERRAINS[name];
    for (const minimum of terrain.minima) {
      expect(terrain.value(...minimum)).toBeCloseTo(terrain.least, 6);
      terrain.gradient(...minimum).forEach((slope) => expect(slope).toBeCloseTo(0, 3));
      expect(isInside(terrain, minimum)).toBe(true);
    }
    expect(isInside(terrain, terrain.start)).toBe(true);
  });

  it.each(TERRAIN_NAMES)('%s lets every optimizer get lower at its own rate, and inside the picture', (name) => {
    for (const optimizer of OPTIMIZERS) {
      const descent = down(name, optimizer, TERRAINS[name].rates[optimizer]);
      const path = descent.path(300);
      expect(path.at(-1)!.value).toBeLessThan(path[0].value);
      expect(['going', 'arrived']).toContain(descent.fate(300));
    }
  });
});

describe('fate', () => {
  it('is one step in a bowl at a rate of 1, swinging at 2, and out of the picture above', () => {
    expect(down('bowl', 'sgd', 1).arrivedAfter(1)).toBe(1);
    const swinging = down('bowl', 'sgd', 2);
    expect(swinging.path(100).at(-1)!.at).toEqual([-3, 2]);
    expect(swinging.fate(100)).toBe('going');
    const growing = down('bowl', 'sgd', 2.2);
    expect(growing.leftAfter(100)).toBe(2);
    expect(growing.fate(20)).toBe('outside');
    expect(growing.fate(500)).toBe('diverged');
  });

  it('draws how a path left, and not what it did for ever after', () => {
    expect(down('ravine', 'sgd', 1.1).drawn(400)).toHaveLength(9);
    expect(down('ravine', 'sgd', 0.9).drawn(400)).toHaveLength(401);
    const back = down('ravine', 'momentum', 1.8);
    expect(back.leftAfter(400)).toBe(1);
    expect(back.drawn(400)).toHaveLength(401);
  });

  it('ends a path that has become infinite, and asks for no more of it', () => {
    const path = down('rosenbrock', 'sgd', 10).path(1000);
    expect(path.length).toBeLessThan(20);
    expect(path.slice(0, -1).every(({ value }) => Number.isFinite(value))).toBe(true);
  });

  it.each(OPTIMIZERS)('leaves %s on the ridge of the saddle, where nothing says which way is down', (name) => {
    const path = down('saddle', name, TERRAINS.saddle.rates[name], [-2.6, 0]).path(500);
    expect(path.every(({ at }) => at[1] === 0)).toBe(true);
    expect(Math.abs(path.at(-1)!.value)).toBeLessThan(0.05);
  });

  it('crosses a ravine from side to side from the rate 0.5 on, and leaves it above 1', () => {
    const sides = (rate: number) => down('ravine', 'sgd', rate).path(6).map(({ at }) => Math.sign(at[1]));
    expect(new Set(sides(0.4))).toEqual(new Set([1]));
    expect(sides(0.9)).toEqual([1, -1, 1, -1, 1, -1, 1]);
    expect(down('ravine', 'sgd', 0.99).leftAfter(500)).toBeUndefined();
    expect(down('ravine', 'sgd', 1.01).leftAfter(500)).toBeDefined();
  });
});
