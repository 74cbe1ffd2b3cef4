import { expect, test } from 'vitest';
import { likely } from './words';

test('says how an answer is made only once there is one', () => {
  expect(likely(false, ['cats', 'dogs'])).toBe('');
  expect(likely(true, ['cats', 'dogs'])).toContain('(cats, dogs)');
});
