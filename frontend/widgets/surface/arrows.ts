import { OPTIMIZERS, update } from '../../shared/optimizers';
import type { Descent } from './descent';
import type { Arrow } from './map';

/**
 * The step that comes next, in two parts, one from the end of the other: what is carried on from the steps before, and
 * what the slope adds to it. The second ends where the step will.
 */
export function arrowsOf(descent: Descent, steps: number): readonly Arrow[] {
  const { at, gradient, memory } = descent.path(steps).at(-1)!;
  const { name, rate, momentum } = descent.setting;
  const whole = update(name, gradient, rate, momentum, memory).change;
  const share = name === 'momentum' ? momentum : name === 'nesterov' ? momentum * momentum : 0;
  const carried = memory.velocity.map((v) => -rate * share * v);
  const line = OPTIMIZERS.indexOf(name);
  const slope: Arrow = {
    from: [at[0] + carried[0], at[1] + carried[1]],
    by: [whole[0] - carried[0], whole[1] - carried[1]],
    line,
    dashed: true,
  };
  return share > 0 ? [{ from: at, by: [carried[0], carried[1]], line, dashed: false }, slope] : [slope];
}
