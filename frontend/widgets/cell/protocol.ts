import type { Answers, Exercise, Failure, Question, TestResult, Verdict } from './runner';

/** What a page asks of its Python. One thing at a time. */
export type Order =
  | { kind: 'load'; folder: string }
  | { kind: 'run' | 'test'; code: string; exercise: Exercise }
  | { kind: 'answer'; code: string; exercise: Exercise; question: Question };

/** What Python tells its page. */
export type News =
  | { kind: 'loading'; bytes: number }
  | { kind: 'ready' }
  | { kind: 'output'; text: string }
  | { kind: 'begun'; test: string }
  | { kind: 'test'; result: TestResult }
  | { kind: 'ran'; error: Failure | null }
  | { kind: 'tested'; verdict: Verdict }
  | ({ kind: 'answered' } & Answers)
  /** Python is of no use any more. */
  | { kind: 'broken'; message: string };
