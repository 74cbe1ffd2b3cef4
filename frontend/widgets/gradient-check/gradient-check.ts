import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ExpressionRefused, leaves, type Graph } from '../../shared/graph/graph';
import { parse, parseAnswer } from '../../shared/graph/parse';
import { type Values } from '../../shared/graph/passes';
import { pretty, short } from '../../shared/graph/written';
import { bounded } from '../../shared/knob';
import { options } from '../../shared/options';
import { chart, exponentAt, tick } from './chart';
import { compare, LEAST, MOST, sweep, type Comparison, type Method, type Point, type Precision, type Subject } from './differences';
import { agreement, exact, finding } from './words';

const BOTH: readonly Precision[] = ['float64', 'float32'];
const HEIGHT = 320;
const KEYS: Record<string, number> = { ArrowLeft: -0.5, ArrowDown: -0.5, ArrowRight: 0.5, ArrowUp: 0.5 };

/**
 * A gradient by the chain rule, or as typed, against the difference of two outputs; in float64 and in float32.
 *
 * Properties: expression, values, to (the name that is moved). Nothing is asked of the server.
 */
@customElement('wr-gradient-check')
export class GradientCheck extends LitElement {
  @property() expression = '';
  @property({ type: Object }) values: Values = {};
  @property() to = '';

  @state() private name = '';
  @state() private exponent = -2;
  @state() private method: Method = 'central';
  @state() private typed?: Graph;
  @state() private refused = '';
  @state() private swept = false;
  @state() private tried: readonly number[] = [];
  @state() private wide = 0;

