import { describe, expect, it } from 'vitest';
import { line, logarithms, spliced, type Row } from './curve';

describe('curve', () => {
  const rows: Row[] = [
    [0.5, 2, 0.3],
    [1, 0.1, null],
    [1.5, null, 0.8],
  ];

  it('puts a delta behind what it has', () => {
    expect(spliced(rows, 3, [[2, 0.05, 0.9]])).toHaveLength(4);
  });

  it('replaces what a delta starts before', () => {
    expect(spliced(rows, 1, [[9, 9, 9]])).toEqual([rows[0], [9, 9, 9]]);
  });

  it('is the same object when nothing came', () => {
    expect(spliced(rows, 3, [])).toBe(rows);
  });

  it('leaves out rows without the number', () => {
    expect(line(rows, 'loss')).toEqual([{ x: 0.5, y: 2 }, { x: 1, y: 0.1 }]);
    expect(line(rows, 'accuracy')).toEqual([{ x: 0.5, y: 0.3 }, { x: 1.5, y: 0.8 }]);
  });

  it('takes logarithms and keeps them above the floor', () => {
    expect(logarithms([{ x: 0, y: 0.1 }, { x: 1, y: 0 }, { x: 2, y: 1e-12 }], -4)).toEqual([
      { x: 0, y: -1 },
      { x: 2, y: -4 },
    ]);
  });
});
