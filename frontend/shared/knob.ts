import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** What can be typed into a knob, beyond what its slider reaches. */
const FURTHEST = 1000;
/** Of a slider over powers of ten. */
const LOG_PLACES = 150;

/** The number that was typed, with a comma or a point; none where it is no number or too large. */
export function typed(text: string): number | undefined {
  const value = Number(text.trim().replace('−', '-').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > FURTHEST ? undefined : value;
}

/**
 * A number on a slider, with a field beside it to type it into.
 *
 * Properties: label, spoken (the label in words), value, min, max, step, bounded (typed numbers stay within the
 * slider), log (the slider goes over powers of ten; min is above 0 then, and step is not asked). Events: knob-input while it moves, knob-change when it has come to rest; their detail is the number.
 */
@customElement('wr-knob')
export class Knob extends LitElement {
  @property() label = '';
  @property() spoken = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = -5;
  @property({ type: Number }) max = 5;
  @property({ type: Number }) step = 0.05;
  @property({ type: Boolean }) bounded = false;
  @property({ type: Boolean }) log = false;
  @state() private wrong = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  /** A number from elsewhere, such as Undo, takes the place of what was typed. */
  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('value')) {
      this.wrong = false;
    }
  }

  protected render(): TemplateResult {
    const name = this.spoken || this.label;
    return html`
      <span class="wr-knob-label" aria-hidden="true">${this.label}</span>
      <input
        type="range"
        min=${this.log ? Math.log10(this.min) : this.min}
        max=${this.log ? Math.log10(this.max) : this.max}
        step=${this.log ? Math.log10(this.max / this.min) / LOG_PLACES : this.step}
        aria-label=${`${name}, slider`}
        aria-valuetext=${this.written}
        .value=${String(this.log ? Math.log10(this.value) : this.value)}
        @input=${(e: Event) => this.tell('knob-input', this.slid(e))}
        @change=${(e: Event) => this.tell('knob-change', this.slid(e))}
      />
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${name}
        aria-invalid=${this.wrong}
        .value=${this.written}
        @change=${this.take}
      />
      ${this.wrong ? html`<span class="wr-knob-wrong" role="alert">Type a number${this.range()}.</span>` : ''}
    `;
  }

  private get written(): string {
    return String(Number(this.log ? this.value.toPrecision(2) : this.value.toFixed(3)));
  }

  private slid(event: Event): number {
    const place = Number((event.target as HTMLInputElement).value);
    return this.log ? Number((10 ** place).toPrecision(2)) : place;
  }

  private range(): string {
    const [low, high] = this.bounded ? [this.min, this.max] : [-FURTHEST, FURTHEST];
    return ` from ${low} to ${high}`.replaceAll('-', '−');
  }

  private take(event: Event): void {
    const value = typed((event.target as HTMLInputElement).value);
    this.wrong = value === undefined || (this.bounded && (value < this.min || value > this.max));
    if (!this.wrong) {
      this.tell('knob-change', value!);
    }
  }

  private tell(event: 'knob-input' | 'knob-change', value: number): void {
    this.wrong = false;
    this.value = value;
    this.dispatchEvent(new CustomEvent(event, { detail: value }));
  }
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A knob whose number stays within `range`; `take` gets every number on the way. */
export function bounded(
  label: string,
  spoken: string,
  value: number,
  { min, max, step }: Range,
  take: (value: number) => void,
): TemplateResult {
  const taken = (e: CustomEvent<number>) => take(e.detail);
  return html`<wr-knob
    bounded
    label=${label}
    spoken=${spoken}
    .value=${value}
    .min=${min}
    .max=${max}
    .step=${step}
    @knob-input=${taken}
    @knob-change=${taken}
  ></wr-knob>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-knob': Knob;
  }
}
