import { percent } from '../../shared/numbers';
import type { LayerRow } from './rows';

const HALF = 0.5;

/** One significant digit: ratios of gradients are no more exact than that. */
function roughly(value: number): string {
  const power = 10 ** Math.floor(Math.log10(value));
  const rounded = Math.round(value / power) * power;
  return rounded < 1e6 ? rounded.toLocaleString('en-US', { maximumFractionDigits: 0 }) : `10${superscript(Math.round(Math.log10(value)))}`;
}

export function superscript(power: number): string {
  return String(power).replace(/[-\d]/g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]));
}

/** 1.2 × 10⁻⁵ */
export function scientific(value: number): string {
  if (value === 0) {
    return '0';
  }
  const [digits, power] = value.toExponential(1).split('e');
  return `${digits} × 10${superscript(Number(power))}`;
}

/** How the gradients of the first layer compare with those of the last hidden one. */
function gradients(rows: readonly LayerRow[]): string {
  const last = Math.max(1, rows.length - 2);
  const name = last === rows.length - 1 ? 'the outputs' : `layer ${last + 1}`;
  const [first, other] = [rows[0].rms, rows[last].rms];
  if (first === 0) {
    return rows.every(({ rms }) => rms === 0)
      ? 'All gradients are 0: no weight can move.'
      : `The gradients of layer 1 are 0: its weights cannot move. Those of the outputs are ${scientific(rows.at(-1)!.rms)}.`;
  }
  if (other === 0) {
    return `The gradients of ${name} are 0.`;
  }
  const ratio = first / other;
  if (ratio <= HALF) {
    return `The gradients of layer 1 are 1/${roughly(1 / ratio)} of those of ${name}.`;
  }
  return ratio >= 1 / HALF
    ? `The gradients of layer 1 are ${roughly(ratio)} times those of ${name}.`
    : `The gradients of layer 1 are about as large as those of ${name}.`;
}

/** The layer of which most idles, where that is more than half of it. */
function idling(rows: readonly LayerRow[], activation: string): string {
  const hidden = rows.slice(0, -1);
  const dead = hidden.reduce((worst, row, i) => (row.dead > hidden[worst].dead ? i : worst), 0);
  if (hidden[dead]?.dead > HALF) {
    return ` ${percent(hidden[dead].dead)} of layer ${dead + 1} are dead: 0 for every sample.`;
  }
  const flat = hidden.reduce((worst, row, i) => (row.saturated > hidden[worst].saturated ? i : worst), 0);
  return hidden[flat]?.saturated > HALF
    ? ` ${percent(hidden[flat].saturated)} of the values of layer ${flat + 1} lie where ${activation} is flat.`
    : '';
}

export function inWords(rows: readonly LayerRow[], activation: string): string {
  return rows.length === 0
    ? 'Press Train, or change a knob to see a network at its initial weights.'
    : gradients(rows) + idling(rows, activation);
}
