import { expect, test } from 'vitest';
import { middle } from './own-photo';

test('cuts out the middle square', () => {
  expect(middle(400, 300)).toEqual([50, 0, 300]);
  expect(middle(300, 500)).toEqual([0, 100, 300]);
  expect(middle(1, 1)).toEqual([0, 0, 1]);
});
