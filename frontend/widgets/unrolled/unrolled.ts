import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Heat } from '../../shared/heat';
import { options } from '../../shared/options';
import { Picture } from '../../shared/picture';
import { most, paint } from '../layers/paint';
import { columns, type Scene } from './columns';
import { moments, type Moment } from './moments';
import { weights, type Matrix, type Network, type Weights } from './network';
import { panel } from './panel';
import { unroll, zeros, type State, type Step } from './pass';
import { read, type Read } from './tokens';
import { remarks, sharing, type Shared } from './words';

/** Between two moments that go by themselves, in milliseconds: time to read a sentence. */
const PACE = 2000;
/** More steps are no picture any more. */
const MOST_STEPS = 24;

/**
 * A recurrent network unrolled over a word that a learner types, with all its numbers.
 *
 * Properties: network (null while there is none, with words saying why), now (its weights as they stand by now: step,
 * weights), word (that is read at first). Nothing is asked of the server.
 */
@customElement('wr-unrolled')
export class Unrolled extends Picture {
  @property({ attribute: false }) network?: Network | null;
  @property({ attribute: false }) now?: { readonly step: number; readonly weights: string } | null;
  @property() word = '';
  @property() words = '';

  @state() private text = '';
  @state() private untrained = false;
  @state() private at = 0;
  @state() private looked?: Moment;
  @state() private unit = 0;
  @state() private answer = -1;
  @state() private lit?: Shared;
  @state() private stays?: Shared;
  @state() private numbers = false;
  @state() private playing = false;

