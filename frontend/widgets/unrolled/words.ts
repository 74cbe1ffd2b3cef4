import type { Part } from './moments';
import { outputs, type Cell, type Network } from './network';
import { said, type Read } from './tokens';

/** What a part is called where it is chosen. */
export function title(part: Part): string {
  return {
    read: 'Input x',
    forget: 'Forget gate f',
    input: 'Input gate i',
    candidate: 'Candidate',
    memory: 'Memory c',
    output: 'Output gate o',
    reset: 'Reset gate r',
    update: 'Update gate z',
    hidden: 'Hidden state h',
    says: 'Output',
  }[part];
}

/** The letter of a part's values. */
export function letter(cell: Cell, part: Part): string {
  return { read: 'x', forget: 'f', input: 'i', candidate: cell === 'gru' ? 'n' : 'g', memory: 'c', output: 'o', reset: 'r', update: 'z', hidden: 'h', says: 'y' }[part];
}

/** What a part is for, in a sentence or two. */
export function purpose(cell: Cell, part: Part): string {
  const key = part === 'hidden' || part === 'candidate' ? (`${cell} ${part}` as const) : part;
  return (
    {
      forget: 'Which share of its memory does the cell keep? 1 keeps all of it, 0 forgets it.',
      input: 'Which share of what is new does the cell write into its memory?',
      'lstm candidate': 'What could be written: a number from −1 to 1, of the input and of the hidden state before.',
      memory: 'What was kept and what is written, added up. Nothing is squeezed here, so that a value can stay as it is for many steps.',
      output: 'Which share of its memory does the cell show to the output and to the next step?',
      'lstm hidden': 'The memory, squeezed by tanh and let out as far as the output gate is open.',
      reset: 'How much of the hidden state before does the candidate get to see?',
      update: 'Which share of the hidden state before stays as it is? The candidate replaces the rest.',
      'gru candidate': 'What could come in its place: of the input, and of what the reset gate lets through of the hidden state before.',
      'gru hidden': 'A mixture of the hidden state before and of the candidate, by the update gate.',
      'rnn hidden': 'All that the network remembers. Each value is tanh of one sum: of the input, and of the hidden state before.',
    } as Record<string, string>
  )[key] ?? '';
}

/** What happens when a token is read. */
export function reading({ tokens, embedding, classes }: Network, token: number, written: string): string {
  const kind = classes.length > 0 ? 'token' : 'character';
  const known = token === 0 ? `It does not know ${said(written)} and reads its one unknown ${kind}, number 0` : `${said(written)} is ${kind} ${token} of ${tokens.length}`;
  return `${known}: row ${token} of the embedding is x, ${embedding} numbers that were learned as all weights are.`;
}

/** What the output layer does with the hidden state. */
export function answering(network: Network, last: boolean, next: string | undefined): string {
  if (network.classes.length > 0) {
    return `${outputs(network)} sums of the hidden state, one for each class, become probabilities by softmax. ${last ? 'The sequence ends here: this is the answer.' : 'Only the answer at the end counts; this is what it would be here.'}`;
  }
  return `${outputs(network)} sums of the hidden state, one for each character, become probabilities by softmax${next === undefined ? '.' : `. What comes is ${said(next)}.`}`;
}

/** What there is to say of a word; nothing where it is read as it is. */
export function remarks({ classes, length, padded }: Network, { unknown, cut, tokens }: Read): string {
  if (tokens.length === 0) {
    return 'Type a word: the network reads it from left to right.';
  }
  const strange = classes.length > 0 && !padded && tokens.length !== length;
  return [
    unknown.length > 0 ? `The network has never seen ${unknown.join(' ')}: it reads its one unknown token there.` : '',
    cut ? `Only the first ${tokens.length} are read here.` : '',
    strange ? `It was trained on sequences of ${length}; this one has ${tokens.length}.` : '',
  ].filter(Boolean).join(' ');
}

/** Weights that all steps share. */
export type Shared = 'input' | 'state' | 'output';

/** What they are called, as in the lessons' formulas. */
export const MATRICES: Record<Shared, string> = { input: 'W', state: 'U', output: 'V' };

export function sharing(which: Shared, network: Network, steps: number): string {
  const { cell, embedding, hidden } = network;
  const blocks = { rnn: 1, lstm: 4, gru: 3 }[cell];
  const [rows, columns, what] = {
    input: [blocks * hidden, embedding, 'from the input'] as const,
    state: [blocks * hidden, hidden, 'from the hidden state before'] as const,
    output: [outputs(network), hidden, 'to the output'] as const,
  }[which];
  const gates = blocks > 1 && which !== 'output' ? `, ${blocks} blocks of ${hidden} rows` : '';
  return `${MATRICES[which]}, ${what}: ${rows} × ${columns} = ${(rows * columns).toLocaleString('en-US')} numbers${gates}. You see it ${steps === 1 ? 'once' : `${steps} times`}, but there is one: every step uses the same numbers, however long the word.`;
}
