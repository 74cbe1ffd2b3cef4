import { html, nothing, type TemplateResult } from 'lit';
import { significant } from '../../shared/numbers';
import type { Model } from './setting';

/** All weights of a frame: a table for each layer, a row for each neuron. */
function renderWeights({ network, features }: Model, weights: Float32Array): TemplateResult[] {
  return network.layers.map((layer, l) => {
    const source = (i: number) => (l === 0 ? features[i].text : `neuron ${i + 1}`);
    const name = l === network.layers.length - 1 ? 'Output' : `Layer ${l + 1}`;
    return html`<div class="wr-table-scroller" tabindex="0" role="region" aria-label="Weights of ${name.toLowerCase()}">
      <table>
        <caption>${name}</caption>
        <thead>
          <tr>
            <td></td>
            ${Array.from({ length: layer.inputs }, (_, i) => html`<th scope="col">${source(i)}</th>`)}
            <th scope="col">bias</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: layer.outputs },
            (_, o) => html`<tr>
              <th scope="row">neuron ${o + 1}</th>
              ${Array.from({ length: layer.inputs }, (_, i) => html`<td>${significant(weights[network.weight(l, o, i)])}</td>`)}
              <td>${significant(weights[network.bias(l, o)])}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  });
}

/** The pictures for those who do not see them: as sentences, and as numbers. `open` says which is asked for. */
export function renderInWords(
  model: Model,
  words: readonly string[],
  weights: Float32Array | undefined,
  open: { words: (open: boolean) => void; table: (open: boolean) => void },
): TemplateResult {
  const isOpen = (e: Event) => (e.currentTarget as HTMLDetailsElement).open;
  return html`<div class="pg-below">
    <details @toggle=${(e: Event) => open.words(isOpen(e))}>
      <summary>The pictures in words</summary>
      <div aria-live="off">${words.length > 0 ? words.map((sentence) => html`<p>${sentence}</p>`) : html`<p>There is nothing to see before the first weights are drawn.</p>`}</div>
    </details>
    <details @toggle=${(e: Event) => open.table(isOpen(e))}>
      <summary>All weights as tables</summary>
      ${weights ? renderWeights(model, weights) : nothing}
    </details>
  </div>`;
}
