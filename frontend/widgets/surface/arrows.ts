import { OPTIMIZERS, update } from '../../shared/optimizers';
import type { Descent } from './descent';
import type { Arrow } from './map';

/** Arrows are drawn so many times as long as what they stand for. */
export const ARROWS_LONGER = 4;

/** The step that comes next, in two parts: what the slope adds to it, and what is carried on from the steps before. */
export function arrowsOf(descent: Descent, steps: number): readonly Arrow[] {
  const path = descent.path(steps);
  const { at, gradient, memory } = path.at(-1)!;
  const { name, rate, momentum } = descent.setting;
  const whole = update(name, gradient, rate, momentum, memory).change;
  const rolls = name === 'momentum' || name === 'nesterov';
  const carried = memory.velocity.map((v) => (rolls ? -rate * momentum * (name === 'nesterov' ? momentum : 1) * v : 0));
  const line = OPTIMIZERS.indexOf(name);
  const arrow = (by: readonly number[], dashed: boolean): Arrow => ({
    from: at,
    by: [by[0] * ARROWS_LONGER, by[1] * ARROWS_LONGER],
    line,
    dashed,
  });
  return [arrow(whole.map((c, i) => c - carried[i]), true), ...(rolls ? [arrow(carried, false)] : [])];
}
