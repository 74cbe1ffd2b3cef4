import { describe, expect, it } from 'vitest';
import { counts, ordered } from './order';
import { changed, points, type Tile } from './tiles';

const ADA = { i: 0, n: 'Ada', h: 0, q: '', r: 7, s: 'training', w: 'training, epoch 1 of 2', a: -1, u: false, f: '', c: [0, 10, 20] };

describe('tiles', () => {
  it('keeps what a change does not name', () => {
    const first = changed(new Map(), [ADA]);
    const after = changed(first, [{ i: 0, a: 913, c: [2, 35] }]).get(0)!;
    expect(after).toMatchObject({ name: 'Ada', run: 7, accuracy: 913, train: [10, 20, 35] });
  });

  it('shortens a curve that begins again', () => {
    const first = changed(new Map(), [ADA]);
    expect(changed(first, [{ i: 0, c: [1] }]).get(0)!.train).toEqual([10]);
  });

  it('leaves tiles without a change the same objects', () => {
    const first = changed(new Map(), [ADA, { i: 1, n: 'Bob' }]);
    const after = changed(first, [{ i: 1, h: 1 }]);
    expect(after.get(0)).toBe(first.get(0));
    expect(after.get(1)).not.toBe(first.get(1));
  });

  it('forgets the network of another run', () => {
    const net = { features: ['x1', 'x2'], layers: [2], classes: 2, loss: 'cross-entropy', end: 1 };
    const first = changed(new Map(), [{ ...ADA, net, b: 'AAAA' }]);
    expect(changed(first, [{ i: 0, a: 1 }]).get(0)!.weights).toBe('AAAA');
    expect(changed(first, [{ i: 0, r: 8 }]).get(0)!.network).toBeUndefined();
  });

  it('takes away who has left', () => {
    expect(changed(changed(new Map(), [ADA]), [{ i: 0, gone: true }]).size).toBe(0);
  });

  it('draws no point where nothing was measured', () => {
    expect(points([10, -1, 50])).toBe('2.5,90 7.5,50');
  });
});

describe('order', () => {
  const tiles = changed(new Map(), [
    { ...ADA, s: 'completed', a: 950 },
    { ...ADA, i: 1, n: 'Bob', u: true, f: 'flat', a: 100 },
    { ...ADA, i: 2, n: 'Cyd', h: 2, q: 'why?' },
    { ...ADA, i: 3, n: 'Dan', h: 1 },
    { i: 4, n: 'eve', s: 'none' },
  ]);
  const all = (): Iterable<Tile> => tiles.values();

  it('puts hands first, in their turn, then the stuck', () => {
    expect(ordered(all(), 'all', 'need', '')).toEqual([3, 2, 1, 4, 0]);
  });

  it('finds a part of a name, whatever its case', () => {
    expect(ordered(all(), 'all', 'name', ' E')).toEqual([4]);
  });

  it('puts who has no accuracy yet last', () => {
    expect(ordered(all(), 'all', 'accuracy', '')).toEqual([1, 0, 2, 3, 4]);
  });

  it('counts each kind', () => {
    expect(counts(all())).toEqual({ all: 5, hands: 2, stuck: 1, going: 3, done: 1, idle: 1 });
  });
});
