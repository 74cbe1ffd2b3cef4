import { describe, expect, it } from 'vitest';
import { diverging, mix, wantsDarkText } from './colours';

describe('colours', () => {
  it('mixes from the first to the second and stays between them', () => {
    expect(mix([0, 0, 0], [200, 100, 50], 0.5)).toEqual([100, 50, 25]);
    expect(mix([0, 0, 0], [200, 100, 50], 7)).toEqual([200, 100, 50]);
  });

  it('shows zero as paper, the extremes as negative and positive', () => {
    const scale = (value: number) => diverging(value, [230, 159, 0], [255, 255, 255], [0, 114, 178]);
    expect(scale(0)).toEqual([255, 255, 255]);
    expect(scale(-1)).toEqual([230, 159, 0]);
    expect(scale(1)).toEqual([0, 114, 178]);
  });

  it('asks for dark text on light backgrounds only', () => {
    expect(wantsDarkText([255, 255, 255])).toBe(true);
    expect(wantsDarkText([0, 60, 120])).toBe(false);
  });
});
