import { html, nothing, type TemplateResult } from 'lit';
import { control, CONTROLS, named, stepped, type Control } from './control-list';
import type { Setup } from './contract';

/** The controls as the declared list says: a choice is a list, a number has - and + beside it and can be typed. */

export type Change = (key: string, value: string) => void;

export function renderKnobs(setup: Setup, keys: readonly string[], change: Change): TemplateResult[] {
  return keys.filter((key) => !setup.hidden?.includes(key)).map((key) => renderKnob(setup, control(key), change));
}

function renderKnob(setup: Setup, given: Control, change: Change): TemplateResult {
  const problem = setup.problems?.[given.key];
  const choices = setup.choices?.[given.key] ?? given.choices;
  const known = { ...given, choices };
  const value = setup.values[given.key] ?? '';
  return html`<div class="pg-knob" data-key=${given.key} ?data-wrong=${problem !== undefined}>
    <label for="pg-${given.key}" title=${given.explanation}>${given.label}${given.unit ? html` <span>${given.unit}</span>` : nothing}</label>
    ${given.kind === 'choice' ? renderChoice(known, value, change) : renderNumber(known, value, change)}
    ${problem === undefined ? nothing : html`<p class="pg-problem" role="alert">${problem}</p>`}
  </div>`;
}

function renderChoice(given: Control, value: string, change: Change): TemplateResult {
  return html`<select id="pg-${given.key}" title=${given.explanation} @change=${(e: Event) => change(given.key, (e.target as HTMLSelectElement).value)}>
    ${given.choices?.map((choice) => html`<option value=${choice} .selected=${choice === value}>${named(given, choice)}</option>`)}
  </select>`;
}

function renderNumber(given: Control, value: string, change: Change): TemplateResult {
  const step = (by: 1 | -1) => html`<button
    aria-label="${by > 0 ? 'More' : 'Less'}: ${given.label}"
    ?disabled=${stepped(given, value, by) === value}
    @click=${() => change(given.key, stepped(given, value, by))}
  >${by > 0 ? '+' : '−'}</button>`;
  return html`<div class="pg-stepper">
    ${step(-1)}
    <input
      id="pg-${given.key}"
      inputmode="decimal"
      autocomplete="off"
      title=${given.explanation}
      .value=${value}
      @change=${(e: Event) => change(given.key, (e.target as HTMLInputElement).value.trim())}
    />
    ${step(1)}
  </div>`;
}

/** What is wrong with values that have no control here to say it at. */
export function renderProblems({ problems = {}, hidden = [] }: Setup): TemplateResult | typeof nothing {
  const shown = CONTROLS.filter(({ kind, key }) => (kind !== 'picture' || key === 'data') && !hidden.includes(key)).map(({ key }) => key);
  const others = Object.entries(problems).filter(([key]) => !shown.includes(key));
  return others.length === 0
    ? nothing
    : html`<ul class="pg-problem" role="alert">${others.map(([key, problem]) => html`<li>${CONTROLS.find((c) => c.key === key)?.label ?? key}: ${problem}</li>`)}</ul>`;
}
