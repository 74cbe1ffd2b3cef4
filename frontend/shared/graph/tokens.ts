import { ExpressionRefused } from './graph';

export type TokenKind = 'number' | 'name' | 'symbol' | 'line' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins and ends in the text, from 0. */
  readonly from: number;
  readonly to: number;
}

export const MOST_CHARACTERS = 600;
const LONGEST_NAME = 12;

/** What a phone's keyboard or a textbook has in place of the plain sign. */
const PLAIN: Readonly<Record<string, string>> = { '−': '-', '–': '-', '·': '*', '×': '*', '⋅': '*', '÷': '/', ';': '\n', '²': '^2', '³': '^3' };

const TOKEN = /[ \t\r]+|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(\*\*|[-+*/^(),=])|(\n)/y;

/** The tokens of an expression, and the text that they stand in, with its signs made plain. */
export function tokens(written: string): { text: string; tokens: Token[] } {
  if (written.length > MOST_CHARACTERS) {
    throw new ExpressionRefused(`At most ${MOST_CHARACTERS} characters can be read, found ${written.length.toLocaleString('en-US')}.`);
  }
  const text = written.replace(/[−–·×⋅÷;²³]/g, (sign) => PLAIN[sign]);
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new ExpressionRefused(unknown(text, from));
    }
    const [whole, number, name, symbol, line] = match;
    const kind = number ? 'number' : name ? 'name' : symbol ? 'symbol' : line ? 'line' : undefined;
    if (name && name.length > LONGEST_NAME) {
      throw new ExpressionRefused(`A name has at most ${LONGEST_NAME} characters, found ${name.length}${place(from)}.`);
    }
    if (kind) {
      found.push({ kind, text: whole === '**' ? '^' : whole, from, to: from + whole.length });
    }
  }
  found.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return { text, tokens: found };
}

export function place(from: number): string {
  return ` at character ${from + 1}`;
}

/** A letter of another alphabet can look like one of ours: its number tells them apart. */
function unknown(text: string, from: number): string {
  const sign = String.fromCodePoint(text.codePointAt(from)!);
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{L}/u.test(sign)
    ? `Names are made of a to z, digits and _; found “${sign}” (${code})${place(from)}.`
    : `Expected a number, a name or one of + - * / ^ ( ), found “${/\p{C}/u.test(sign) ? '' : sign}” (${code})${place(from)}.`;
}
