import { describe, expect, it } from 'vitest';
import { chance, failsAt, inWords, line, type MemoryPoint } from './holds';

const ended = (distance: number, accuracy: number): MemoryPoint => ({ distance, accuracy, fate: 'completed' });
const series = (...points: MemoryPoint[]) => ({ name: 'rnn', points });

describe('how far a cell remembers', () => {
  it('fails where it is nearer to guessing than to knowing', () => {
    expect(chance('parity')).toBe(0.5);
    expect(line('parity')).toBe(0.75);
    expect(line('echo')).toBe(0.5625);
    expect(failsAt(series(ended(5, 0.99), ended(10, 0.57), ended(20, 0.56)), 'echo')?.distance).toBe(20);
  });
  it('is said with the distances that were measured', () => {
    expect(inWords(series(ended(5, 1), ended(10, 0.3)), 'echo')).toBe('rnn holds at 5 and fails at 10 (30.0 %).');
    expect(inWords(series(ended(5, 0.2), ended(10, 0.1)), 'echo')).toBe('rnn fails at 5 already (20.0 %).');
    expect(inWords(series(ended(5, 1), ended(10, 0.9)), 'echo')).toBe('rnn holds at all distances, to 10.');
  });
  it('is not judged before its runs have ended', () => {
    expect(inWords(series({ distance: 5, accuracy: 0.1, fate: 'going' }, { distance: 10 }), 'echo')).toBe('');
    expect(inWords(series(ended(5, 1), { distance: 10, accuracy: 0.2, fate: 'going' }), 'echo')).toBe('rnn holds at 5.');
    expect(inWords(series({ distance: 5 }, ended(10, 0.1)), 'echo')).toBe('');
  });
  it('counts a run that diverged as failed', () => {
    expect(inWords(series(ended(5, 1), { distance: 10, fate: 'diverged' }), 'echo')).toBe('rnn holds at 5 and fails at 10 (diverged).');
  });
  it('looks no further than the first failure', () => {
    expect(inWords(series(ended(5, 1), ended(10, 0.2), ended(20, 0.9)), 'echo')).toContain('fails at 10');
  });
});
