import { describe, expect, it } from 'vitest';
import { Latest } from './latest';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('latest', () => {
  it('has one question under way and skips all but the last', async () => {
    const asked: number[] = [];
    const answers: number[] = [];
    const release: (() => void)[] = [];
    const latest = new Latest<number, number>(
      (question) => {
        asked.push(question);
        return new Promise((resolve) => release.push(() => resolve(question * 10)));
      },
      (answer) => answers.push(answer),
    );
    [1, 2, 3, 4].forEach((question) => latest.put(question));
    expect(asked).toEqual([1]);
    release[0]();
    await settled();
    expect(asked).toEqual([1, 4]);
    release[1]();
    await settled();
    expect(answers).toEqual([10, 40]);
  });

  it('goes on after a failure', async () => {
    const reasons: unknown[] = [];
    const answers: string[] = [];
    const latest = new Latest<string, string>(
      (question) => (question === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(question)),
      (answer) => answers.push(answer),
      (reason) => reasons.push(reason),
    );
    latest.put('bad');
    await settled();
    latest.put('good');
    await settled();
    expect(reasons).toHaveLength(1);
    expect(answers).toEqual(['good']);
  });
});
