import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const LEAST = -5;
const MOST = 1;
const SETTLED = 200;

/**
 * A learning rate over its powers of ten, 0.00001 to 10. The field follows while it slides; the event rate-chosen
 * says the rate, as it would be typed, when the finger has let go or no further key comes.
 *
 * Properties: rate, field.
 */
@customElement('wr-rate-slider')
export class RateSlider extends LitElement {
  @property({ type: Number }) rate = 0.01;
  field?: { value: string };
  private settling?: number;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    return html`<input
      type="range"
      min=${LEAST}
      max=${MOST}
      step="0.05"
      aria-label="Learning rate slider"
      aria-valuetext=${String(this.rate)}
      .value=${String(Math.log10(this.rate))}
      @input=${(e: Event) => this.slide(e)}
      @change=${this.settle}
    />`;
  }

  /** Keys come one after another: only the last of them is a choice. */
  private settle(): void {
    clearTimeout(this.settling);
    this.settling = window.setTimeout(
      () => this.dispatchEvent(new CustomEvent('rate-chosen', { detail: String(this.rate) })),
      SETTLED,
    );
  }

  private slide(event: Event): void {
    const exponent = Number((event.target as HTMLInputElement).value);
    this.rate = Number((10 ** exponent).toPrecision(2));
    if (this.field) {
      this.field.value = String(this.rate);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-rate-slider': RateSlider;
  }
}
