import { expect, test } from 'vitest';
import { labels } from './labels';

const PLANE = [300, 200] as const;

test('labels both of two points that lie apart, to the right', () => {
  const found = labels([[20, 50], [200, 150]], [40, 40], [0, 1], PLANE);
  expect(found.map(({ point, anchor }) => [point, anchor])).toEqual([
    [0, 'start'],
    [1, 'start'],
  ]);
});

test('moves a label aside for one that came before', () => {
  const found = labels([[100, 100], [104, 100]], [60, 60], [0, 1], PLANE);
  expect(found[1].anchor).toBe('end');
});

test('leaves out what has no room, but not what must be read', () => {
  const crowd = Array.from({ length: 9 }, () => [100, 100] as const);
  const widths = crowd.map(() => 60);
  const order = crowd.map((_, i) => i);
  expect(labels(crowd, widths, order, PLANE)).toHaveLength(4);
  expect(labels(crowd, widths, order, PLANE, 9)).toHaveLength(9);
});

test('keeps labels within the plane', () => {
  const [label] = labels([[290, 100]], [60], [0], PLANE);
  expect(label.anchor).toBe('end');
});
