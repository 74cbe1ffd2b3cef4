import { describe, expect, it } from 'vitest';
import { best, labelled, panels, plain, type SweepPoint } from './panels';

const point = (value: number, loss?: number, fate = 'completed'): SweepPoint => ({ value, loss, fate, seconds: 3, noise: 0.02 });

describe('panels', () => {
  it('has one chart for learning rates, as high as guessing, and three for batch sizes', () => {
    const series = [{ name: 'sgd', points: [point(0.1, 0.3), point(10, 40)] }];
    expect(panels('learning-rate', series, 10)).toEqual([
      { title: 'Test loss at the end, nats', quantity: 'loss', ceiling: 2.5, guessing: Math.log(10) },
    ]);
    expect(panels('batch-size', series, 10).map(({ quantity, ceiling }) => [quantity, ceiling])).toEqual([
      ['loss', 40],
      ['seconds', 4],
      ['noise', 0.02],
    ]);
  });

  it('is ready before the first run', () => {
    expect(panels('batch-size', [{ name: 'sgd', points: [{ value: 8 }] }], 10).every(({ ceiling }) => ceiling > 0)).toBe(true);
  });
});

describe('best', () => {
  it('is the lowest of those that came to their end', () => {
    expect(best([point(0.1, 0.3), point(1, 0.2), point(10, 0.1, 'going')])?.value).toBe(1);
    expect(best([point(0.1, 0.3), point(1, undefined, 'diverged')])).toBeUndefined();
  });
});

describe('labels', () => {
  it('leaves out those that would touch', () => {
    expect(labelled([0, 30, 60, 100], [40, 40, 40, 40], 6)).toEqual([true, false, true, false]);
    expect(labelled([0, 100], [40, 40], 6)).toEqual([true, true]);
  });

  it('writes values as one types them', () => {
    expect([0.0001, 0.03, 1, 2048].map(plain)).toEqual(['0.0001', '0.03', '1', '2,048']);
  });
});
