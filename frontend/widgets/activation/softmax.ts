import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { softmax } from '../../shared/activations';
import { bounded } from '../../shared/knob';
import { fixed, percent, significant } from '../../shared/numbers';

const FEWEST = 3;
const MOST = 5;

/**
 * Logits on sliders, their probabilities as bars, and the temperature that makes them sharper or more even.
 *
 * Properties: logits, labels, temperature. Nothing is asked of the server.
 */
@customElement('wr-softmax')
export class Softmax extends LitElement {
  @property({ type: Array }) logits: readonly number[] = [2, 1, -1];
  @property({ type: Array }) labels: readonly string[] = [];
  @property({ type: Number }) temperature = 1;

  @state() private now: readonly number[] = [];
  @state() private heat = 1;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (['logits', 'temperature'].some((name) => changed.has(name))) {
      this.reset();
    }
  }

  private reset(): void {
    this.now = this.logits;
    this.heat = this.temperature;
  }

  private set(index: number, logit: number): void {
    this.now = this.now.map((old, i) => (i === index ? logit : old));
  }

  protected render(): TemplateResult {
    const probabilities = softmax(this.now, this.heat);
    return html`
      <p class="wr-softmax-tex"><span data-tex="p_k = \\dfrac{e^{z_k / T}}{\\sum_j e^{z_j / T}}"></span></p>
      <div class="wr-softmax-temperature">
        ${bounded('T', 'Temperature', this.heat, { min: 0.1, max: 10, step: 0.1 }, (value) => (this.heat = value))}
        <p role="status">${this.words(probabilities)}</p>
      </div>
      <ul class="wr-softmax-rows">
        ${this.now.map((logit, i) => this.row(i, logit, probabilities[i]))}
      </ul>
      <div class="wr-buttons">
        <button type="button" ?disabled=${this.now.length >= MOST} @click=${() => (this.now = [...this.now, 0])}>Add a class</button>
        <button type="button" ?disabled=${this.now.length <= FEWEST} @click=${() => (this.now = this.now.slice(0, -1))}
          >Remove the last</button
        >
        <button type="button" @click=${this.reset}>Reset</button>
      </div>
    `;
  }

  private row(index: number, logit: number, probability: number): TemplateResult {
    const name = this.labels[index] ?? `class ${index + 1}`;
    return html`<li>
      <span class="wr-softmax-name">${name}</span>
      ${bounded('z', `Logit of ${name}`, logit, { min: -6, max: 6, step: 0.1 }, (value) => this.set(index, value))}
      <span class="wr-softmax-power">e<sup>${fixed(logit / this.heat)}</sup> = ${significant(Math.exp(logit / this.heat))}</span>
      <span class="wr-softmax-bar" aria-hidden="true"><span style="inline-size: ${(100 * probability).toFixed(2)}%"></span></span>
      <b data-number="probability">${percent(probability)}</b>
    </li>`;
  }

  private words(probabilities: readonly number[]): string {
    const largest = Math.max(...probabilities);
    if (largest - Math.min(...probabilities) < 0.005) {
      return 'All the same: nothing is preferred.';
    }
    const name = this.labels[probabilities.indexOf(largest)] ?? `class ${probabilities.indexOf(largest) + 1}`;
    return `${name} gets ${percent(largest)}. A lower temperature makes the largest larger still; a higher one makes all more alike.`;
  }

  protected firstUpdated(): void {
    void import('../prose/math').then(({ typeset }) => typeset(this.querySelector<HTMLElement>('[data-tex]')!));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-softmax': Softmax;
  }
}
