/** What the server sends as base64: grey pictures and grids, one byte a value. */
export function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}
