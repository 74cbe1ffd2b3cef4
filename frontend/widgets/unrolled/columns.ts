import { html, nothing, type TemplateResult } from 'lit';
import { fixed } from '../../shared/numbers';
import type { Palette } from '../../shared/palette';
import { cellStyle, most } from '../layers/paint';
import { isDone, type Moment, type Part } from './moments';
import type { Network } from './network';
import { likeliest, type State, type Step } from './pass';
import { shown } from './tokens';
import { MATRICES, type Shared } from './words';

/** What the picture shows, and what it is asked. */
export interface Scene {
  readonly network: Network;
  readonly steps: readonly Step[];
  readonly written: readonly string[];
  readonly start: State;
  /** How often the network has read padding before the first step. */
  readonly padding: number;
  /** The last thing that has happened. */
  readonly last?: Moment;
  /** What the numbers below are about. */
  readonly focus?: Moment;
  readonly unit: number;
  readonly lit?: Shared;
  readonly numbers: boolean;
  readonly palette: Palette;
  /** Pictures of the three matrices, as addresses. */
  readonly matrices: Record<Shared, string>;
  choose(moment: Moment, unit?: number): void;
  light(which: Shared | undefined, stay: boolean): void;
}

const ANSWERS = 3;
const SPOKEN: Record<Shared, string> = { input: 'from the input', state: 'from the hidden state before', output: 'to the output' };

/** The network once for every step, from left to right. */
export function columns(scene: Scene): TemplateResult {
  const { network, steps } = scene;
  const largest = {
    x: Math.max(1e-9, ...steps.map(({ x }) => most(x))),
    memory: Math.max(1, ...steps.map(({ after }) => most(after.memory))),
  };
  return html`<div class="wr-unrolled-labels" aria-hidden="true">
      <span data-row="token">reads</span>
      <span data-row="x"><i>x</i></span>
      <span data-row="state">${network.cell === 'lstm' ? html`<i>c</i>, <i>h</i>` : html`<i>h</i>`}</span>
      <span data-row="says">says</span>
    </div>
    ${start(scene, largest.memory)} ${steps.map((step, at) => column(scene, step, at, largest))}`;
}

function start(scene: Scene, memory: number): TemplateResult {
  const { network, padding, palette, numbers } = scene;
  const state = scene.start;
  return html`<li class="wr-unrolled-step" data-start data-state="done">
    <span data-row="head">start</span>
    ${padding > 0 ? html`<span class="wr-unrolled-padding" data-row="token">${padding} × padding</span>` : nothing}
    <div class="wr-unrolled-state" data-row="state" role="img" aria-label=${`Before the first step: ${state.hidden.map((h) => fixed(h)).join(', ')}`}>
      ${network.cell === 'lstm' ? stack(state.memory, memory, palette, numbers, 'c') : nothing} ${stack(state.hidden, 1, palette, numbers, 'h')}
    </div>
  </li>`;
}

function column(scene: Scene, step: Step, at: number, largest: { x: number; memory: number }): TemplateResult {
  const { network, written, last, focus, palette, numbers, unit } = scene;
  const done = (part: Part) => isDone(network.cell, { step: at, part }, last);
  const about = (...parts: Part[]) => focus?.step === at && parts.includes(focus.part);
  const state = last && at < last.step ? 'done' : last && at === last.step ? 'now' : 'future';
  const chosen = (values: readonly number[], part: Part, most: number) => html`<button
    type="button"
    class="wr-unrolled-stack"
    data-values=${part === 'memory' ? 'c' : 'h'}
    ?data-focus=${about(part)}
    ?disabled=${!done(part)}
    aria-label=${`${part === 'memory' ? 'Memory' : 'Hidden state'} after step ${at + 1}${done(part) ? `: ${values.map((h) => fixed(h)).join(', ')}` : ''}`}
    @click=${(e: Event) => scene.choose({ step: at, part }, unitAt(e))}
  >
    ${done(part) ? cells(values, most, palette, numbers, focus && about(part) ? unit : -1) : cells(values.map(() => NaN), 1, palette, false, -1)}
  </button>`;
  return html`<li class="wr-unrolled-step" data-state=${state} data-step=${at}>
    <span data-row="head">${at + 1}</span>
    <button
      type="button"
      class="wr-unrolled-token"
      data-row="token"
      ?data-focus=${about('read')}
      ?data-unknown=${step.token === 0}
      ?disabled=${!done('read')}
      aria-label=${`Step ${at + 1} reads ${written[at]}`}
      @click=${() => scene.choose({ step: at, part: 'read' })}
    >${shown(written[at])}</button>
    <div class="wr-unrolled-x" data-row="x" aria-hidden="true">${done('read') ? stack(step.x, largest.x, palette, numbers) : stack(step.x.map(() => NaN), 1, palette, false)}</div>
    ${chip(scene, 'input', at)}
    <div class="wr-unrolled-state" data-row="state">
      ${chip(scene, 'state', at)} ${network.cell === 'lstm' ? chosen(step.after.memory, 'memory', largest.memory) : nothing} ${chosen(step.after.hidden, 'hidden', 1)}
    </div>
    ${chip(scene, 'output', at)} ${says(scene, step, at, done('says'), about('says'))}
  </li>`;
}

