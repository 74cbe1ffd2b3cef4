import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { significant } from '../../shared/numbers';
import { weightFrom, type Inspection, type Row } from './inspection';
import { MOST_LINES } from './lines';

/**
 * The card of a neuron or a weight: formula with live numbers, values that can be typed, gradients.
 *
 * Properties: inspection, open (chosen, not only pointed at), about (which point the numbers are of), crowded.
 * Events: edit ({index, value}), close.
 */
@customElement('wr-inspector')
export class Inspector extends LitElement {
  @property({ attribute: false }) inspection?: Inspection;
  @property({ type: Boolean }) open = false;
  @property() about = '';
  /** Whether not all weights are drawn. */
  @property({ type: Boolean }) crowded = false;
  @state() private problem = '';
  /** What stands in the field that is being typed in must not follow the run. */
  @state() private typing?: { index: number; text: string };

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('inspection') && (changed.get('inspection') as Inspection | undefined)?.title !== this.inspection?.title) {
      this.problem = '';
    }
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const { inspection } = this;
    if (!inspection) {
      return html`<div class="pg-card">
        <p class="pg-note">
          Lines are weights: blue is positive, orange and dashed negative, wide is large.${this.crowded ? ` Between large layers only the ${MOST_LINES} largest are drawn.` : ''}
          Squares are neurons: what each says everywhere in the plane.
        </p>
        <p class="pg-note">Point at one to see its formula with live numbers. Tap it to change it by hand.</p>
      </div>`;
    }
    return html`<section class="pg-card" aria-label=${inspection.title}>
      <div class="pg-card-head">
        <h4>${inspection.title}</h4>
        ${this.open ? html`<button class="pg-quiet" aria-label="Close ${inspection.title}" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>Close</button>` : nothing}
      </div>
      <div class="pg-card-body">
        <div>
          <div class="pg-formulas">${inspection.formulas.map((formula) => html`<p>${formula}</p>`)}</div>
          <p class="pg-note">${this.about}</p>
          ${this.open ? this.renderGradientNote() : this.renderOne(inspection)}
        </div>
        ${this.open ? this.renderRows(inspection.rows) : nothing}
      </div>
    </section>`;
  }

  /** Pointed at: a weight's own numbers, and how many a neuron has. */
  private renderOne({ rows }: Inspection): TemplateResult {
    const [row] = rows;
    return rows.length > 1
      ? html`<p class="pg-note">${rows.length - 1} weights and a bias. Tap to see and change them.</p>`
      : html`<p>value <b>${significant(row.value)}</b>${row.gradient === undefined ? nothing : html`, gradient <b>${significant(row.gradient)}</b>`}</p>`;
  }

  private renderGradientNote(): TemplateResult {
    return html`<p class="pg-note">
      A gradient here is the derivative of the loss over the whole training split, computed in your browser, without
      dropout and penalties. Training changes a number against its gradient.
    </p>`;
  }

  private renderRows(rows: readonly Row[]): TemplateResult {
    return html`<div>
      ${this.problem ? html`<p class="pg-problem" role="alert">${this.problem}</p>` : nothing}
      <div class="pg-weights">${rows.map((row) => this.renderRow(row))}</div>
    </div>`;
  }

  private renderRow({ index, name, value, gradient }: Row): TemplateResult {
    const text = this.typing?.index === index ? this.typing.text : String(Number(value.toPrecision(4)));
    return html`<label class="pg-weight">
      <span>${name.split(' · ')[0]}<small>${name.split(' · ')[1] ?? ''}</small></span>
      <input
        inputmode="text"
        autocomplete="off"
        aria-label="${name}, value"
        .value=${text}
        @focus=${() => (this.typing = { index, text })}
        @blur=${() => (this.typing = undefined)}
        @change=${(e: Event) => this.edit(index, (e.target as HTMLInputElement).value)}
      />
      <span class="pg-gradient">${gradient === undefined ? '' : `gradient ${significant(gradient)}`}</span>
    </label>`;
  }

  private edit(index: number, text: string): void {
    const read = weightFrom(text);
    this.problem = 'problem' in read ? read.problem : '';
    this.typing = this.typing && { index, text };
    if ('value' in read) {
      this.dispatchEvent(new CustomEvent('edit', { detail: { index, value: read.value } }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-inspector': Inspector;
  }
}
