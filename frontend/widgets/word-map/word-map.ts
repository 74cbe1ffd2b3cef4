import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { MARKS, placed, under, type Point } from '../feature-map/plane';
import { labels } from './labels';
import { analogies, neighbours, type Analogy, type Held, type Near } from './words';

interface Words {
  readonly truth: boolean;
  readonly known: readonly string[];
  readonly categories: readonly string[];
  readonly analogies: readonly (readonly string[])[];
}

interface Shown {
  readonly category: string;
  readonly words: readonly string[];
  readonly kinds: readonly number[];
  readonly pairs: readonly (readonly [number, number])[];
}

interface Plane {
  readonly step: number;
  readonly places: readonly number[];
  readonly shares: readonly [number, number];
}

/** As a share of the side: a finger is wide. */
const REACH = 0.05;

const LETTER = 7.5;

/**
 * Words as points that move while their network learns.
 *
 * Properties: words, shown, plane, near, analogy, held.
 */
@customElement('wr-word-map')
export class WordMap extends LitElement {
  @property({ attribute: false }) words?: Words;
  @property({ attribute: false }) shown?: Shown;
  @property({ attribute: false }) plane?: Plane;
  @property({ attribute: false }) near?: Near;
  @property({ attribute: false }) analogy?: Analogy;
  @property({ attribute: false }) held: readonly Held[] = [];
  @state() private size: readonly [number, number] = [0, 0];
  @state() private hovered = -1;
  @query('.wr-words-plane') private box?: HTMLElement;
  declare $server: {
    category(name: string): void;
    word(word: string): void;
    analogy(a: string, b: string, c: string): void;
  };

  private points: Point[] = [];
  private readonly watch = new ResizeObserver(() => this.measure());

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected firstUpdated(): void {
    this.watch.observe(this.box!);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  connectedCallback(): void {
    super.connectedCallback();
    if (this.box) {
      this.watch.observe(this.box);
    }
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('shown')) {
      this.hovered = -1;
    }
    const { plane, shown } = this;
    const pairs = plane && shown && plane.places.length === 2 * shown.words.length ? shown.words.map((_, i) => [plane.places[2 * i], plane.places[2 * i + 1]] as const) : [];
    this.points = placed(pairs);
  }

  private measure(): void {
    this.size = [this.box!.clientWidth, this.box!.clientHeight];
  }

  protected render(): TemplateResult {
    const { words, near, analogy } = this;
    return html`
      ${words && words.categories.length > 0 ? this.legend(words) : nothing}
      <div
        class="wr-words-plane"
        @pointermove=${(e: PointerEvent) => e.pointerType === 'mouse' && (this.hovered = this.at(e))}
        @pointerleave=${() => (this.hovered = -1)}
        @click=${(e: MouseEvent) => this.choose(this.at(e))}
      >
        ${this.points.length > 0 ? this.picture() : html`<p class="wr-note">Each word will be a point here.</p>`}
      </div>
      <p class="wr-note wr-words-note">${this.note()}</p>
      ${words
        ? html`<div class="wr-words-below">
            ${near ? neighbours(near, (word) => this.$server.word(word)) : nothing}
            ${analogy ? analogies(analogy, words.analogies, (a, b, c) => this.$server.analogy(a, b, c), (word) => this.$server.word(word)) : nothing}
            ${this.held.length > 0 ? this.truth() : nothing}
          </div>`
        : nothing}
    `;
  }

  private note(): string {
    const shares = this.plane?.shares;
    return shares
      ? `Across ${percent(shares[0])} of how the words’ directions differ, upwards ${percent(shares[1])}; the rest is not in this picture. Tap a word.`
      : ' ';
  }

  private legend({ categories }: Words): TemplateResult {
    const alone = this.shown?.category ?? '';
    return html`<ul class="wr-words-legend" aria-label="Kinds of words; press one to see it alone">
      <li><button type="button" aria-pressed=${alone === ''} @click=${() => this.$server.category('')}>all</button></li>
      ${categories.map(
        (name, kind) => html`<li>
          <button type="button" aria-pressed=${alone === name} @click=${() => this.$server.category(alone === name ? '' : name)}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${MARKS[kind % MARKS.length]} fill="var(--wr-class-${kind % 10})" /></svg>${name}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private picture(): TemplateResult {
    const [width, height] = this.size;
    const { words, kinds, pairs } = this.shown!;
    const at = this.points.map(([x, y]) => [x * width, y * height] as const);
    const chosen = words.indexOf(this.near?.word ?? '');
    const nearby = new Set(this.near?.near.map(({ word }) => words.indexOf(word)));
    const first = [this.hovered, chosen, ...nearby].filter((i, rank, all) => i >= 0 && all.indexOf(i) === rank);
    const order = [...first, ...words.keys()].filter((i, rank, all) => all.indexOf(i) === rank);
    const texts = labels(at, words.map((word) => word.length * LETTER), order, this.size, first.length);
    return html`<svg width=${width} height=${height} role="img" aria-label="${words.length} words as points; alike ones lie near each other">
      ${pairs.map(
        ([one, other]) =>
          svg`<line class="pair" x1=${at[one][0]} y1=${at[one][1]} x2=${at[other][0]} y2=${at[other][1]} />`,
      )}
      ${chosen < 0 ? nothing : [...nearby].filter((i) => i >= 0).map((i) => svg`<line class="near" x1=${at[chosen][0]} y1=${at[chosen][1]} x2=${at[i][0]} y2=${at[i][1]} />`)}
      ${words.map((_, i) => svg`<path d=${MARKS[kinds[i] % MARKS.length]} transform="translate(${at[i][0]},${at[i][1]}) scale(${i === chosen ? 1.3 : 0.8})" fill="var(--wr-class-${kinds[i] % 10})" />`)}
      ${chosen < 0 ? nothing : svg`<circle class="chosen" r="11" cx=${at[chosen][0]} cy=${at[chosen][1]} />`}
      ${texts.map(({ point, x, y, anchor }) => svg`<text class=${first.includes(point) ? 'first' : ''} x=${x} y=${y} text-anchor=${anchor}>${words[point]}</text>`)}
    </svg>`;
  }

  private truth(): TemplateResult {
    const right = this.held.reduce((sum, held) => sum + held.right, 0);
    const all = this.held.reduce((sum, held) => sum + held.all, 0);
    return html`<section class="wr-words-truth">
      <h4>Analogies of the grammar that hold</h4>
      <p class="wr-words-share"><strong>${percent(right / all)}</strong> ${right} of ${all}, the true word before all others</p>
      <ul>
        ${this.held.map(
          ({ text, right: some, all: every }) => html`<li>
            <span>${text}</span><meter min="0" max=${every} value=${some} aria-label=${text}></meter><span>${some} of ${every}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private at(event: MouseEvent): number {
    const box = this.box!.getBoundingClientRect();
    return under(this.points, [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height], REACH);
  }

  private choose(point: number): void {
    if (point >= 0) {
      this.$server.word(this.shown!.words[point]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-word-map': WordMap;
  }
}
