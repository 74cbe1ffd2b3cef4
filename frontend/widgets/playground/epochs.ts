import { significant } from '../../shared/numbers';

/** A number of epochs as it is read: whole ones as they are, shares of one with a decimal. */
export function epochs(count: number): string {
  if (count >= 1000) {
    return Math.round(count).toLocaleString('en-US');
  }
  return Number.isInteger(count) ? String(count) : count < 0.1 ? significant(count, 2) : count.toFixed(1);
}
