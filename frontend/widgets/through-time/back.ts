import { significant } from '../../shared/numbers';
import { scientific } from '../depth/words';

/** The gradients of one network, as they came back. */
export interface BackLine {
  readonly name: string;
  /** At the hidden state after each time step, the first one first. */
  readonly norms: readonly number[];
  /** Optimizer updates behind the weights. */
  readonly steps: number;
}

/** Smaller shares than this are drawn at the lower edge. */
const LOWEST = -12;
const HIGHEST = 12;

/** What is left of the gradient so many steps back from the last one, where it is 1. */
export function shares({ norms }: BackLine): number[] {
  const last = norms.at(-1) ?? 0;
  return last > 0 ? norms.map((norm) => norm / last).reverse() : [];
}

/** Whole powers of ten around all shares, as exponents; 1 is always among them. */
export function range(all: readonly (readonly number[])[]): [number, number] {
  const powers = all.flat().filter((share) => share > 0 && Number.isFinite(share)).map(Math.log10);
  const low = Math.floor(Math.min(-1, ...powers));
  const high = Math.max(0, Math.ceil(Math.max(0, ...powers) - 1e-9));
  return [Math.max(LOWEST, low), Math.min(HIGHEST, high)];
}

/** What comes of a gradient on its way back through one network. */
export function inWords(line: BackLine): string {
  const left = shares(line);
  const back = left.length - 1;
  if (back < 1) {
    return line.norms.length > 0 ? `${line.name}: the gradient is 0 from the start.` : '';
  }
  const share = left[back];
  return `${line.name}: ${back} ${back === 1 ? 'step' : 'steps'} back ${what(share)}.`;
}

function what(share: number): string {
  const size = share >= 1e-3 && share < 1e4 ? significant(share, 2) : scientific(share);
  if (share === 0) {
    return 'nothing is left';
  }
  return share > 1 ? `it has grown to ${size} times as much` : `${size} of it is left`;
}
