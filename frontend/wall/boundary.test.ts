import { describe, expect, it } from 'vitest';
import { answersOf } from './boundary';

function base64(values: readonly number[]): string {
  return btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(values).buffer)));
}

const NET = { features: ['x1', 'x2'], layers: [1], classes: 2, loss: 'cross-entropy', end: 1 };

describe('answersOf', () => {
  it('is positive where a single neuron says so', () => {
    const { sides } = answersOf(NET, base64([5, 0, 0]), 2)!;
    expect(Array.from(sides!, Math.sign)).toEqual([-1, 1, -1, 1]);
  });

  it('names the class of the greatest output', () => {
    const { best, confidence } = answersOf({ ...NET, layers: [2] }, base64([0, 4, 0, -4, 0, 0]), 2)!;
    expect([...best!]).toEqual([0, 0, 1, 1]);
    expect(Math.min(...confidence!)).toBeGreaterThan(0.9);
  });

  it('takes activations between and after', () => {
    const net = { ...NET, layers: [1, 'relu', 1, 'sigmoid'] };
    const { sides } = answersOf(net, base64([1, 0, 0, 10, -2.5]), 2)!;
    expect(Array.from(sides!, Math.sign)).toEqual([-1, 1, -1, 1]);
  });

  it('refuses weights of another network', () => {
    expect(answersOf(NET, base64([1, 2]), 2)).toBeUndefined();
  });
});
