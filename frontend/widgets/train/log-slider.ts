import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { atExponent } from './powers';

const PLACES = 120;
const SETTLED = 200;

/**
 * A number over its powers of ten. The field follows while it slides; the event number-chosen says the number, as it would
 * be typed, when the finger has let go or no further key comes.
 *
 * Properties: name, value, least, most, whole, field.
 */
@customElement('wr-log-slider')
export class LogSlider extends LitElement {
  @property() name = '';
  @property({ type: Number }) value = 0.01;
  /** The ends of the slider. */
  @property({ type: Number }) least = 0.00001;
  @property({ type: Number }) most = 10;
  @property({ type: Boolean }) whole = false;
  field?: { value: string };
  private settling?: number;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const least = Math.log10(this.least);
    const most = Math.log10(this.most);
    return html`<input
      type="range"
      min=${least}
      max=${most}
      step=${(most - least) / PLACES}
      aria-label="${this.name} slider"
      aria-valuetext=${String(this.value)}
      .value=${String(Math.log10(this.value))}
      @input=${(e: Event) => this.slide(e)}
      @change=${this.settle}
    />`;
  }

  /** Keys come one after another: only the last of them is a choice. */
  private settle(): void {
    clearTimeout(this.settling);
    this.settling = window.setTimeout(
      () => this.dispatchEvent(new CustomEvent('number-chosen', { detail: String(this.value) })),
      SETTLED,
    );
  }

  private slide(event: Event): void {
    const exponent = Number((event.target as HTMLInputElement).value);
    this.value = atExponent(exponent, this.least, this.most, this.whole);
    if (this.field) {
      this.field.value = String(this.value);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-log-slider': LogSlider;
  }
}