  private weights?: Weights;
  /** Steps of training behind the newest weights. */
  private behind = 0;
  private input: Read = { tokens: [], written: [], unknown: [], cut: false };
  /** How often it reads token 0 before the first step. */
  private padding = 0;
  private start: State = zeros(0);
  private steps: readonly Step[] = [];
  private all: readonly Moment[] = [];
  private matrices: Record<Shared, string> = { input: '', state: '', output: '' };
  private timer = 0;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.play(false);
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('word')) {
      this.text = this.word;
    }
    const { network } = this;
    if (!network) {
      this.play(false);
      return;
    }
    if (changed.has('network') || changed.has('now') || changed.has('untrained')) {
      this.weigh(network);
    }
    if (changed.has('network') || changed.has('text')) {
      this.input = read(this.text, network.tokens, network.padded ? Math.min(MOST_STEPS, network.length) : MOST_STEPS);
      this.all = moments(network.cell, this.input.tokens.length);
      this.play(false);
      this.at = this.all.length;
      this.looked = undefined;
      this.unit = Math.min(this.unit, network.hidden - 1);
    }
    this.follow(network);
  }

  private weigh(network: Network): void {
    const trained = this.now && this.now.step > 0 ? weights(network, this.now.weights) : undefined;
    this.behind = trained && this.now ? this.now.step : 0;
    this.weights = (this.untrained ? undefined : trained) ?? weights(network, network.initial);
    this.matrices = { input: '', state: '', output: '' };
  }

  private follow(network: Network): void {
    if (!this.weights) {
      return;
    }
    this.padding = network.padded ? network.length - this.input.tokens.length : 0;
    const padded = unroll(network.cell, this.weights, new Array<number>(this.padding).fill(0), zeros(network.hidden));
    this.start = padded.at(-1)?.after ?? zeros(network.hidden);
    this.steps = unroll(network.cell, this.weights, this.input.tokens, this.start);
  }

  protected render(): TemplateResult {
    if (!this.network || !this.weights) {
      return html`<p class="wr-unrolled-none">${this.words || 'The network and its tokens are on their way.'}</p>`;
    }
    const scene = this.scene(this.network, this.weights);
    const note = remarks(this.network, this.input);
    return html`
      <div class="wr-unrolled-settings">
        <label>Word <input type="text" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" .value=${this.text} @input=${(e: Event) => (this.text = (e.target as HTMLInputElement).value)} /></label>
        ${this.behind > 0
          ? options('Weights', [['now', `after ${this.behind.toLocaleString('en-US')} training steps`], ['initial', 'before training']] as const, [this.untrained ? 'initial' : 'now'], (which) => (this.untrained = which === 'initial'))
          : html`<span class="wr-note">These are the weights that a run begins with: nothing is learned yet. Press Train above, and watch.</span>`}
      </div>
      ${note ? html`<p class="wr-note" role="status">${note}</p>` : nothing}
      <div class="wr-unrolled-scroller">
        <ol class="wr-unrolled-steps" data-cell=${this.network.cell} ?data-long=${this.network.classes.some((name) => name.length > 3)} aria-label=${`The network, once for each of ${this.steps.length} steps`}>${columns(scene)}</ol>
      </div>
      <p class="wr-unrolled-shared" role="status">${scene.lit ? sharing(scene.lit, this.network, this.steps.length) : 'Tap a matrix: it is the same one in every step. Tap a value to see how it comes about.'}</p>
      ${this.buttons()} ${this.steps.length === 0 ? nothing : panel(scene, this.weights, this.answer, (answer) => (this.answer = answer))}
    `;
  }

  private scene(network: Network, all: Weights): Scene {
    this.picture(all);
    return {
      network,
      steps: this.steps,
      written: this.input.written,
      start: this.start,
      padding: this.padding,
      last: this.all[this.at - 1],
      focus: this.looked ?? this.all[this.at - 1],
      unit: this.unit,
      lit: this.lit ?? this.stays,
      numbers: this.numbers,
      palette: this.palette,
      matrices: this.matrices,
      choose: (moment, unit) => {
        this.play(false);
        this.looked = moment;
        this.unit = unit ?? this.unit;
      },
      light: (which, stay) => {
        if (stay) {
          this.stays = this.stays === which ? undefined : which;
          this.lit = undefined;
        } else {
          this.lit = which;
        }
      },
    };
  }

  /** The matrices as pictures, a pixel a weight, made once for all places where they stand. */
  private picture(all: Weights): void {
    const heat = new Heat(this.palette, 0.9);
    const address = ({ values, columns }: Matrix) => {
      const canvas = document.createElement('canvas');
      paint(canvas, values, columns, most(values), heat);
      return canvas.toDataURL();
    };
    this.matrices.input ||= address(all.fromInput);
    this.matrices.state ||= address(all.fromState);
    this.matrices.output ||= address(all.output);
  }

  private go(to: number): void {
    this.at = Math.min(this.all.length, Math.max(0, to));
    this.looked = undefined;
    if (this.at === this.all.length) {
      this.play(false);
    }
  }

  private play(on: boolean): void {
    clearInterval(this.timer);
    this.playing = on;
    if (on) {
      this.go(this.at === this.all.length ? 1 : this.at + 1);
      this.timer = window.setInterval(() => this.go(this.at + 1), PACE);
    }
  }

  private buttons(): TemplateResult {
    const end = this.at === this.all.length;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const walk = (to: number) => () => {
      this.play(false);
      this.go(to);
    };
    return html`<div class="wr-buttons">
      <button type="button" class="wr-outlined" data-primary ?disabled=${this.all.length === 0} @click=${walk(end ? 1 : this.at + 1)}>${end ? 'From the start' : 'Next'}</button>
      <button type="button" class="wr-outlined" ?disabled=${this.at === 0} @click=${walk(this.at - 1)}>Back</button>
      ${still ? nothing : html`<button type="button" class="wr-outlined" ?disabled=${this.all.length === 0} @click=${() => this.play(!this.playing)}>${this.playing ? 'Pause' : 'Play'}</button>`}
      <button type="button" class="wr-outlined" aria-label="To the end" ?disabled=${end} @click=${walk(this.all.length)}>End</button>
      <button type="button" class="wr-outlined" aria-pressed=${this.numbers} @click=${() => (this.numbers = !this.numbers)}>Numbers</button>
    </div>`;
  }

  /** Brings the step that happens now into the frame. What is drawn is made anew with every update already. */
  protected updated(): void {
    const scroller = this.querySelector('.wr-unrolled-scroller');
    const now = this.at < this.all.length || this.playing ? this.querySelector<HTMLElement>('[data-state="now"]') : null;
    if (scroller && now) {
      scroller.scrollLeft = now.offsetLeft - (scroller.clientWidth - now.offsetWidth) / 2;
    }
  }

  protected draw(): void {
    // New colours: the matrices and all cells are made of them.
    this.matrices = { input: '', state: '', output: '' };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-unrolled': Unrolled;
  }
}
