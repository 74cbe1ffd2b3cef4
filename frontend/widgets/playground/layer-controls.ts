import { html, type TemplateResult } from 'lit';
import { ACTIVATIONS, type Activation } from '../../shared/network/activations';
import type { Hidden } from '../../shared/network/network';
import { ACTIVATION_NAMES } from './control-list';
import { MOST_LAYERS, MOST_NEURONS } from './setting';

/** Controls over the network's picture: how many layers, and the width and activation of the chosen one. */

const ADDED: Hidden = { width: 4, activation: 'tanh' };

export function renderLayers(
  hidden: readonly Hidden[],
  chosen: number,
  change: (hidden: readonly Hidden[]) => void,
): TemplateResult {
  const resize = (by: number) =>
    change(by > 0 ? [...hidden, hidden.at(-1) ?? ADDED] : hidden.slice(0, -1));
  return html`<div class="pg-layers">
    ${stepper('hidden layers', hidden.length, 0, MOST_LAYERS, resize)}
    ${hidden[chosen] ? renderLayer(hidden, chosen, change) : ''}
  </div>`;
}

function renderLayer(hidden: readonly Hidden[], l: number, change: (hidden: readonly Hidden[]) => void): TemplateResult {
  const layer = hidden[l];
  const put = (changed: Hidden) => change(hidden.map((h, i) => (i === l ? changed : h)));
  return html`<div class="pg-layer" role="group" aria-label="Layer ${l + 1}">
    <span class="pg-label">${hidden.length > 1 ? `Layer ${l + 1}` : ''}</span>
    ${stepper(`neurons in layer ${l + 1}`, layer.width, 1, MOST_NEURONS, (by) => put({ ...layer, width: layer.width + by }))}
    <select aria-label="Activation of layer ${l + 1}" @change=${(e: Event) => put({ ...layer, activation: (e.target as HTMLSelectElement).value as Activation })}>
      ${ACTIVATIONS.map((a) => html`<option value=${a} .selected=${a === layer.activation}>${name(a)}</option>`)}
    </select>
  </div>`;
}

function stepper(what: string, value: number, least: number, most: number, by: (by: number) => void): TemplateResult {
  const shown = value === 1 ? what.replace('layers', 'layer').replace('neurons', 'neuron') : what;
  return html`<div class="pg-stepper pg-counter">
    <button aria-label="Fewer ${what}" ?disabled=${value <= least} @click=${() => by(-1)}>−</button>
    <output>${value} ${shown.replace(/ in layer.*/, '')}</output>
    <button aria-label="More ${what}" ?disabled=${value >= most} @click=${() => by(1)}>+</button>
  </div>`;
}

function name(activation: Activation): string {
  return ACTIVATION_NAMES[activation] ?? activation;
}
