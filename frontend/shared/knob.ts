import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** What can be typed into a knob, beyond what its slider reaches. */
const FURTHEST = 1000;

/** The number that was typed, with a comma or a point; none where it is no number or too large. */
export function typed(text: string): number | undefined {
  const value = Number(text.trim().replace('−', '-').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > FURTHEST ? undefined : value;
}

/**
 * A number on a slider, with a field beside it to type it into.
 *
 * Properties: label, spoken (the label in words), value, min, max, step, bounded (typed numbers stay within the
 * slider). Events: knob-input while it moves, knob-change when it has come to rest; their detail is the number.
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
        min=${this.min}
        max=${this.max}
        step=${this.step}
        aria-label=${`${name}, slider`}
        .value=${String(this.value)}
        @input=${(e: Event) => this.tell('knob-input', Number((e.target as HTMLInputElement).value))}
        @change=${(e: Event) => this.tell('knob-change', Number((e.target as HTMLInputElement).value))}
      />
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${name}
        aria-invalid=${this.wrong}
        .value=${String(Number(this.value.toFixed(3)))}
        @change=${this.take}
      />
      ${this.wrong ? html`<span class="wr-knob-wrong" role="alert">Type a number${this.range()}.</span>` : ''}
    `;
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
