import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../shared/optimizers';
import { arrowsOf } from './arrows';
import { Descent } from './descent';
import { TERRAINS } from './terrains';

describe('arrowsOf', () => {
  it.each(OPTIMIZERS)('lead to where the next step of %s ends', (name) => {
    const descent = new Descent(TERRAINS.ravine, { name, rate: 0.1, momentum: 0.9 }, [-7, 3]);
    const arrows = arrowsOf(descent, 5);
    const last = arrows.at(-1)!;
    const next = descent.path(6).at(-1)!.at;
    expect(last.from[0] + last.by[0]).toBeCloseTo(next[0], 9);
    expect(last.from[1] + last.by[1]).toBeCloseTo(next[1], 9);
    expect(arrows).toHaveLength(name === 'momentum' || name === 'nesterov' ? 2 : 1);
  });
});
