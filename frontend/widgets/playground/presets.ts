import { html, type TemplateResult } from 'lit';

/** Set-ups that teach something in one press of Train. */

interface Preset {
  readonly name: string;
  /** What to look for. */
  readonly lesson: string;
  readonly values: Readonly<Record<string, string>>;
}

const PLAIN = { inputs: 'x1,x2', dropout: '0', loss: 'cross-entropy', l1: '0', l2: '0', split: '50', batch: '10' };

export const PRESETS: readonly Preset[] = [
  {
    name: 'One neuron is a line',
    lesson: 'Without a hidden layer the boundary is straight: half of the circle stays wrong, however long you train.',
    values: { ...PLAIN, data: 'circles', n: '300', noise: '0.1', net: '', optimizer: 'sgd', lr: '0.1' },
  },
  {
    name: 'No activation: still a line',
    lesson: 'Three layers without an activation are one layer in disguise. Give them tanh and train again.',
    values: { ...PLAIN, data: 'circles', n: '300', noise: '0.1', net: '6-none,6-none,6-none', optimizer: 'sgd', lr: '0.03' },
  },
  {
    name: 'Wide net, few samples: overfits',
    lesson: 'The training loss goes to 0 while the test loss climbs: the network learns the noise by heart.',
    values: { ...PLAIN, data: 'moons', n: '60', noise: '0.4', net: '16-tanh,16-tanh,8-tanh', optimizer: 'adam', lr: '0.01' },
  },
  {
    name: 'The spiral',
    lesson: 'Three layers bend the boundary around both arms. Try it with one.',
    values: { ...PLAIN, data: 'spirals', n: '500', noise: '0.02', net: '12-tanh,12-tanh,8-tanh', optimizer: 'adam', lr: '0.01', split: '70' },
  },
];

export function renderPresets(values: Readonly<Record<string, string>>, choose: (values: Preset['values']) => void): TemplateResult {
  const chosen = PRESETS.find((preset) => Object.entries(preset.values).every(([key, value]) => values[key] === value));
  return html`<div class="pg-presets">
    <div role="group" aria-label="Set-ups to try">
      ${PRESETS.map(
        (preset) => html`<button class="pg-chip" aria-pressed=${preset === chosen} @click=${() => choose(preset.values)}>${preset.name}</button>`,
      )}
    </div>
    <p class="pg-note">${chosen?.lesson ?? 'Choose a set-up to try, or make your own below, and press Train.'}</p>
  </div>`;
}
