import { expect, test } from 'vitest';
import { cameraTrouble } from './camera-words';

const failure = (name: string) => new DOMException('', name);

test('says why there is no camera', () => {
  expect(cameraTrouble(undefined, false)).toContain('https');
  expect(cameraTrouble(failure('NotAllowedError'), true)).toContain('not allowed');
  expect(cameraTrouble(failure('NotFoundError'), true)).toContain('No camera');
  expect(cameraTrouble(failure('NotReadableError'), true)).toContain('Another program');
  expect(cameraTrouble(undefined, true)).toContain('no camera to offer');
});
