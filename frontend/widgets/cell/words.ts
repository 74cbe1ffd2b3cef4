import { ALL_BYTES } from './pyodide-files';
import type { Outcome } from './python-process';

/** Where a cell stands. */
export type Phase =
  | { kind: 'idle' }
  | { kind: 'loading'; share: number }
  | { kind: 'running'; test?: string }
  | { kind: 'done'; sentence: string; well: boolean };

export function ended(outcome: Outcome): Phase {
  switch (outcome.kind) {
    case 'ended':
      return { kind: 'done', well: false, sentence: outcome.sentence };
    case 'ran':
      return { kind: 'done', well: outcome.error === null, sentence: outcome.error?.message ?? 'Ran to its end.' };
    case 'tested': {
      const { error, passed, total } = outcome.verdict;
      const sentence = error?.message ?? `${passed} of ${total} ${total === 1 ? 'test' : 'tests'} passed.`;
      return { kind: 'done', well: error === null && passed === total, sentence };
    }
  }
}

export function headline(phase: Phase): string {
  switch (phase.kind) {
    case 'idle':
      return 'Not run yet.';
    case 'loading':
      return 'Loading Python.';
    case 'running':
      return phase.test === undefined ? 'Running.' : `Testing: ${phase.test}.`;
    case 'done':
      return phase.sentence;
  }
}

const MEGABYTE = 1e6;

export function loadingWords(share: number): string {
  const all = (ALL_BYTES / MEGABYTE).toFixed(1);
  return `Loading Python, once: ${((share * ALL_BYTES) / MEGABYTE).toFixed(1)} of ${all} MB.`;
}
