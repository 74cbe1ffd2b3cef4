import { expect, test } from 'vitest';
import { isTorn, kindOf, named, tornOff } from './kind';

test('tells what a file is by its first bytes', async () => {
  expect(named('')).toBe('an empty file');
  expect(named('%PDF-1.7')).toBe('a PDF');
  expect(named('PK\x03\x04')).toBe('a zip');
  expect(named('\0\0\0\x18ftypheic')).toContain('HEIC');
  expect(named('\0\0\0\x18ftypisom')).toBe('a film');
  expect(named('  <svg xmlns="')).toContain('drawing');
  expect(named('\xff\xd8\xff\xe0')).toBe('a damaged JPEG picture');
  expect(named('\x7fELF\x02\x01')).toBe('bytes of another kind');
  expect(await kindOf(new Blob(['a letter\nof two lines']))).toBe('text');
});

test('finds pictures that end before their end', async () => {
  expect(tornOff('\xff\xd8\xff\xe0', 'scan\xff\xd9 and what a camera adds')).toBe(false);
  expect(tornOff('\xff\xd8\xff\xe0', 'scan')).toBe(true);
  expect(tornOff('GIF89a', '')).toBe(false);
  expect(await isTorn(new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2])]))).toBe(true);
});
