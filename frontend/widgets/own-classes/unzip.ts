/** A file in a zip: unpacked when it is opened. */
export interface Entry {
  readonly name: string;
  open(): Promise<Blob>;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const FILE = 0x02014b50;
const FILE_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

async function view(zip: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await zip.slice(from, to).arrayBuffer());
}

async function unpacked(zip: Blob, name: string, at: number, packed: number, size: number, method: number): Promise<Blob> {
  const local = await view(zip, at, at + LOCAL_BYTES);
  const start = at + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const body = zip.slice(start, start + packed);
  if (method === STORED) {
    return body;
  }
  // The size that a zip claims need not be true.
  const reader = body.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > size) {
      await reader.cancel();
      throw new Error(`${name}: expected ${size} bytes, found more`);
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}

/**
 * The files of a zip, by its list of contents; none is read yet.
 *
 * @throws Error in words, where it is no whole zip
 */
export async function entries(zip: Blob): Promise<Entry[]> {
  const tail = Math.max(0, zip.size - END_BYTES - LONGEST_COMMENT);
  const end = await view(zip, tail, zip.size);
  let at = end.byteLength - END_BYTES;
  while (at >= 0 && end.getUint32(at, true) !== END) {
    at--;
  }
  if (at < 0) {
    throw new Error('expected a whole zip, found one without its list of contents');
  }
  const [count, bytes, from] = [end.getUint16(at + 10, true), end.getUint32(at + 12, true), end.getUint32(at + 16, true)];
  if (from === 0xffffffff || count === 0xffff) {
    throw new Error('expected a zip of at most 4 GB and 65,534 files, found a larger one: unpack it and choose the folder');
  }
  const list = await view(zip, from, from + bytes);
  const found: Entry[] = [];
  const text = new TextDecoder();
  for (let i = 0, p = 0; i < count && p + FILE_BYTES <= list.byteLength && list.getUint32(p, true) === FILE; i++) {
    const [flags, method] = [list.getUint16(p + 8, true), list.getUint16(p + 10, true)];
    const [packed, size] = [list.getUint32(p + 20, true), list.getUint32(p + 24, true)];
    const [nameBytes, extra, comment] = [28, 30, 32].map((o) => list.getUint16(p + o, true));
    const place = list.getUint32(p + 42, true);
    const name = text.decode(new Uint8Array(list.buffer, p + FILE_BYTES, nameBytes));
    p += FILE_BYTES + nameBytes + extra + comment;
    if (name.endsWith('/')) {
      continue;
    }
    const readable = !(flags & ENCRYPTED) && (method === STORED || method === DEFLATED);
    found.push({
      name,
      open: () => (readable ? unpacked(zip, name, place, packed, size, method) : Promise.reject(new Error('encrypted'))),
    });
  }
  return found;
}
