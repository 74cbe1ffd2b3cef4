/** Python's side of a cell, called from JavaScript: the same in the browser's worker and under Node. */
import type { PyodideAPI } from 'pyodide';
import type { PyProxy } from 'pyodide/ffi';
import source from './runner.py?raw';

/** Files of an exercise. Tests see the names of the learner's code. */
export interface Exercise {
  /** Modules of the course that may be imported, by their names. */
  modules: Record<string, string>;
  tests: string;
  hidden: string;
}

/** An error as a learner reads it. */
export interface Failure {
  kind: string;
  message: string;
  /** In the learner's code, from 1; null where it happened elsewhere. */
  line: number | null;
  trace: string;
}

export interface TestResult {
  name: string;
  sentence: string;
  hidden: boolean;
  passed: boolean;
  /** What was expected and found; empty where it passed. */
  message: string;
  line: number | null;
}

/** What a server asks of code: a function to call, and its arguments, as a JSON list of objects. */
export interface Question {
  call: string;
  arguments: string;
}

/** What code answered, as JSON; an error where it did not answer all. */
export interface Answers {
  error: Failure | null;
  answers: string;
}

/** How a press of Test ended. */
export interface Verdict {
  /** What kept the tests from being run to their end. */
  error: Failure | null;
  total: number;
  passed: number;
}

/** Told while Python is at work. */
export interface Listener {
  output(text: string): void;
  begun(test: string): void;
  test(result: TestResult): void;
}

/** Python's side, ready to run code. */
export class Runner {
  private readonly python: PyProxy;

  constructor(private readonly pyodide: PyodideAPI) {
    this.python = pyodide.toPy({ __name__: 'runner' });
    pyodide.runPython(source, { globals: this.python, filename: 'runner.py' });
  }

  run(code: string, { modules }: Exercise, listener: Listener): Failure | null {
    this.install(modules);
    return JSON.parse(this.python.get('run')(code, told(listener))).error;
  }

  test(code: string, { modules, tests, hidden }: Exercise, listener: Listener): Verdict {
    this.install(modules);
    return JSON.parse(this.python.get('test')(code, tests, hidden, told(listener)));
  }

  answer(code: string, { modules }: Exercise, question: Question, listener: Listener): Answers {
    this.install(modules);
    return JSON.parse(
      this.python.get('answer')(code, question.call, question.arguments, told(listener)),
    );
  }

  private install(modules: Record<string, string>): void {
    const sources = this.pyodide.toPy(modules);
    this.python.get('install')(sources);
    sources.destroy();
  }
}

function told(listener: Listener): (kind: string, text: string) => void {
  return (kind, text) => {
    if (kind === 'output') {
      listener.output(text);
    } else if (kind === 'begun') {
      listener.begun(text);
    } else {
      listener.test(JSON.parse(text));
    }
  };
}
