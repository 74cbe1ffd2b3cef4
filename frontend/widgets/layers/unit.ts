import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Heat } from '../../shared/heat';
import { Picture } from '../../shared/picture';
import { formula } from './formula';
import type { Insight, Sum, Term, Unit, UnitChoice } from './insight';
import { most, paint } from './paint';
import { number, part } from './words';

/**
 * One map of a layer, large, and how one of its values is reckoned.
 *
 * Properties: insight, names, choice. Events: unit-choice, for another value or another map.
 */
@customElement('wr-unit')
export class UnitPanel extends Picture {
  @property({ attribute: false }) insight?: Insight;
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) choice?: UnitChoice;

  /** The map of the layer before whose products are shown. */
  @state() private term = -1;

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('choice')) {
      this.term = -1;
    }
  }

  private get unit(): Unit | undefined {
    const unit = this.insight?.unit;
    return unit && unit.layer === this.choice?.[0] && unit.map === this.choice[1] ? unit : undefined;
  }

  protected render(): TemplateResult {
    const { unit } = this;
    const [index, map] = this.choice!;
    const layer = this.insight!.layers[index];
    const name = part(layer, map);
    const outputs = index === this.insight!.layers.length - 1 && layer.shape[0] === this.names.length;
    return html`
      <header>
        <b>${outputs ? `the logit of ${this.names[map]}` : `${name} of ${layer.text}`}</b>
        <span class="wr-buttons">
          ${this.to('‹', 'The one before', map - 1, layer.shape[0])} ${this.to('›', 'The next', map + 1, layer.shape[0])}
          <button type="button" aria-label="Close" @click=${() => this.tell(undefined)}>✕</button>
        </span>
      </header>
      ${unit
        ? html`<div class="wr-unit-body" ?data-flat=${unit.rows * unit.columns === 1}>
            ${unit.rows * unit.columns > 1 ? this.map(unit) : nothing}
            <div class="wr-unit-formula">
              ${formula(
                { insight: this.insight!, unit, term: this.chosenTerm(unit), palette: this.palette },
                (chosen) => (this.term = chosen),
              )}
            </div>
          </div>`
        : html`<p class="wr-row-note">Asking the network …</p>`}
    `;
  }

  private to(text: string, label: string, map: number, maps: number): TemplateResult {
    return html`<button
      type="button"
      aria-label=${label}
      ?disabled=${map < 0 || map >= maps}
      @click=${() => this.tell([this.choice![0], map, -1])}
    >
      ${text}
    </button>`;
  }

  private tell(choice?: UnitChoice): void {
    this.dispatchEvent(new CustomEvent('unit-choice', { detail: choice, bubbles: true }));
  }

  private map(unit: Unit): TemplateResult {
    return html`<figure class="wr-unit-map">
      <div>
        <canvas
          tabindex="0"
          role="application"
          aria-label="The map, large. Arrow keys go from pixel to pixel."
          @click=${(event: MouseEvent) => this.pick(event, unit)}
          @keydown=${(event: KeyboardEvent) => this.key(event, unit)}
        ></canvas>
        <i
          style="inset-inline-start:${(100 * unit.column) / unit.columns}%;inset-block-start:${(100 * unit.row) / unit.rows}%;inline-size:${100 / unit.columns}%;block-size:${100 / unit.rows}%"
        ></i>
      </div>
      <figcaption>
        row ${unit.row}, column ${unit.column}: <b>${number(unit.values[unit.row * unit.columns + unit.column])}</b><br />Tap another pixel.
      </figcaption>
    </figure>`;
  }

  private pick(event: MouseEvent, unit: Unit): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const within = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    this.goTo(
      unit,
      within((event.clientY - box.top) / box.height, unit.rows),
      within((event.clientX - box.left) / box.width, unit.columns),
    );
  }

  private key(event: KeyboardEvent, unit: Unit): void {
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (by) {
      event.preventDefault();
      const [row, column] = [unit.row + by[0], unit.column + by[1]];
      if (row >= 0 && row < unit.rows && column >= 0 && column < unit.columns) {
        this.goTo(unit, row, column);
      }
    }
  }

  private goTo(unit: Unit, row: number, column: number): void {
    this.tell([unit.layer, unit.map, row * unit.columns + column]);
  }

  /** The chosen term, or the one that counts most. */
  private chosenTerm({ formula: sum }: Unit): Term | undefined {
    if (sum.kind !== 'sum' || sum.terms.length === 0) {
      return undefined;
    }
    return sum.terms.find(({ map }) => map === this.term) ?? strongest(sum);
  }

  protected draw(): void {
    const { unit } = this;
    const heat = new Heat(this.palette, 1);
    const canvas = this.querySelector<HTMLCanvasElement>('.wr-unit-map canvas');
    if (unit && canvas) {
      paint(canvas, unit.values, unit.columns, most(unit.values), heat);
    }
    const term = unit && this.chosenTerm(unit);
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-patch]').forEach((patch) => {
      const values = patch.dataset.patch === 'values' ? term!.values : patch.dataset.patch === 'weights' ? term!.weights : products(term!);
      paint(patch, values, term!.window.columns, most(values), heat);
    });
  }
}

export function products({ values, weights }: Term): Float32Array {
  return values.map((value, i) => value * weights[i]);
}

function strongest({ terms }: Sum): Term {
  return terms.reduce((best, term) => (Math.abs(term.sum ?? 0) > Math.abs(best.sum ?? 0) ? term : best));
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-unit': UnitPanel;
  }
}
