/** Python under Node, for tests of what runs in a cell. */
import { loadPyodide } from 'pyodide';
import { limitMemory } from './memory';
import { NO_PACKAGES } from './pyodide-files';
import {
  Runner,
  type Answers,
  type Exercise,
  type Failure,
  type Question,
  type TestResult,
  type Verdict,
} from './runner';

export interface Trial {
  output: string;
  results: TestResult[];
}

limitMemory();
const runner = new Runner(await loadPyodide({ jsglobals: {}, lockFileContents: NO_PACKAGES }));

/** What running {@link code} prints, and the error that it ends with. */
export function run(
  code: string,
  modules: Record<string, string> = {},
): Trial & { error: Failure | null } {
  const trial = listen();
  const error = runner.run(code, { modules, tests: '', hidden: '' }, trial.listener);
  return { ...trial.seen, error };
}

/** What the tests of an exercise say about {@link code}. */
export function test(code: string, exercise: Partial<Exercise>): Trial & { verdict: Verdict } {
  const trial = listen();
  const whole = { modules: {}, tests: '', hidden: '', ...exercise };
  const verdict = runner.test(code, whole, trial.listener);
  return { ...trial.seen, verdict };
}

/** What {@link code} answers a server. */
export function answer(code: string, question: Question, modules: Record<string, string> = {}): Answers {
  return runner.answer(code, { modules, tests: '', hidden: '' }, question, listen().listener);
}

function listen() {
  const seen: Trial = { output: '', results: [] };
  const listener = {
    output: (text: string) => {
      seen.output += text;
    },
    begun: () => {},
    test: (result: TestResult) => {
      seen.results.push(result);
    },
  };
  return { seen, listener };
}
