import type { Descent, Fate } from './descent';

/** What is to say about optimizers on their way. */

export const SIGNS: Readonly<Record<Fate, string>> = {
  going: 'on its way',
  arrived: 'arrived',
  outside: 'outside',
  diverged: 'diverged',
};

export const HINT = 'Press Play, or Step. Drag the ring to begin elsewhere.';

/** How far one optimizer has come, in a word or two. */
export function sign(descent: Descent, steps: number): string {
  const fate = descent.fate(steps);
  switch (fate) {
    case 'arrived':
      return `arrived, ${counted(descent.arrivedAfter(steps)!)}`;
    case 'outside':
    case 'diverged':
      return `${SIGNS[fate]}, ${counted(descent.leftAfter(steps) ?? steps)}`;
    default:
      return SIGNS[fate];
  }
}

/** Who has arrived or gone astray, in sentences; nothing to say about the others. */
export function verdict(descents: readonly Descent[], steps: number): string {
  if (steps === 0) {
    return HINT;
  }
  const arrived = descents.filter((descent) => descent.fate(steps) === 'arrived');
  const names = arrived.map((descent) => `${descent.setting.name} after ${counted(descent.arrivedAfter(steps)!)}`);
  const sentences = [
    ...(arrived.length > 0 ? [`Arrived: ${names.join(', ')}.`] : []),
    ...descents.flatMap((descent) => astray(descent, steps)),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'On the way.';
}

function astray(descent: Descent, steps: number): readonly string[] {
  const name = descent.setting.name;
  const left = counted(descent.leftAfter(steps) ?? steps);
  switch (descent.fate(steps)) {
    case 'outside':
      return [`${name} left the picture after ${left}: its steps are too long here. Lower its learning rate.`];
    case 'diverged':
      return [`${name} diverged: it left the picture after ${left}, and every step took it further. Lower its learning rate.`];
    default:
      return [];
  }
}

export function counted(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}
