/** How large a text is, as the server will count it. */

export interface Size {
  readonly characters: number;
  readonly bytes: number;
}

/** Characters are Unicode's; a text far beyond what is taken is not counted out. */
export function sizeOf(text: string, most: number): Size {
  if (text.length > most) {
    return { characters: text.length, bytes: text.length };
  }
  return { characters: Array.from(text).length, bytes: new TextEncoder().encode(text).length };
}

/** `1.2 MB`, `3.4 kB`, `12 bytes`. */
export function inBytes(bytes: number): string {
  if (bytes >= 1 << 20) {
    return `${(bytes / (1 << 20)).toFixed(1)} MB`;
  }
  return bytes >= 1024 ? `${(bytes / 1024).toFixed(1)} kB` : `${bytes} bytes`;
}

/** Why a text cannot be kept; empty where it can. */
export function refusal({ characters, bytes }: Size, fewest: number, most: number): string {
  if (bytes > most) {
    return `A text may have ${inBytes(most)}; this has ${inBytes(bytes)}.`;
  }
  return characters < fewest
    ? `A text needs at least ${fewest} characters to learn from and to be tested on; this has ${characters.toLocaleString('en-US')}.`
    : '';
}
