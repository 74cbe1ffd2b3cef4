/** What a learner types, as tokens of a network. */
export interface Read {
  readonly tokens: readonly number[];
  /** As they are written, one for each token. */
  readonly written: readonly string[];
  /** What the network does not know, each once. */
  readonly unknown: readonly string[];
  /** Whether there was more than `most`. */
  readonly cut: boolean;
}

const CHARACTER = /^.$/su;
const WORDS = /[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]/gu;

/**
 * Characters, or words where the network knows words; small letters where it knows only these.
 *
 * @param names of the network's tokens, by their numbers; token 0 stands for all that are not known
 */
export function read(text: string, names: readonly string[], most: number): Read {
  const single = names.slice(1).every((name) => CHARACTER.test(name));
  const all = single ? [...text.normalize('NFC')] : (text.match(WORDS) ?? []);
  const written = all.slice(0, most);
  const numbers = new Map(names.map((name, i) => [name, i] as const).slice(1));
  const tokens = written.map((part) => numbers.get(part) ?? numbers.get(part.toLowerCase()) ?? 0);
  return {
    tokens,
    written,
    unknown: [...new Set(written.filter((_, i) => tokens[i] === 0))],
    cut: all.length > most,
  };
}

const VISIBLE: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥' };

/** A token as a tile shows it. */
export function shown(token: string): string {
  return VISIBLE[token] ?? token;
}

const SPOKEN: Record<string, string> = { ' ': 'a space', '\n': 'the end of the line', '\t': 'a tab' };

/** A token within a sentence. */
export function said(token: string): string {
  return SPOKEN[token] ?? `“${token}”`;
}
