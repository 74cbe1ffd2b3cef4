import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Stage } from './slow-stages';

/** Between two stages that go by themselves, in milliseconds: time to read a sentence. */
const AUTO = 3500;

/**
 * Goes through the stages of one sample: forward, and back. Nothing moves by itself unless it is asked to.
 *
 * Properties: stages. Events: stage (a stage), sample (another one), close.
 */
@customElement('wr-slow-motion')
export class SlowMotion extends LitElement {
  @property({ attribute: false }) stages: readonly Stage[] = [];
  @state() private at = 0;
  @state() private auto = false;
  private timer = 0;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.auto = false;
  }

  private go(to: number): void {
    this.at = Math.min(this.stages.length - 1, Math.max(0, to));
    if (this.at === this.stages.length - 1) {
      this.run(false);
    }
  }

  private run(auto: boolean): void {
    clearInterval(this.timer);
    this.auto = auto;
    if (auto) {
      this.go(this.at === this.stages.length - 1 ? 0 : this.at + 1);
      this.timer = window.setInterval(() => this.go(this.at + 1), AUTO);
    }
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('stages') || changed.has('at')) {
      this.dispatchEvent(new CustomEvent('stage', { detail: this.stages[this.at] }));
    }
  }

  protected render(): TemplateResult {
    const stage = this.stages[this.at];
    return html`<section class="pg-card pg-slow" aria-label="Slow motion">
      <div class="pg-card-head">
        <h4><span class="pg-label">${this.at + 1} of ${this.stages.length}</span> ${stage?.title}</h4>
        <button class="pg-quiet" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>Close</button>
      </div>
      <p aria-live="polite" class="pg-slow-words">${stage?.words}</p>
      <div class="pg-row">
        <button ?disabled=${this.at === 0} @click=${() => this.go(this.at - 1)}>Back</button>
        <button class="pg-primary" ?disabled=${this.at >= this.stages.length - 1} @click=${() => this.go(this.at + 1)}>Next</button>
        ${window.matchMedia('(prefers-reduced-motion: reduce)').matches
          ? nothing
          : html`<button aria-pressed=${this.auto} @click=${() => this.run(!this.auto)}>${this.auto ? 'Stop' : 'By itself'}</button>`}
        <button @click=${() => this.dispatchEvent(new CustomEvent('sample'))}>Another sample</button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-slow-motion': SlowMotion;
  }
}
