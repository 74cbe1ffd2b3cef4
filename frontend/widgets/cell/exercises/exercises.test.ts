// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, test } from '../python';
import { MISTAKES } from './mistakes';
import { modules } from './modules';

const LESSONS = 'lessons';

function read(exercise: string, file: string): string {
  return readFileSync(join(LESSONS, exercise, `${file}.py`), 'utf8');
}

function tested(exercise: string, code: string) {
  const tests = read(exercise, 'tests');
  return test(code, { modules: modules(), tests, hidden: read(exercise, 'hidden') });
}

describe.each(Object.entries(MISTAKES))('the exercise %s', (exercise, mistakes) => {
  it('begins with none of its tests passed', () => {
    const { results, verdict } = tested(exercise, read(exercise, 'starter'));
    expect(verdict).toEqual({ error: null, passed: 0, total: results.length });
    expect(results.length).toBeGreaterThan(5);
  });

  it('is solved by its solution', () => {
    const { results, verdict } = tested(exercise, read(exercise, 'solution'));
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(verdict.error).toBeNull();
  });

  it('ends with a program that runs once it is solved', () => {
    const { output, error } = run(read(exercise, 'solution'), modules());
    expect(error).toBeNull();
    expect(output).toContain('loss');
  });

  it.each(mistakes)('names the mistake: $mistake', ({ instead, of, says }) => {
    const solution = read(exercise, 'solution');
    expect(solution.split(of), `in the solution: ${of}`).toHaveLength(2);
    const failed = tested(exercise, solution.replace(of, instead)).results.filter(({ passed }) => !passed);
    const told = failed.map(({ hidden, sentence, message }) => (hidden ? sentence : message));
    expect(told.join('\n')).toContain(says);
  });
});
