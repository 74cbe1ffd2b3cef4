/** What the server sends as base64: grey pictures and grids, one byte a value. */
export function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

/** Numbers as they are: 4 bytes each, little-endian. */
export function floats(base64: string): Float32Array {
  const raw = bytes(base64);
  const view = new DataView(raw.buffer);
  return Float32Array.from({ length: raw.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
