import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';

/**
 * The probability of every class as bars; the most likely one stands out.
 *
 * Properties: names, values (empty before there is an answer).
 */
@customElement('wr-probabilities')
export class Probabilities extends LitElement {
  @property({ type: Array }) names: readonly string[] = [];
  @property({ type: Array }) values: readonly number[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const best = this.values.indexOf(Math.max(...this.values));
    return html`<ul class="wr-bars">
      ${this.names.map((name, label) => this.renderBar(name, this.values[label], label === best))}
    </ul>`;
  }

  private renderBar(name: string, value: number | undefined, best: boolean): TemplateResult {
    return html`<li ?data-best=${best && value !== undefined}>
      <span class="wr-bar-name">${name}</span>
      <span
        class="wr-bar-track"
        role="meter"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax="1"
        aria-valuenow=${(value ?? 0).toFixed(4)}
        aria-valuetext=${value === undefined ? 'no answer yet' : percent(value)}
        ><span class="wr-bar-fill" style="transform: scaleX(${value ?? 0})"></span
      ></span>
      <span class="wr-bar-value">${value === undefined ? '' : percent(value)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-probabilities': Probabilities;
  }
}
