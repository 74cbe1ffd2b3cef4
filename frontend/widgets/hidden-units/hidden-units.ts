import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { fixed } from '../../shared/numbers';
import { valuesOf, visible, type Units } from './values';

/** What a unit seems to follow, and how closely. */
interface Found {
  readonly kind: number;
  readonly unit: number;
  readonly words: string;
  readonly correlation: number;
}

/** Of the strongest colour, in per cent; characters stay readable on it. */
const STRONGEST = 75;

/**
 * A text with the values of one hidden unit behind its characters: blue above 0, orange below.
 *
 * Properties: characters, kinds (hidden values, memory of each layer), found (units by what they follow, closest first).
 */
@customElement('wr-hidden-units')
export class HiddenUnits extends LitElement {
  @property({ attribute: false }) characters: readonly string[] = [];
  @property({ attribute: false }) kinds: readonly Units[] = [];
  @property({ attribute: false }) found: readonly Found[] = [];

  @state() private kind = 0;
  @state() private unit = 0;
  @state() private at = -1;
  private chosen = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  /** Until the learner has chosen, it is the unit that follows something most closely. */
  protected willUpdate(changed: PropertyValues): void {
    const count = this.kinds[this.kind]?.count ?? 0;
    if (changed.has('kinds') && (!this.chosen || this.unit >= count)) {
      this.kind = this.found[0]?.kind ?? 0;
      this.unit = this.found[0]?.unit ?? 0;
    }
    if (this.at >= this.characters.length) {
      this.at = -1;
    }
  }

  protected render(): TemplateResult | typeof nothing {
    const units = this.kinds[this.kind];
    if (!units) {
      return nothing;
    }
    const values = valuesOf(units, this.unit);
    return html`${this.suggestions()}${this.bar(units)}
      <div
        class="wr-units-text"
        dir="auto"
        tabindex="0"
        role="img"
        aria-label=${`The text, with ${this.named(units)} behind each character. Arrow keys go from one to the next.`}
        @keydown=${this.go}
        @pointerleave=${() => (this.at = -1)}
      >${this.characters.map((character, i) => this.character(character, i, values[i].share))}</div>
      <p class="wr-units-at" aria-live="polite">
        ${this.at < 0
          ? 'Point at a character, or use the arrow keys in the text, to read its value.'
          : `After ${visible(this.characters[this.at])}, character ${this.at + 1}: ${fixed(values[this.at].value, 3)}`}
      </p>
      <p class="wr-units-scale">
        <span>${fixed(-units.largest[this.unit])}</span><i></i><span>${fixed(units.largest[this.unit])}, underlined above 0</span>
      </p>`;
  }

  private character(character: string, i: number, share: number): TemplateResult {
    const colour = share > 0 ? '--wr-positive' : '--wr-negative';
    const background = `color-mix(in srgb, var(${colour}) ${Math.round(Math.abs(share) * STRONGEST)}%, transparent)`;
    const shown = character === '\n' ? '↵\n' : character;
    return html`<span
      class=${classMap({ above: share > 0.5, at: i === this.at })}
      style=${styleMap({ background })}
      @pointerenter=${() => (this.at = i)}
      >${shown}</span
    >`;
  }

  private named(units: Units): string {
    return `unit ${this.unit + 1} of the ${units.name}`;
  }

  private bar(units: Units): TemplateResult {
    return html`<div class="wr-units-bar">
      <label
        >Which values
        <select @change=${(e: Event) => this.look(Number((e.target as HTMLSelectElement).value), 0)}>
          ${this.kinds.map(({ name }, i) => html`<option value=${i} ?selected=${i === this.kind}>${name}</option>`)}
        </select>
      </label>
      <button type="button" aria-label="Unit before" @click=${() => this.step(-1)}>‹</button>
      <label
        >Unit, 1 to ${units.count}
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${units.count}
          .value=${String(this.unit + 1)}
          @change=${(e: Event) => this.typed(e.target as HTMLInputElement)}
        />
      </label>
      <button type="button" aria-label="Next unit" @click=${() => this.step(1)}>›</button>
    </div>`;
  }

  private suggestions(): TemplateResult | typeof nothing {
    if (this.found.length === 0) {
      return nothing;
    }
    return html`<div class="wr-units-found">
      <p>What units follow, by their correlation with it over these ${this.characters.length} characters:</p>
      <ul>
        ${this.found.map(
          ({ kind, unit, words, correlation }) => html`<li>
            <button type="button" aria-pressed=${kind === this.kind && unit === this.unit} @click=${() => this.look(kind, unit)}>
              ${words} <span>${this.kinds[kind].name.split(' ')[0]} ${unit + 1}, r = ${fixed(correlation)}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  private look(kind: number, unit: number): void {
    this.chosen = true;
    this.kind = kind;
    this.unit = unit;
  }

  private step(by: number): void {
    const { count } = this.kinds[this.kind];
    this.look(this.kind, (this.unit + by + count) % count);
  }

  private typed(input: HTMLInputElement): void {
    const unit = Math.round(Number(input.value)) - 1;
    if (unit >= 0 && unit < this.kinds[this.kind].count) {
      this.look(this.kind, unit);
    }
    input.value = String(this.unit + 1);
  }

  private go(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      this.at = Math.min(this.characters.length - 1, Math.max(0, this.at + by));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-hidden-units': HiddenUnits;
  }
}
