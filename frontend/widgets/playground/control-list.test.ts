import { describe, expect, it } from 'vitest';
import { control, CONTROLS, stepped } from './control-list';
import { PRESETS } from './presets';
import { featuresOf, hiddenOf, modelOf, written } from './setting';

describe('controls', () => {
  it('have a key each', () => {
    expect(new Set(CONTROLS.map(({ key }) => key)).size).toBe(CONTROLS.length);
  });

  it('says which controls there are when asked for another', () => {
    expect(() => control('momentum')).toThrow(/no control "momentum"; expected one of data, n,/);
  });

  it('steps to the next choice from any number', () => {
    expect(stepped(control('lr'), '0.03', 1)).toBe('0.1');
    expect(stepped(control('lr'), '0.02', -1)).toBe('0.01');
    expect(stepped(control('lr'), '10', 1)).toBe('10');
    expect(stepped(control('batch'), '100', 1)).toBe('all');
    expect(stepped(control('batch'), 'all', -1)).toBe('100');
    expect(stepped(control('seed'), '7', 1)).toBe('8');
  });

  it('presets set only what can be set', () => {
    for (const { values } of PRESETS) {
      expect(Object.keys(values).filter((key) => !CONTROLS.some((c) => c.key === key))).toEqual([]);
      expect(written(hiddenOf(values.net))).toBe(values.net);
    }
  });
});

describe('setting', () => {
  it('reads layers and leaves out what it cannot read', () => {
    expect(hiddenOf('4-tanh,2-relu')).toEqual([{ width: 4, activation: 'tanh' }, { width: 2, activation: 'relu' }]);
    expect(hiddenOf('4-tnah,x,-1-relu,1000-relu')).toEqual([{ width: 16, activation: 'relu' }]);
    expect(hiddenOf('')).toEqual([]);
    expect(featuresOf('x1,sin(x2),x9').map(({ key }) => key)).toEqual(['x1', 'sin(x2)']);
  });

  it('makes the network of a set-up, with one output for two classes', () => {
    expect(modelOf({ inputs: 'x1,x2', net: '4-tanh,2-tanh' }, 2).network.parameters).toBe(25);
    expect(modelOf({ inputs: 'x1', net: '' }, 3).network.parameters).toBe(6);
    expect(modelOf({ loss: 'hinge' }, 0).task.loss).toBe('mse');
  });
});
