import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ExpressionRefused, leaves, type Graph as Expression } from '../../shared/graph/graph';
import { parse } from '../../shared/graph/parse';
import type { Values } from '../../shared/graph/passes';
import { pretty, short } from '../../shared/graph/written';
import '../../shared/knob';
import { numbersTable } from './numbers-table';
import { picture, stage } from './picture';
import { scene, steps, type Scene, type Step } from './steps';
import { called, nodeWords, stepWords, type Words } from './words';

/** Between two steps that go by themselves, in milliseconds: time to read an equation. */
const PACE = 2200;

/**
 * The computational graph of an expression: values come node by node, then gradients flow back.
 *
 * Properties: expression, values (of its names; 1 where there is none). Nothing is asked of the server.
 */
@customElement('wr-graph')
export class Graph extends LitElement {
  @property() expression = '';
  @property({ type: Object }) values: Values = {};

  @state() private written = '';
  @state() private refused = '';
  @state() private now: Values = {};
  @state() private at = 0;
  @state() private looked?: number;
  @state() private playing = false;
  @state() private wide = 0;

  private graph!: Expression;
  private all: readonly Step[] = [];
  private timer = 0;
  private readonly size = new ResizeObserver(([{ contentRect }]) => (this.wide = contentRect.width));

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
    this.play(false);
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('expression') || changed.has('values')) {
      this.begin(this.expression);
    }
  }

  private begin(written: string): void {
    try {
      this.graph = parse(written);
    } catch (problem) {
      if (!(problem instanceof ExpressionRefused)) {
        throw problem;
      }
      this.refused = problem.message;
      return;
    }
    this.written = written;
    this.refused = '';
    this.all = steps(this.graph);
    this.reset();
  }

  private reset(): void {
    this.play(false);
    this.now = Object.fromEntries(leaves(this.graph).map((name) => [name, Object.hasOwn(this.values, name) ? this.values[name] : 1]));
    this.go(0);
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

  private take(name: string, value: number): void {
    this.now = { ...this.now, [name]: value };
  }

  protected render(): TemplateResult {
    if (!this.graph) {
      return html`<p class="wr-message" role="alert">${this.refused}</p>`;
    }
    const step = this.all[this.at - 1];
    const known = scene(this.graph, this.now, this.all.slice(0, this.at));
    const where = stage(this.graph, Math.max(280, this.wide));
    return html`
      <p class="wr-graph-expression">${this.written.split(/[\n;]/).filter((line) => line.trim()).map((line) => html`<span>${pretty(line.trim())}</span>`)}</p>
      <div class="wr-graph-scroller">
        <svg width=${where.width} height=${where.height} role="group" aria-label="Computational graph">
          ${this.wide > 0
            ? picture({ graph: this.graph, scene: known, stage: where, step: this.looked === undefined ? step : undefined, focus: this.looked }, (node) => this.choose(node))
            : nothing}
        </svg>
      </div>
      <p class="wr-graph-legend">In each box: its name, its value and, once it is known, ∂, its gradient: how fast ${called(this.graph.nodes.at(-1)!)} grows with it.</p>
      <div class="wr-graph-panel">
        ${this.looked === undefined ? this.stepPanel(known, step) : this.nodePanel(known, this.looked)}
        ${this.buttons()}
      </div>
      <details>
        <summary>Numbers</summary>
        ${numbersTable(this.graph, known, this.now, (name, value) => this.take(name, value))}
      </details>
      ${this.other()}
    `;
  }

  private choose(node: number): void {
    this.play(false);
    this.looked = this.looked === node ? undefined : node;
  }

  private buttons(): TemplateResult {
    const last = this.at === this.all.length;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return html`<div class="wr-buttons">
      <button type="button" class="wr-outlined" data-primary ?disabled=${last} @click=${() => { this.play(false); this.go(this.at + 1); }}>Step</button>
      <button type="button" class="wr-outlined" ?disabled=${this.at === 0} @click=${() => { this.play(false); this.go(this.at - 1); }}>Back</button>
      ${still ? nothing : html`<button type="button" class="wr-outlined" @click=${() => this.play(!this.playing)}>${this.playing ? 'Pause' : 'Play'}</button>`}
      <button type="button" class="wr-outlined" aria-label="To the end" ?disabled=${last} @click=${() => this.go(this.all.length)}>End</button>
      <button type="button" class="wr-outlined" @click=${() => this.reset()}>Reset</button>
    </div>`;
  }

  private stepPanel(known: Scene, step: Step | undefined): TemplateResult {
    const phase = !step ? 'at the start' : step.kind === 'forward' ? 'forward' : 'back';
    const last = this.at === this.all.length;
    return html`<div class="wr-graph-words" role="status">
      <p class="wr-graph-place">Step ${this.at} of ${this.all.length}, ${phase}</p>
      ${this.words(stepWords(this.graph, known, step))}
      ${last ? html`<p class="wr-graph-end">${this.ending(known)}</p>` : nothing}
    </div>`;
  }

  /** What a gradient is for: the leaf that the output listens to most. */
  private ending({ known }: Scene): string {
    const { nodes } = this.graph;
    const found = nodes.flatMap((node, i) => (node.kind === 'leaf' ? [{ node, slope: known[i].gradient ?? 0 }] : []));
    const { node, slope } = found.reduce((a, b) => (Math.abs(b.slope) > Math.abs(a.slope) ? b : a));
    return Number.isFinite(slope)
      ? `Every gradient is there. A nudge of 0.01 to ${called(node)} changes ${called(nodes.at(-1)!)} by about ${short(slope * 0.01, 3)}. Tap ${called(node)} and try it.`
      : 'A gradient is not finite. Change a value.';
  }

  private nodePanel(known: Scene, i: number): TemplateResult {
    const node = this.graph.nodes[i];
    return html`<div class="wr-graph-words" role="status">
      <p class="wr-graph-place">${called(node)}</p>
      ${node.kind === 'leaf'
        ? html`<wr-knob
            label=${pretty(node.name)}
            spoken=${`Value of ${node.name}`}
            .value=${this.now[node.name]}
            .step=${0.1}
            @knob-input=${(e: CustomEvent<number>) => this.take(node.name, e.detail)}
            @knob-change=${(e: CustomEvent<number>) => this.take(node.name, e.detail)}
          ></wr-knob>`
        : nothing}
      ${nodeWords(this.graph, known, i).map((words) => this.words(words))}
    </div>`;
  }

  private words({ sentence, equations, trouble }: Words): TemplateResult {
    return html`<p>${sentence}</p>
      ${equations.map((line) => html`<p class="wr-graph-equation">${line.map((part) => html`<span>${part}</span>`)}</p>`)}
      ${trouble ? html`<p class="wr-graph-trouble">${trouble}</p>` : nothing}`;
  }

  private other(): TemplateResult {
    const draw = () => this.begin((this.querySelector('textarea') as HTMLTextAreaElement).value);
    return html`<details>
      <summary>Another expression</summary>
      <div class="wr-graph-other">
        <textarea rows="3" spellcheck="false" autocapitalize="off" aria-label="Expression" .value=${this.written}></textarea>
        <div class="wr-buttons">
          <button type="button" class="wr-outlined" @click=${draw}>Draw it</button>
          <button type="button" class="wr-outlined" @click=${() => this.begin(this.expression)}>Back to the first</button>
        </div>
        ${this.refused ? html`<p class="wr-message" role="alert">${this.refused}</p>` : nothing}
        <p class="wr-note">Names, numbers, + − * / ^, brackets, and exp, log, sqrt, sin, cos, tanh, sigmoid, relu, softplus, abs, max, min, bce(p, y). Several lines name what they compute: e = w*x - y, then L = e^2.</p>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-graph': Graph;
  }
}
