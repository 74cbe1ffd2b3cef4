import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { epochs } from './epochs';

/**
 * A run's recorded frames on a line: drag back and forth, or use the arrow keys.
 *
 * Functions: show. Events: scrub (index of a frame), newest (back to where the run is).
 */
@customElement('wr-scrubber')
export class Scrubber extends LitElement {
  @state() private count = 0;
  @state() private index = 0;
  @state() private step = 0;
  @state() private epoch = 0;
  @state() private held = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  /** @param index of the shown frame among `count` */
  show(index: number, count: number, step: number, epoch: number, held: boolean): void {
    this.index = index;
    this.count = count;
    this.step = step;
    this.epoch = epoch;
    this.held = held;
  }

  protected render(): TemplateResult {
    const told = this.count === 0 ? 'nothing recorded yet' : `epoch ${epochs(this.epoch)}, step ${this.step.toLocaleString('en-US')}`;
    return html`<div class="pg-scrubber">
      <span class="pg-moment"><b>Epoch ${epochs(this.epoch)}</b> step ${this.step.toLocaleString('en-US')}</span>
      <input
        type="range"
        min="0"
        max=${Math.max(1, this.count - 1)}
        step="1"
        aria-label="Recorded moment of the run"
        aria-valuetext=${told}
        ?disabled=${this.count < 2}
        .value=${String(this.index)}
        @input=${(e: Event) => this.dispatchEvent(new CustomEvent('scrub', { detail: Number((e.target as HTMLInputElement).value) }))}
      />
      <button ?disabled=${!this.held} @click=${() => this.dispatchEvent(new CustomEvent('newest'))}>Newest</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-scrubber': Scrubber;
  }
}
