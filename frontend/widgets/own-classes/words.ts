import type { Report } from './intake';

export function pictures(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'picture' : 'pictures'}`;
}

/** What became of what was given, in a sentence or more. */
export function said({ added, known, refused, left, full, bad }: Report): string {
  const words = [`${pictures(added)} added.`];
  if (known > 0) {
    words.push(`${pictures(known)} left out: the class has the same already.`);
  }
  if (full) {
    words.push(full);
  }
  if (refused > 0) {
    words.push(`${pictures(refused)} not taken.`);
  }
  if (left > 0) {
    words.push(`${pictures(left)} not sent, as you asked.`);
  }
  if (bad.length > 0) {
    words.push(`${bad.length.toLocaleString('en-US')} left out, since ${bad.length === 1 ? 'it is no picture' : 'they are no pictures'} that can be read:`);
  }
  return words.join(' ');
}
