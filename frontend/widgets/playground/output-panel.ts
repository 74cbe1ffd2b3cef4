import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './boundary-map';
import type { BoundaryMap } from './boundary-map';
import { NO_SAMPLES, say, type Samples } from './contract';
import type { Field } from './field';
import { renderLegend, SIGNS } from './legend';
import { OwnPoints } from './own-points';
import { endOf } from './plane';
import { renderReadouts } from './readouts';
import type { Both } from './scores';

/** How many classes own points can have. */
const CLASSES = 3;
/** A tap so near to a point, as a share of the picture, takes it away. */
const REACH = 0.035;

/**
 * The large picture with what belongs to it: readouts, what is shown, own points.
 *
 * Properties: samples, own (the learner places the points), both, told, reading. Functions: paint.
 * Events: probe ([x, y] or undefined), choose ([x, y]); says wr-points.
 */
@customElement('wr-output-panel')
export class OutputPanel extends LitElement {
  @property({ attribute: false }) samples: Samples = NO_SAMPLES;
  @property({ type: Boolean }) own = false;
  @property({ attribute: false }) both: Both = {};
  @property() told = '';
  @property() reading = '';
  @property({ attribute: false }) chosen?: readonly [number, number];

  @state() private shows = { train: true, test: true };
  @state() private discrete = false;
  @state() private label = 0;
  @state() private points = OwnPoints.NONE;
  /** Points were sent, and the server has not answered with its split. */
  private pending = false;

  @query('wr-boundary-map') private map!: BoundaryMap;

  paint(field?: Field): void {
    this.map?.paint(field);
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (this.own && (changed.has('samples') || changed.has('own'))) {
      if (!this.pending) {
        this.points = OwnPoints.of(this.samples);
      }
      this.pending = false;
    }
  }

  protected render(): TemplateResult {
    const samples = this.own ? this.points.within(this.samples) : this.samples;
    const empty = samples.train.x.length + samples.test.x.length === 0;
    return html`
      ${renderReadouts(this.both, samples.classes)} ${this.own ? this.renderOwn(samples) : nothing}
      <div class="pg-plane">
        <wr-boundary-map
          .samples=${samples}
          .end=${endOf(samples)}
          .shows=${this.shows}
          .chosen=${this.chosen}
          ?discrete=${this.discrete}
          ?placing=${this.own}
          .told=${this.told}
          @place=${(e: CustomEvent<[number, number]>) => this.tap(...e.detail)}
        ></wr-boundary-map>
        ${empty ? html`<p class="pg-plane-hint">${this.own ? 'Tap here to place points' : 'The points come here'}</p>` : nothing}
      </div>
      ${renderLegend(samples)}
      <p class="pg-note pg-answer">${this.reading}</p>
      <div class="pg-checks">
        ${this.renderShow('train', 'training')} ${this.renderShow('test', 'test (outlined)')}
        ${samples.classes > 0
          ? html`<label class="pg-check"><input type="checkbox" .checked=${this.discrete} @change=${(e: Event) => (this.discrete = (e.target as HTMLInputElement).checked)} />only the class</label>`
          : nothing}
      </div>
    `;
  }

  private renderShow(split: 'train' | 'test', words: string): TemplateResult {
    return html`<label class="pg-check"
      ><input type="checkbox" .checked=${this.shows[split]} @change=${(e: Event) => (this.shows = { ...this.shows, [split]: (e.target as HTMLInputElement).checked })} />${words}</label
    >`;
  }

  private renderOwn(samples: Samples): TemplateResult {
    return html`<div class="pg-own">
      <div role="radiogroup" aria-label="Class of the points you place">
        ${SIGNS.slice(0, CLASSES).map(
          (sign, label) => html`<label class="pg-class" data-chosen=${label === this.label} data-label=${label} data-classes=${samples.classes}>
            <input type="radio" name="pg-class" .checked=${label === this.label} @change=${() => (this.label = label)} />
            <span aria-hidden="true">${sign}</span> ${label}
          </label>`,
        )}
      </div>
      <button ?disabled=${!this.points.canUndo} @click=${() => this.put(this.points.undo())}>Undo</button>
      <button ?disabled=${this.points.points.length === 0} @click=${() => this.put(this.points.clear())}>Clear</button>
    </div>`;
  }

  private tap(x: number, y: number): void {
    if (this.own) {
      this.put(this.points.tap(x, y, this.label, 2 * endOf(this.samples) * REACH));
    } else {
      this.dispatchEvent(new CustomEvent('choose', { detail: [x, y] }));
    }
  }

  private put(points: OwnPoints): void {
    if (points !== this.points) {
      this.points = points;
      this.pending = true;
      say(this, 'wr-points', { points: points.points });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-output-panel': OutputPanel;
  }
}
