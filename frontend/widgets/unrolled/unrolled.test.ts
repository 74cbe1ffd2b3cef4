import { describe, expect, it } from 'vitest';
import { isDone, moments, PARTS } from './moments';
import { weights, type Cell, type Network, type Weights } from './network';
import { likeliest, unroll, zeros, type Step } from './pass';
import { added, sumOf, valuesOf } from './sum';
import { read, said, shown } from './tokens';

/** What PyTorch 2.13 makes of tokens 1, 4, 2, 0 where the i-th of all weights is sin(0.7 i). */
const PYTORCH = {
  rnn: { first: [0.835705, 0.906146, -0.229281], hidden: [-0.266528, 0.858827, 0.230129], memory: undefined, says: [0.110909, 0.219058, 0.546679, 0.06987, 0.053485] },
  lstm: { first: [-0.371228, -0.55781, -0.161948], hidden: [-0.447861, -0.303127, -0.380074], memory: [-0.763425, -0.822697, -0.608933], says: [0.295491, 0.391559, 0.072169, 0.157196, 0.083585] },
  gru: { first: [-0.705912, -0.567737, -0.18036], hidden: [-0.958136, -0.934288, 0.833564], memory: undefined, says: [0.017405, 0.042525, 0.649379, 0.093981, 0.19671] },
};
const CELLS: readonly Cell[] = ['rnn', 'lstm', 'gru'];
const BLOCKS = { rnn: 1, lstm: 4, gru: 3 };

function network(cell: Cell): Network {
  return { cell, embedding: 2, hidden: 3, length: 4, padded: false, tokens: ['\uFFFD', 'a', 'b', 'c', 'd'], classes: [], initial: '' };
}

function base64(values: readonly number[]): string {
  return btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(values).buffer)));
}

function waves(cell: Cell): Weights {
  const count = 10 + BLOCKS[cell] * 3 * (2 + 3 + 2) + 15 + 5;
  return weights(network(cell), base64(Array.from({ length: count }, (_, i) => Math.sin(0.7 * i))))!;
}

function steps(cell: Cell): Step[] {
  return unroll(cell, waves(cell), [1, 4, 2, 0], zeros(3));
}

function near(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5));
}

describe('unroll', () => {
  it.each(CELLS)('computes what PyTorch does: %s', (cell) => {
    const all = steps(cell);
    near(all[0].after.hidden, PYTORCH[cell].first);
    near(all[3].after.hidden, PYTORCH[cell].hidden);
    near(all[3].probabilities, PYTORCH[cell].says);
    if (PYTORCH[cell].memory) {
      near(all[3].after.memory, PYTORCH[cell].memory);
    }
  });

  it('goes on from a state as if it had read what made it', () => {
    const later = unroll('lstm', waves('lstm'), [2, 0], steps('lstm')[1].after);
    near(later[1].after.hidden, PYTORCH.lstm.hidden);
  });

  it('takes no weights of another network', () => {
    expect(weights(network('rnn'), base64([1, 2, 3]))).toBeUndefined();
  });
});

describe('sumOf', () => {
  it.each(CELLS)('spells out exactly what the step has: %s', (cell) => {
    const all = steps(cell);
    for (const part of PARTS[cell]) {
      for (let unit = 0; unit < 3; unit++) {
        const sum = sumOf(cell, waves(cell), all[2], part, unit);
        if (sum) {
          const spelled = added(sum.fromInput) + sum.inputBias + sum.reset * (added(sum.fromState) + sum.stateBias);
          expect(spelled).toBeCloseTo(sum.total, 12);
          const value = valuesOf(cell, all[2], part)[unit];
          const squeezed = part === 'hidden' || part === 'candidate' ? Math.tanh(sum.total) : 1 / (1 + Math.exp(-sum.total));
          expect(value).toBeCloseTo(squeezed, 12);
        }
      }
    }
  });
});

describe('likeliest', () => {
  it('leaves out the unknown token where tokens are said', () => {
    const [, , , last] = steps('lstm');
    expect(likeliest(last, 2, true)).toEqual([1, 3]);
    expect(likeliest(last, 2, false)).toEqual([1, 0]);
  });
});

describe('moments', () => {
  it('opens the gates of every step one by one', () => {
    const all = moments('lstm', 2);
    expect(all).toHaveLength(16);
    expect(all.slice(0, 3).map(({ part }) => part)).toEqual(['read', 'forget', 'input']);
    expect(isDone('lstm', { step: 0, part: 'says' }, all[8])).toBe(true);
    expect(isDone('lstm', { step: 1, part: 'forget' }, all[8])).toBe(false);
    expect(isDone('rnn', { step: 0, part: 'read' }, undefined)).toBe(false);
  });
});

describe('read', () => {
  const letters = ['\uFFFD', 'a', 'b', 'é', '\n'];

  it('takes characters, and small letters where there are no others', () => {
    expect(read('Abé', letters, 9)).toEqual({ tokens: [1, 2, 3], written: ['A', 'b', 'é'], unknown: [], cut: false });
    expect(read('e\u0301', letters, 9).tokens).toEqual([3]);
  });

  it('names each character that is not known once, and says where it stops', () => {
    const found = read('x🙂xa', letters, 3);
    expect(found).toEqual({ tokens: [0, 0, 0], written: ['x', '🙂', 'x'], unknown: ['x', '🙂'], cut: true });
    expect(read('', letters, 3).tokens).toEqual([]);
  });

  it('takes words where the network knows words', () => {
    const found = read("Not  bad, isn't it?", ['?', 'not', 'bad', ',', "isn't"], 9);
    expect(found.written).toEqual(['Not', 'bad', ',', "isn't", 'it', '?']);
    expect(found.tokens).toEqual([1, 2, 3, 4, 0, 0]);
  });

  it('shows what has no ink', () => {
    expect([shown(' '), shown('\n'), shown('a'), said('\n'), said('a')]).toEqual(['␣', '↵', 'a', 'the end of the line', '“a”']);
  });
});