function unitAt(event: Event): number | undefined {
  const cell = (event.target as Element).closest<HTMLElement>('[data-unit]');
  return cell ? Number(cell.dataset.unit) : undefined;
}

/** The same weights wherever they stand: only the first of them is in the way of a keyboard. */
function chip(scene: Scene, which: Shared, at: number): TemplateResult {
  return html`<button
    type="button"
    class="wr-unrolled-weights"
    data-row=${which}
    data-weights=${which}
    ?data-lit=${scene.lit === which}
    tabindex=${at === 0 ? 0 : -1}
    aria-pressed=${scene.lit === which}
    aria-label=${`Weights ${SPOKEN[which]}, the same in every step`}
    @click=${() => scene.light(which, true)}
    @pointerenter=${(e: PointerEvent) => e.pointerType === 'mouse' && scene.light(which, false)}
    @pointerleave=${(e: PointerEvent) => e.pointerType === 'mouse' && scene.light(undefined, false)}
  ><img src=${scene.matrices[which]} alt="" /><i>${MATRICES[which]}</i></button>`;
}

function says(scene: Scene, step: Step, at: number, done: boolean, about: boolean): TemplateResult {
  const { network, written } = scene;
  const names = network.classes.length > 0 ? network.classes : network.tokens;
  const text = network.classes.length === 0;
  return html`<button
    type="button"
    class="wr-unrolled-says"
    data-row="says"
    ?data-focus=${about}
    ?disabled=${!done}
    aria-label=${done ? `After step ${at + 1} it says ${likeliest(step, ANSWERS, text).map((i) => `${names[i]} ${share(step.probabilities[i])}`).join(', ')}` : `Output of step ${at + 1}`}
    @click=${() => scene.choose({ step: at, part: 'says' })}
  >
    ${done
      ? likeliest(step, ANSWERS, text).map(
          (i) => html`<span ?data-came=${text && names[i] === written[at + 1]}><b>${shown(names[i])}</b><i style="--share:${step.probabilities[i]}"></i><small>${share(step.probabilities[i])}</small></span>`,
        )
      : nothing}
  </button>`;
}

export function share(probability: number): string {
  return Number.isFinite(probability) ? `${Math.round(probability * 100)} %` : '–';
}

function stack(values: ArrayLike<number>, most: number, palette: Palette, numbers: boolean, of = 'x'): TemplateResult {
  return html`<span class="wr-unrolled-stack" data-values=${of}>${cells(values, most, palette, numbers, -1)}</span>`;
}

function cells(values: ArrayLike<number>, most: number, palette: Palette, numbers: boolean, unit: number): TemplateResult[] {
  return Array.from(values, (v, i) => html`<span class="wr-unrolled-cell" data-unit=${i} ?data-chosen=${i === unit} style=${Number.isFinite(v) ? cellStyle(v, most, palette) : ''}>${numbers && Number.isFinite(v) ? fixed(v) : ''}</span>`);
}
