import { expect, test } from 'vitest';
import { inBytes, refusal, sizeOf } from './size';

const MOST = 1 << 20;

test('counts characters as Unicode does, and bytes as they are sent', () => {
  expect(sizeOf('a😀é', MOST)).toEqual({ characters: 3, bytes: 7 });
  expect(sizeOf('', MOST)).toEqual({ characters: 0, bytes: 0 });
});

test('does not go through what is far too large', () => {
  expect(sizeOf('a'.repeat(11), 10)).toEqual({ characters: 11, bytes: 11 });
});

test('says why a text is refused', () => {
  expect(refusal(sizeOf('', MOST), 129, MOST)).toContain('at least 129 characters');
  expect(refusal({ characters: 1e8, bytes: 1e8 }, 129, MOST)).toBe('A text may have 1.0 MB; this has 95.4 MB.');
  expect(refusal(sizeOf('a'.repeat(129), MOST), 129, MOST)).toBe('');
});

test('writes sizes as people read them', () => {
  expect([12, 2048, 3 << 20].map(inBytes)).toEqual(['12 bytes', '2.0 kB', '3.0 MB']);
});
