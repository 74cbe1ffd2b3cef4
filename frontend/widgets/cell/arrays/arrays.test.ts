// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modules } from '../exercises/modules';
import { run } from '../python';

const answers = readFileSync(join(import.meta.dirname, 'numpy-answers.json'), 'utf8');
const check = readFileSync(join(import.meta.dirname, 'numpy_check.py'), 'utf8');

function differences(text: string): string {
  const { output, error } = run('import numpy_check, answers\nprint("\\n".join(numpy_check.differences(answers.text)))', {
    ...modules(),
    numpy_check: check,
    answers: `text = ${JSON.stringify(text)}`,
  });
  expect(error).toBeNull();
  return output.trim();
}

it('answers as NumPy does', () => {
  expect((JSON.parse(answers.replaceAll(/NaN|-?Infinity/g, 'null')) as unknown[]).length).toBeGreaterThan(400);
  expect(differences(answers)).toBe('');
});

it('is found out where it answers otherwise', () => {
  const wrong = [
    { program: 'np.ones(2) + 1', value: [2, 2.0000001] },
    { program: 'np.ones(2) + np.ones(3)', value: [2] },
    { program: 'np.ones(2)', error: 'ValueError' },
    { program: 'np.ones(2).T', value: [1, 1] },
  ];
  expect(differences(JSON.stringify(wrong)).match(/NumPy/g)).toHaveLength(3);
});

it('refuses to write to a copy where NumPy would write to the array', () => {
  const { error } = run('import arrays as np\na = np.zeros((2, 2))\na[0][1] = 5', modules());
  expect(error).toMatchObject({ kind: 'ValueError', line: 3 });
  expect(error?.message).toContain('write to a[0, 1] itself');
});

it('says where there is still a gap', () => {
  const { error } = run('import arrays as np\nnp.ones(2) + ...', modules());
  expect(error?.message).toBe('TypeError: there is still a ... to be filled in where an array is expected');
});
