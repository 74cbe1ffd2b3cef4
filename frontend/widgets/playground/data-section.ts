import { html, nothing, type TemplateResult } from 'lit';
import { keysOf } from './control-list';
import type { Setup } from './contract';
import './csv-entry';
import './data-tiles';
import { renderKnobs, type Change } from './knobs';

const NUMBERS = keysOf('data');
/** Own points are as they are. */
const OF_OWN = NUMBERS.filter((key) => key !== 'n' && key !== 'noise');

/** What is to be learned: a data set, how much of it, or the learner's own. */
export function renderData(setup: Setup, generated: boolean, change: Change): TemplateResult {
  const hides = (key: string) => setup.hidden?.includes(key) ?? false;
  return html`<section class="pg-data" aria-label="Data" ?hidden=${['data', ...NUMBERS].every(hides)}>
    <h3>Data ${generated ? html`<span class="pg-label">generated</span>` : nothing}</h3>
    ${hides('data') ? nothing : html`<wr-data-tiles .chosen=${setup.values.data ?? ''} @choose=${(e: CustomEvent<string>) => change('data', e.detail)}></wr-data-tiles>`}
    <div class="pg-data-knobs">${renderKnobs(setup, setup.values.data === 'own' ? OF_OWN : NUMBERS, change)}</div>
    ${hides('data') ? nothing : html`<wr-csv-entry .problem=${setup.problems?.data}></wr-csv-entry>`}
  </section>`;
}
