import { ALL_BYTES } from './pyodide-files';
import type { Outcome } from './python-process';
import type { Verdict } from './runner';

/** Where a cell stands. */
export type Phase =
  | { kind: 'idle' }
  | { kind: 'loading'; share: number }
  | { kind: 'running'; work: 'run' | 'test' | 'answer' }
  | { kind: 'done'; well: boolean; sentence: string };

const MEGABYTE = 1e6;

/** What an end looks like; {@link seconds} from the first line of code on. */
export function ended(outcome: Outcome, seconds: number): Phase {
  switch (outcome.kind) {
    case 'ended':
      return { kind: 'done', well: false, sentence: outcome.sentence };
    case 'ran':
      return outcome.error === null
        ? { kind: 'done', well: true, sentence: `Ran in ${duration(seconds)}.` }
        : { kind: 'done', well: false, sentence: 'Ended with an error.' };
    case 'tested':
      return tested(outcome.verdict, seconds);
    case 'answered':
      return outcome.error === null
        ? { kind: 'done', well: true, sentence: `Your code has answered, in ${duration(seconds)}.` }
        : { kind: 'done', well: false, sentence: 'Ended with an error before all was answered.' };
  }
}

function tested({ error, passed, total }: Verdict, seconds: number): Phase {
  if (error !== null) {
    return { kind: 'done', well: false, sentence: 'Ended with an error before all tests were run.' };
  }
  const well = passed === total;
  const tests = total === 1 ? 'test' : 'tests';
  const count = well && total > 1 ? `All ${total}` : `${passed} of ${total}`;
  return { kind: 'done', well, sentence: `${count} ${tests} passed, in ${duration(seconds)}.` };
}

export function duration(seconds: number): string {
  return seconds < 0.01 ? 'less than 0.01 s' : `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(0)} s`;
}

export function headline(phase: Phase): string {
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'loading':
      return 'Loading Python';
    case 'running':
      return { run: 'Running', test: 'Testing', answer: 'Answering the server' }[phase.work];
    case 'done':
      return phase.sentence;
  }
}

/** How much of Python has come; it comes once a browser. */
export function loaded(share: number): string {
  return `${megabytes(share * ALL_BYTES)} of ${megabytes(ALL_BYTES)} MB, once`;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
