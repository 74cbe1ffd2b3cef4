import { html, nothing, type TemplateResult } from 'lit';
import { headline, loaded, type Phase } from './words';

/** Where a cell stands, in a sentence; while Python is loaded, how far that is. */
export function stateLine(phase: Phase): TemplateResult {
  return html`<p class="wr-cell-state" data-phase=${phase.kind} data-well=${phase.kind === 'done' && phase.well}>
    <span role="status">${headline(phase)}</span>
    ${
      phase.kind === 'loading'
        ? html`<progress aria-label="Python" max="1" .value=${phase.share}></progress> <span>${loaded(phase.share)}</span>`
        : nothing
    }
  </p>`;
}
