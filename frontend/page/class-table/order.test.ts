import { describe, expect, it } from 'vitest';
import { shown, type Row } from './order';

function row(title: string, value: number | null): Row {
  return { title, cells: [{ text: String(value ?? ''), value }] };
}

const ROWS = [row('Bea', 7), row('Äna', null), row('Zoé', 3), row('an 10', 7), row('an 9', 7)];

function titles(column: number, down: boolean, sought = ''): string[] {
  return shown(ROWS, { column, down }, sought).map((index) => ROWS[index].title);
}

describe('rows of a class', () => {
  it('are ordered by name as people read it', () => {
    expect(titles(-1, false)).toEqual(['an 9', 'an 10', 'Äna', 'Bea', 'Zoé']);
    expect(titles(-1, true)).toEqual(['Zoé', 'Bea', 'Äna', 'an 10', 'an 9']);
  });

  it('are ordered by value, those without one last', () => {
    expect(titles(0, false)).toEqual(['Zoé', 'an 9', 'an 10', 'Bea', 'Äna']);
    expect(titles(0, true)).toEqual(['an 9', 'an 10', 'Bea', 'Zoé', 'Äna']);
  });

  it('are found without accents and whatever the case', () => {
    expect(titles(-1, false, ' AN')).toEqual(['an 9', 'an 10', 'Äna']);
    expect(titles(-1, false, 'zoe')).toEqual(['Zoé']);
    expect(titles(-1, false, 'nobody')).toEqual([]);
  });
});
