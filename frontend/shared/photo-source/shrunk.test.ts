import { expect, test } from 'vitest';
import { cut, SQUARE, WHOLE } from './shrunk';

test('cuts out the middle square', () => {
  expect(cut(400, 300, SQUARE)).toEqual([50, 0, 300, 300]);
  expect(cut(300, 500, SQUARE)).toEqual([0, 100, 300, 300]);
  expect(cut(1, 1, SQUARE)).toEqual([0, 0, 1, 1]);
});

test('leaves a picture whole, unless it is very long', () => {
  expect(cut(400, 300, WHOLE)).toEqual([0, 0, 400, 300]);
  expect(cut(1000, 100, WHOLE)).toEqual([350, 0, 300, 100]);
});
