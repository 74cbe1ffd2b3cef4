import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../shared/knob';
import { bounded } from '../../shared/knob';
import { lineClass } from '../../shared/lines';
import { significant } from '../../shared/numbers';
import { options } from '../../shared/options';
import { OPTIMIZERS, type OptimizerName } from '../../shared/optimizers';
import type { Place } from '../../shared/point-picture';
import { arrowsOf } from './arrows';
import { Descent } from './descent';
import './plane';
import { Playing } from './playing';
import { TERRAINS, type TerrainName } from './terrains';
import { sign, verdict } from './words';

/** An optimizer as the lesson asks for it; without a rate, that of the terrain. */
export interface Asked {
  readonly name: OptimizerName;
  readonly rate?: number;
}

const MOST_STEPS = 500;
const LEAST_RATE = 0.0001;
const MOST_RATE = 10;

/**
 * A surface and the paths of optimizers down it, computed here: nothing is asked of the server.
 *
 * Properties: functions (the first is shown first), asked (the optimizers that take part at first), start (a place, or
 * the terrain's), momentum, arrows.
 */
@customElement('wr-surface')
export class Surface extends LitElement {
  @property({ attribute: false }) functions: readonly TerrainName[] = ['ravine'];
  @property({ attribute: false }) asked: readonly Asked[] = [{ name: 'sgd' }];
  @property({ attribute: false }) start: Place | null = null;
  @property({ type: Number }) momentum = 0.9;
  @property({ type: Boolean }) arrows = false;

  @state() private terrain: TerrainName = 'ravine';
  @state() private from: Place = [0, 0];
  @state() private chosen: readonly OptimizerName[] = [];
  @state() private rates: Readonly<Record<OptimizerName, number>> = TERRAINS.ravine.rates;
  @state() private carried = 0.9;
  @state() private pointing = false;
  @state() private steps = 0;
  private readonly playing = new Playing(this, () => this.advance(1));
  private descents: readonly Descent[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (['functions', 'asked', 'start', 'momentum', 'arrows'].some((name) => changed.has(name))) {
      this.reset();
    }
    if (['terrain', 'from', 'chosen', 'rates', 'carried'].some((name) => changed.has(name)) || this.descents.length === 0) {
      this.descents = this.chosen.map(
        (name) => new Descent(TERRAINS[this.terrain], { name, rate: this.rates[name], momentum: this.carried }, this.from),
      );
    }
  }

  /** Everything as the lesson has it. */
  private reset(): void {
    this.enter(this.functions[0]);
    this.from = this.start ?? this.from;
    this.chosen = OPTIMIZERS.filter((name) => this.asked.some((a) => a.name === name));
    this.rates = { ...this.rates, ...Object.fromEntries(this.asked.flatMap(({ name, rate }) => (rate ? [[name, rate]] : []))) };
    this.carried = this.momentum;
    this.pointing = this.arrows;
  }

  private enter(terrain: TerrainName): void {
    this.playing.stop();
    this.terrain = terrain;
    this.from = TERRAINS[terrain].start;
    this.rates = TERRAINS[terrain].rates;
    this.steps = 0;
  }

  private advance(by: number): void {
    this.steps = Math.min(MOST_STEPS, this.steps + by);
    if (this.steps === MOST_STEPS || this.descents.every((d) => ['arrived', 'diverged'].includes(d.fate(this.steps)))) {
      this.playing.stop();
    }
  }

  private play(): void {
    if (this.playing.on) {
      this.playing.stop();
    } else {
      if (this.descents.every((d) => ['arrived', 'diverged'].includes(d.fate(this.steps))) || this.steps === MOST_STEPS) {
        this.steps = 0;
      }
      this.playing.start();
    }
  }

  private choose(name: OptimizerName): void {
    const left = this.chosen.filter((n) => n !== name);
    if (left.length > 0) {
      this.chosen = left.length < this.chosen.length ? left : OPTIMIZERS.filter((n) => n === name || left.includes(n));
    }
  }

