/** What a token does to an answer, as colour and words. */

/** How strong its colour is, -1..1: the square root keeps small influences visible. */
export function tint(influence: number): number {
  return Math.sign(influence) * Math.sqrt(Math.min(1, Math.abs(influence)));
}

/** In percentage points, with a sign: +12, −3, 0. */
export function points(influence: number): string {
  const rounded = Math.round(influence * 100);
  return rounded === 0 ? '0' : rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}

/** As a sentence for who cannot see the colours. */
export function told(token: string, influence: number): string {
  const by = `${Math.abs(Math.round(influence * 100))} points`;
  return Math.round(influence * 100) === 0
    ? `${token}: changes nothing`
    : `${token}: ${influence > 0 ? 'speaks for it' : 'speaks against it'}, ${by}`;
}
