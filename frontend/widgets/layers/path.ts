import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fixed, percent } from '../../shared/numbers';
import type { Insight, Sum, Term } from './insight';
import { decimalsFor, number, part } from './words';

/** A part of a logit: a term, the terms that are not listed, or the bias. */
interface Share {
  readonly name: string;
  readonly sum: number;
  /** "2.31 × 0.84" */
  readonly product?: string;
  readonly map?: number;
}

/**
 * How the logit of a class is summed up from the values of the layer before, and what softmax makes of all logits.
 *
 * Properties: insight, names. Events: unit-choice, for a map or neuron to be shown.
 */
@customElement('wr-logit-path')
export class LogitPath extends LitElement {
  @property({ attribute: false }) insight?: Insight;
  @property({ attribute: false }) names: readonly string[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const { insight } = this;
    if (!insight) {
      return html`<p class="wr-row-note">Once there is a network, you see here how its answer is summed up.</p>`;
    }
    if (!insight.outputs.every(Number.isFinite)) {
      return html`<p class="wr-row-note">The logits are no numbers: the run has diverged. Try a smaller learning rate.</p>`;
    }
    return html`${insight.path
      ? this.sum(insight, insight.path)
      : html`<p class="wr-row-note">The last layer is no linear one: its outputs are not summed up from single values.</p>`}
    ${this.softmax(insight)}`;
  }

  private name(label: number): string {
    return this.names[label] ?? String(label);
  }

  private sum(insight: Insight, path: Sum): TemplateResult {
    const shares = this.shares(insight, path);
    const largest = Math.max(...shares.map(({ sum }) => Math.abs(sum)), 1e-9);
    const up = shares.reduce((total, { sum }) => total + Math.max(0, sum), 0);
    const down = shares.reduce((total, { sum }) => total + Math.min(0, sum), 0);
    const decimals = decimalsFor(largest);
    const logit = insight.outputs[Math.min(insight.label, insight.outputs.length - 1)];
    return html`
      <p>
        The last layer multiplies what it gets by its weights for <b>${this.name(insight.label)}</b> and adds up. Blue pushes the logit up,
        orange pulls it down. Tap a row to see where its value comes from.
      </p>
      <ol class="wr-shares">
        ${shares.map((share) => this.share(share, largest, decimals, path.from))}
      </ol>
      <p class="wr-equation">
        ${fixed(up, decimals)} − ${fixed(-down, decimals)} = <b>${fixed(logit, decimals)}</b>, the logit of ${this.name(insight.label)}
      </p>
    `;
  }

  private shares({ layers, picture }: Insight, { from, terms, others, othersSum, bias }: Sum): readonly Share[] {
    const of = (term: Term): Share => ({
      name: part(layers[from], term.map, picture.channels),
      sum: term.sum ?? Number.NaN,
      product: term.values.length === 1 ? `${number(term.values[0])} × ${number(term.weights[0])}` : `${term.values.length} products`,
      map: term.map,
    });
    const rest: readonly Share[] = [
      ...(others > 0 ? [{ name: `${others} others`, sum: othersSum ?? Number.NaN }] : []),
      { name: 'bias', sum: bias ?? Number.NaN },
    ];
    return [...terms.filter((t) => (t.sum ?? 0) >= 0).map(of), ...rest, ...terms.filter((t) => (t.sum ?? 0) < 0).map(of)];
  }

  private share({ name, sum, product, map }: Share, largest: number, decimals: number, from: number): TemplateResult {
    const width = (50 * Math.abs(sum)) / largest;
    const bar = html`<span class="wr-share-track"
      ><i data-kind=${sum < 0 ? 'negative' : 'positive'} style="inline-size:${width || 0}%;inset-inline-start:${sum < 0 ? 50 - width : 50}%"></i
    ></span>`;
    const text = html`<span class="wr-share-name">${name}</span>${bar}<span class="wr-share-product">${product ?? nothing}</span
      ><b>${sum > 0 ? '+' : ''}${fixed(sum, decimals)}</b>`;
    return map === undefined || from < 0
      ? html`<li><span class="wr-share">${text}</span></li>`
      : html`<li>
          <button
            type="button"
            class="wr-share"
            @click=${() => this.dispatchEvent(new CustomEvent('unit-choice', { detail: [from, map, -1] }))}
          >
            ${text}
          </button>
        </li>`;
  }

  private softmax({ outputs, probabilities, label }: Insight): TemplateResult {
    const largest = Math.max(...outputs);
    const powers = Array.from(outputs, (logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    if (outputs.length !== probabilities.length) {
      return html``;
    }
    return html`
      <p>
        Softmax makes probabilities of all logits: it takes the largest off each, raises e to what is left, and divides by the sum of these
        powers, ${total.toFixed(3)}.
      </p>
      <div class="wr-table-scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">class</th>
              <th scope="col">logit</th>
              <th scope="col">e<sup>logit − ${fixed(largest, 2)}</sup></th>
              <th scope="col">probability</th>
            </tr>
          </thead>
          <tbody>
            ${powers.map(
              (power, i) => html`<tr ?data-best=${i === label}>
                <td>${this.name(i)}</td>
                <td>${fixed(outputs[i], 2)}</td>
                <td>${power.toFixed(3)}</td>
                <td>${percent(probabilities[i])}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-logit-path': LogitPath;
  }
}
