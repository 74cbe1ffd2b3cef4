import { describe, expect, it } from 'vitest';
import { names, NONE } from './evidence';

describe('evidence', () => {
  it('is named in words, levels first', () => {
    expect(
      names({
        levels: [{ loss: 0.693, name: 'ln 2 = 0.693' }],
        stretches: [{ from: 6, to: 20, name: 'test loss rises' }],
      }),
    ).toBe('ln 2 = 0.693, test loss rises');
  });

  it('has no name where there is none', () => {
    expect(names(NONE)).toBe('');
  });
});
