import { percent, significant } from '../../shared/numbers';
import { answer } from '../../shared/network/loss';
import type { Samples } from './contract';
import { inspect, passOf, type Inspection } from './inspection';
import type { Picked } from './network-picture';
import type { Player, Shown } from './player';
import type { Frame } from './recording';
import type { Both } from './scores';
import { stagesOf, type Sample, type Stage } from './slow-stages';
import type { Model } from './setting';
import { describe } from './words';

/** What the learner points at and has open. */
export interface Focus {
  readonly picked?: Picked;
  /** The point of the plane under the finger. */
  readonly probe?: readonly [number, number];
  /** The training sample that is looked at when no point is. */
  readonly sample: number;
  readonly slow: boolean;
  readonly described: boolean;
}

/** The numbers and words of one recorded frame: never of a picture between two. */
export interface Reading {
  readonly frame: Frame;
  readonly both: Both;
  readonly inspection?: Inspection;
  /** What the network answers at the point. */
  readonly answered: string;
  /** Which point the numbers are of. */
  readonly about: string;
  readonly stages: readonly Stage[];
  readonly words: readonly string[];
}

export function sampleAt({ train }: Samples, index: number): Sample | undefined {
  const count = train.label.length;
  const i = count === 0 ? 0 : ((index % count) + count) % count;
  return count === 0 ? undefined : { x: train.x[i], y: train.y[i], label: train.label[i] };
}

/** The training sample nearest to a point; -1 where there is none. */
export function nearestSample({ train }: Samples, x: number, y: number): number {
  const away = (i: number) => Math.hypot(train.x[i] - x, train.y[i] - y);
  return train.x.reduce((best, _, i) => (best < 0 || away(i) < away(best) ? i : best), -1);
}

export function readingOf(player: Player, model: Model, data: Samples, shown: Shown, focus: Focus, rate: string): Reading {
  const { frame, field } = shown;
  const both = player.scores!.of(frame);
  const sample = sampleAt(data, focus.sample);
  const point = focus.probe ?? (sample ? ([sample.x, sample.y] as const) : ([0, 0] as const));
  const pass = passOf(model, frame.weights, point);
  const where = `x₁ = ${significant(point[0])}, x₂ = ${significant(point[1])}`;
  const named = focus.probe ? `At ${where}` : sample ? `Training sample ${focus.sample + 1} (${where})` : `At ${where}`;
  return {
    frame,
    both,
    answered: `${named}: ${said(model, answer(model.task, pass.outputs, 0, 1), data.classNames)}`,
    about: `Numbers of ${focus.probe || !sample ? `the point ${where}` : `training sample ${focus.sample + 1}, ${where}`}.`,
    inspection: focus.picked && inspect(model, frame.weights, player.scores!.gradients(frame.weights), pass, focus.picked),
    stages: focus.slow && sample ? stagesOf(model, frame.weights, passOf(model, frame.weights, [sample.x, sample.y]), sample, rate, data.classNames) : [],
    words: focus.described ? describe(model, frame, both, field) : [],
  };
}

function said({ task }: Model, shares: readonly number[], names: readonly string[]): string {
  if (task.classes === 0) {
    return significant(shares[0]);
  }
  const best = shares.indexOf(Math.max(...shares));
  return best < 0 ? 'no answer' : `${names[best] ?? `class ${best}`}, ${percent(shares[best])}`;
}