  protected render(): TemplateResult {
    const terrain = TERRAINS[this.terrain];
    const scene = {
      terrain,
      start: this.from,
      trails: this.descents.map((descent) => ({
        line: OPTIMIZERS.indexOf(descent.setting.name),
        name: descent.setting.name,
        places: descent.drawn(this.steps),
      })),
      arrows: this.pointing ? this.descents.flatMap((descent) => (descent.fate(this.steps) === 'diverged' ? [] : arrowsOf(descent, this.steps))) : [],
    };
    return html`
      ${this.functions.length > 1
        ? options('Surface', this.functions.map((name) => [name, TERRAINS[name].title]), [this.terrain], (name) => this.enter(name))
        : nothing}
      <div class="wr-surface-map">
        <wr-surface-plane
          .scene=${scene}
          @plane-input=${({ detail }: CustomEvent<Place>) => (this.from = detail)}
          @plane-change=${({ detail }: CustomEvent<Place>) => (this.from = detail)}
        ></wr-surface-plane>
        <p class="wr-surface-formula"><i>f</i>(<i>x</i>, <i>y</i>) = ${terrain.formula}</p>
        ${this.transport()}
      </div>
      <div class="wr-surface-side">
        <ul class="wr-surface-optimizers">
          ${repeat(OPTIMIZERS, (name) => name, (name, line) => this.row(name, line))}
        </ul>
        <div class="wr-surface-momentum">
          ${bounded('momentum', 'Momentum', this.carried, { min: 0, max: 0.99, step: 0.01 }, (value) => (this.carried = value))}
          <button type="button" class="wr-toggle" aria-pressed=${this.pointing} @click=${() => (this.pointing = !this.pointing)}>Arrows</button>
          ${this.pointing
            ? html`<p>The next step: solid what the momentum carries on, dashed what the slope adds to it.</p>`
            : nothing}
        </div>
        <p class="wr-surface-verdict" role="status">${verdict(this.descents, this.steps)}</p>
      </div>
    `;
  }

  private transport(): TemplateResult {
    return html`<div class="wr-surface-transport">
      <div class="wr-buttons">
        <button type="button" class="wr-primary" @click=${this.play}>${this.playing.on ? 'Pause' : 'Play'}</button>
        <button type="button" ?disabled=${this.steps === MOST_STEPS} @click=${() => this.advance(1)}>Step</button>
        <button type="button" @click=${this.reset}>Reset</button>
      </div>
      <label class="wr-surface-steps"
        ><span>after step <b>${this.steps}</b></span>
        <input
          type="range"
          min="0"
          max=${MOST_STEPS}
          aria-label="Steps"
          .value=${String(this.steps)}
          @input=${(e: Event) => {
            this.playing.stop();
            this.steps = Number((e.target as HTMLInputElement).value);
          }}
        />
      </label>
    </div>`;
  }

  private row(name: OptimizerName, line: number): TemplateResult {
    const descent = this.descents.find(({ setting }) => setting.name === name);
    const last = descent?.path(this.steps).at(-1);
    return html`<li data-optimizer=${name} data-fate=${descent?.fate(this.steps) ?? 'absent'}>
      <button
        type="button"
        class="wr-toggle"
        aria-pressed=${descent !== undefined}
        style="--wr-line-colour: var(--wr-class-${lineClass(line)})"
        @click=${() => this.choose(name)}
      >
        <span class="wr-race-line" data-line=${line} aria-hidden="true"></span>${name}
      </button>
      <wr-knob
        bounded
        log
        label=""
        spoken="Learning rate of ${name}"
        .value=${this.rates[name]}
        .min=${LEAST_RATE}
        .max=${MOST_RATE}
        @knob-input=${(e: CustomEvent<number>) => this.turn(name, e.detail)}
        @knob-change=${(e: CustomEvent<number>) => this.turn(name, e.detail)}
      ></wr-knob>
      <p>${descent && last ? html`loss <b>${significant(last.value)}</b> <span>${this.steps > 0 ? sign(descent, this.steps) : ''}</span>` : nothing}</p>
    </li>`;
  }

  private turn(name: OptimizerName, rate: number): void {
    this.rates = { ...this.rates, [name]: rate };
    if (!this.chosen.includes(name)) {
      this.choose(name);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-surface': Surface;
  }
}
