const HEAD = 64;
const TAIL = 65536;

const SIGNATURES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^\xff\xd8\xff/, 'a damaged JPEG picture'],
  [/^\x89PNG\r\n/, 'a damaged PNG picture'],
  [/^GIF8/, 'a damaged GIF picture'],
  [/^RIFF.{4}WEBP/s, 'a damaged WebP picture'],
  [/^.{4}ftyp(hei|mif|avi)/s, 'a HEIC or AVIF picture, which this browser does not know'],
  [/^.{4}ftyp/s, 'a film'],
  [/^(II\*\0|MM\0\*)/, 'a TIFF picture, which browsers do not know'],
  [/^%PDF/, 'a PDF'],
  [/^PK/, 'a zip'],
  [/^\s*<(\?xml|svg)/, 'a drawing (SVG or XML), which has no pixels'],
];

/** What a file is that is no readable picture, told by its first bytes and not by its name. */
export function named(head: string): string {
  if (head === '') {
    return 'an empty file';
  }
  const known = SIGNATURES.find(([pattern]) => pattern.test(head));
  // eslint-disable-next-line no-control-regex
  return known?.[1] ?? (/[\0-\x08\x0e-\x1f\x7f]/.test(head) ? 'bytes of another kind' : 'text');
}

/** Whether a JPEG or PNG ends before its end: browsers fill the rest with grey and say nothing. */
export function tornOff(head: string, tail: string): boolean {
  return (
    (head.startsWith('\xff\xd8\xff') && !tail.includes('\xff\xd9')) ||
    (head.startsWith('\x89PNG\r\n') && !tail.includes('IEND'))
  );
}

async function latin(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export async function kindOf(file: Blob): Promise<string> {
  return named(await latin(file.slice(0, HEAD)));
}

export async function isTorn(file: Blob): Promise<boolean> {
  return tornOff(await latin(file.slice(0, HEAD)), await latin(file.slice(-TAIL)));
}
