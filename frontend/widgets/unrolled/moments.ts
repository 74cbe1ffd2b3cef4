import type { Cell } from './network';

/** What happens within a time step, one after the other. */
export type Part = 'read' | 'forget' | 'input' | 'candidate' | 'memory' | 'reset' | 'update' | 'output' | 'hidden' | 'says';

export const PARTS: Record<Cell, readonly Part[]> = {
  rnn: ['read', 'hidden', 'says'],
  lstm: ['read', 'forget', 'input', 'candidate', 'memory', 'output', 'hidden', 'says'],
  gru: ['read', 'reset', 'update', 'candidate', 'hidden', 'says'],
};

/** Which rows of the matrices make a part, as blocks; the others are made of these. */
const BLOCK: Record<Cell, Partial<Record<Part, number>>> = {
  rnn: { hidden: 0 },
  lstm: { input: 0, forget: 1, candidate: 2, output: 3 },
  gru: { reset: 0, update: 1, candidate: 2 },
};

export function blockOf(cell: Cell, part: Part): number | undefined {
  return BLOCK[cell][part];
}

export interface Moment {
  readonly step: number;
  readonly part: Part;
}

/** All that happens while the network reads `steps` tokens. */
export function moments(cell: Cell, steps: number): Moment[] {
  return Array.from({ length: steps }, (_, step) => PARTS[cell].map((part) => ({ step, part }))).flat();
}

/** Whether a part of a step has happened when `last` just has. */
export function isDone(cell: Cell, { step, part }: Moment, last: Moment | undefined): boolean {
  return last !== undefined && (step < last.step || (step === last.step && PARTS[cell].indexOf(part) <= PARTS[cell].indexOf(last.part)));
}
