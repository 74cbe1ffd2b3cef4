import { expect, it } from 'vitest';
import { duration, ended, loaded } from './words';

it('says how a run ended', () => {
  expect(ended({ kind: 'ran', error: null }, 0.123)).toEqual({ kind: 'done', well: true, sentence: 'Ran in 0.12 s.' });
  const error = { kind: 'NameError', message: 'NameError: x', line: 1, trace: '' };
  expect(ended({ kind: 'ran', error }, 1)).toMatchObject({ well: false, sentence: 'Ended with an error.' });
  expect(ended({ kind: 'ended', cause: 'learner', sentence: 'Stopped.' }, 1)).toMatchObject({ sentence: 'Stopped.' });
});

it('counts tests', () => {
  const verdict = (passed: number, total: number) => ended({ kind: 'tested', verdict: { error: null, passed, total } }, 1);
  expect(verdict(3, 3)).toMatchObject({ well: true, sentence: 'All 3 tests passed, in 1.00 s.' });
  expect(verdict(2, 3)).toMatchObject({ well: false, sentence: '2 of 3 tests passed, in 1.00 s.' });
  expect(verdict(1, 1)).toMatchObject({ well: true, sentence: '1 of 1 test passed, in 1.00 s.' });
});

it('keeps times short', () => {
  expect([0.001, 0.5, 9.994, 12.4].map(duration)).toEqual(['less than 0.01 s', '0.50 s', '9.99 s', '12 s']);
});

it('counts what is loaded in megabytes', () => {
  expect(loaded(0.5)).toBe('6.7 of 13.4 MB, once');
});
