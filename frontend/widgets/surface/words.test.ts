import { describe, expect, it } from 'vitest';
import { Descent } from './descent';
import { TERRAINS } from './terrains';
import { HINT, sign, verdict } from './words';

const down = (name: 'sgd' | 'momentum', rate: number) =>
  new Descent(TERRAINS.bowl, { name, rate, momentum: 0.9 }, [-3, 2]);

describe('words', () => {
  it('says what to do before the first step', () => {
    expect(verdict([down('sgd', 1)], 0)).toBe(HINT);
  });

  it('says who has arrived, and when', () => {
    const both = [down('sgd', 1), down('momentum', 0.001)];
    expect(verdict(both, 3)).toBe('Arrived: sgd after 1 step.');
    expect(both.map((descent) => sign(descent, 3))).toEqual(['arrived, 1 step', 'on its way']);
  });

  it('says who left the picture, when, and what to do', () => {
    const wild = down('sgd', 2.2);
    expect(verdict([wild], 4)).toBe('sgd left the picture after 2 steps: its steps are too long here. Lower its learning rate.');
    expect(verdict([wild], 500)).toContain('sgd diverged: it left the picture after 2 steps');
    expect(sign(wild, 500)).toBe('diverged, 2 steps');
  });
});
