import { html, nothing, type TemplateResult } from 'lit';
import { significant } from '../../shared/numbers';
import type { RunState } from './contract';

/** What the buttons under the pictures do. */
export interface TransportActions {
  readonly play: () => void;
  readonly act: (action: 'pause' | 'step' | 'step-epoch' | 'rewind' | 'pin' | 'undo') => void;
  readonly slow: () => void;
}

export const GOING: readonly RunState['state'][] = ['training', 'waiting', 'reconnecting'];

/** Train, which becomes Pause in the same place; the steps; back to the start; what the run is doing, in words. */
export function renderTransport(run: RunState, behind: boolean, recorded: boolean, actions: TransportActions): TemplateResult {
  const going = GOING.includes(run.state);
  const words = run.state === 'paused' || recorded ? 'Train on' : 'Train';
  return html`<div class="pg-transport">
    <button class="pg-primary" @click=${() => (going ? actions.act('pause') : actions.play())}>
      <span class="pg-glyph" data-glyph=${going ? 'pause' : 'play'} aria-hidden="true"></span>${going ? 'Pause' : behind ? 'Train on from here' : words}
    </button>
    <button title="One batch" ?disabled=${going} @click=${() => actions.act('step')}>Step</button>
    <button aria-label="One epoch" title="One epoch" ?disabled=${going} @click=${() => actions.act('step-epoch')}>Epoch</button>
    <button title="Back to the same start" ?disabled=${!recorded} @click=${() => actions.act('rewind')}>Rewind</button>
    <p class="wr-status" role="status" data-state=${run.state}><span class="wr-sign" aria-hidden="true"></span><span class="wr-state">${run.words}</span></p>
    <span class="pg-facts">${facts(run)}</span>
  </div>`;
}

/** What is pressed less often. */
export function renderMore(run: RunState, recorded: boolean, slow: boolean, actions: TransportActions): TemplateResult {
  return html`<button aria-pressed=${slow} @click=${actions.slow}>Slow motion</button>
    <button ?disabled=${!recorded} @click=${() => actions.act('pin')}>Pin this run</button>
    ${run.canUndo ? html`<button @click=${() => actions.act('undo')}>Undo</button>` : nothing}`;
}

function facts({ seconds, epochsPerSecond }: RunState): string {
  return [
    seconds ? `${significant(seconds)} s of training` : '',
    epochsPerSecond ? `${significant(epochsPerSecond)} epochs/s` : '',
  ].filter(Boolean).join(' · ');
}