  private graph!: Graph;
  private readonly size = new ResizeObserver(() => (this.wide = this.querySelector('.wr-check-chart')?.clientWidth ?? 0));

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('expression') || changed.has('values') || changed.has('to')) {
      this.graph = parse(this.expression);
      this.reset();
    }
  }

  private reset(): void {
    this.name = this.to;
    this.exponent = -2;
    this.method = 'central';
    this.typed = undefined;
    this.refused = '';
    this.forget();
  }

  /** What was drawn was of another question. */
  private forget(): void {
    this.swept = false;
    this.tried = [];
  }

  private move(exponent: number): void {
    this.exponent = Math.min(MOST, Math.max(LEAST, exponent));
    if (!this.tried.includes(this.exponent)) {
      this.tried = [...this.tried, this.exponent];
    }
  }

  private get subject(): Subject {
    return { graph: this.graph, values: this.values, name: this.name, typed: this.typed };
  }

  private take(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.refused = '';
    this.forget();
    try {
      const names = this.graph.nodes.flatMap(({ name }) => (name ? [name] : []));
      this.typed = text.trim() === '' ? undefined : parseAnswer(text, names);
    } catch (problem) {
      if (!(problem instanceof ExpressionRefused)) {
        throw problem;
      }
      this.refused = problem.message;
      this.typed = undefined;
    }
  }

  protected render(): TemplateResult {
    const found = new Map(BOTH.map((precision) => [precision, compare(this.subject, this.exponent, this.method, precision)]));
    const lines = new Map(this.swept ? BOTH.map((precision) => [precision, sweep(this.subject, this.method, precision)]) : []);
    return html`
      <p class="wr-graph-expression">${this.expression.split(/[\n;]/).filter((line) => line.trim()).map((line) => html`<span>${pretty(line.trim())}</span>`)}
        <span class="wr-check-values">${leaves(this.graph).map((leaf) => `${pretty(leaf)} = ${short(this.values[leaf])}`).join(', ')}</span></p>
      <div class="wr-check-parts">
        <figure class="wr-check-chart">
          <figcaption><b>Relative error</b> of ${this.fraction()}, against the distance ε</figcaption>
          ${this.wide > 0 ? this.drawn(lines) : html`<div style="block-size:${HEIGHT}px"></div>`}
        </figure>
        <div class="wr-check-side">
          <div class="wr-buttons">
            <button type="button" class="wr-outlined" data-primary ?disabled=${this.swept} @click=${() => (this.swept = true)}>Try every ε</button>
            <button type="button" class="wr-outlined" @click=${() => this.reset()}>Reset</button>
          </div>
          ${bounded('log₁₀ ε', 'Epsilon, as a power of ten', this.exponent, { min: LEAST, max: MOST, step: 0.5 }, (exponent) => this.move(exponent))}
          ${options('Difference', [['central', 'to both sides'], ['forward', 'to one side']], [this.method], (method) => {
            this.method = method;
            this.forget();
          })}
          ${leaves(this.graph).length > 1
            ? options('Gradient of', leaves(this.graph).map((leaf) => [leaf, pretty(leaf)] as const), [this.name], (name) => {
                this.name = name;
                this.forget();
              })
            : nothing}
          <label class="wr-check-own">Your own ${this.fraction()}, if you like
            <input autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="by the chain rule" aria-invalid=${this.refused !== ''} @change=${this.take} />
          </label>
          ${this.refused ? html`<p class="wr-message" role="alert">${this.refused}</p>` : nothing}
          <p class="wr-check-words" role="status">${agreement(found)} ${this.swept ? finding(lines, this.exponent, this.typed !== undefined) : 'Move ε, and watch which digits are left. Where is the error smallest?'}</p>
        </div>
      </div>
      ${this.table(found)}
    `;
  }

  private fraction(): string {
    return `∂${pretty(this.graph.nodes.at(-1)!.name ?? 'f')}/∂${pretty(this.name)}`;
  }

  private drawn(lines: ReadonlyMap<Precision, readonly Point[]>): TemplateResult {
    const of = (precision: Precision) => this.tried.map((exponent) => ({ exponent, error: compare(this.subject, exponent, this.method, precision).error })).filter(({ error }) => Number.isFinite(error));
    const follow = (event: PointerEvent) => {
      const box = (event.currentTarget as Element).getBoundingClientRect();
      this.move(exponentAt(event.clientX - box.left, box.width));
    };
    return html`<svg
      width=${this.wide}
      height=${HEIGHT}
      role="slider"
      tabindex="0"
      aria-label="Epsilon"
      aria-valuemin=${LEAST}
      aria-valuemax=${MOST}
      aria-valuenow=${this.exponent}
      aria-valuetext=${`ten to the power of ${this.exponent}`}
      @pointerdown=${(e: PointerEvent) => {
        (e.currentTarget as Element).setPointerCapture(e.pointerId);
        follow(e);
      }}
      @pointermove=${(e: PointerEvent) => (e.currentTarget as Element).hasPointerCapture(e.pointerId) && follow(e)}
      @keydown=${(e: KeyboardEvent) => {
        if (KEYS[e.key]) {
          e.preventDefault();
          this.move(this.exponent + KEYS[e.key]);
        }
      }}
    >
      ${chart({ width: this.wide, height: HEIGHT, exponent: this.exponent, lines, tried: new Map(BOTH.map((precision) => [precision, of(precision)])) })}
    </svg>`;
  }

  private table(found: ReadonlyMap<Precision, Comparison>): TemplateResult {
    const output = pretty(this.graph.nodes.at(-1)!.name ?? 'f');
    const name = pretty(this.name);
    const row = (head: string, of: (c: Comparison) => number, key: string) => html`<tr>
      <th scope="row">${head}</th>
      ${BOTH.map((precision) => html`<td data-number=${key}>${exact(of(found.get(precision)!), precision)}</td>`)}
    </tr>`;
    return html`<div class="wr-table-scroller"><table class="wr-check-table">
      <thead><tr><th>ε = ${Number.isInteger(this.exponent) ? tick(this.exponent) : short(10 ** this.exponent, 3)}</th>${BOTH.map((precision) => html`<th data-precision=${precision}>${precision}</th>`)}</tr></thead>
      <tbody>
        ${row(`${output} at ${name} + ε`, ({ above }) => above, 'above')}
        ${row(`${output} at ${name}${this.method === 'central' ? ' − ε' : ''}`, ({ below }) => below, 'below')}
        ${row(`their difference ÷ ${this.method === 'central' ? '2ε' : 'ε'}`, ({ quotient }) => quotient, 'quotient')}
        ${row(this.typed ? 'as you typed it' : 'by the chain rule', ({ gradient }) => gradient, 'gradient')}
        <tr><th scope="row">relative error</th>${BOTH.map((precision) => html`<td data-number="error">${short(found.get(precision)!.error, 2)}</td>`)}</tr>
      </tbody>
    </table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-gradient-check': GradientCheck;
  }
}
