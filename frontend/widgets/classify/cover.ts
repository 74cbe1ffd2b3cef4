import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes, floats } from '../../shared/bytes';
import { css, diverging } from '../../shared/colours';
import { percent } from '../../shared/numbers';
import { options } from '../../shared/options';
import { Picture } from '../../shared/picture';
import { paint } from '../photo/planes';
import { short, softmax, type Covered, type Look } from './look';

const CHOICES = 5;

/** Colours begin to fade below this change of the probability. */
const FAINTEST = 0.02;

/**
 * Where the network looks: the photo with a cover put over one place after the other.
 *
 * Properties: look, covered, busy (another look is under way). Events: cover with a label, give-up.
 */
@customElement('wr-cover')
export class Cover extends Picture {
  @property({ attribute: false }) look?: Look;
  @property({ attribute: false }) covered?: Covered;
  @property({ type: Boolean }) busy = false;
  @state() private label = -1;
  @state() private going = false;
  @state() private cell = -1;

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('look')) {
      this.label = this.look?.best[0].index ?? -1;
      this.going = false;
    }
    if (changed.has('covered') && this.covered) {
      this.going &&= this.covered.done < this.places && !this.covered.trouble;
    }
  }

  private get places(): number {
    return this.covered ? this.covered.columns ** 2 : 0;
  }

  protected render(): TemplateResult | typeof nothing {
    const { look, covered } = this;
    if (!look) {
      return nothing;
    }
    const names = new Map(look.best.map(({ index, label }) => [index, short(label)]));
    const name = names.get(this.label) ?? '';
    return html`<section class="wr-cover" aria-label="Where it looks">
      <div class="wr-cover-picture">
        <canvas data-under width=${look.side} height=${look.side}></canvas>
        <canvas
          data-over
          width="450"
          height="450"
          role="img"
          aria-label="What covering each place does to the probability of ${name}"
          @pointermove=${this.point}
          @pointerdown=${this.point}
          @pointerleave=${() => (this.cell = -1)}
        ></canvas>
      </div>
      <div class="wr-cover-side">
        ${options('probability of', look.best.slice(0, CHOICES).map(({ index, label }) => [String(index), short(label)] as const), [String(this.label)], (label) =>
          this.choose(Number(label)),
        )}
        <div class="wr-cover-buttons">
          ${this.going
            ? html`<button type="button" class="wr-outlined" @click=${this.stop}>Stop</button>`
            : html`<button type="button" class="wr-outlined" data-primary ?disabled=${this.busy} @click=${this.go}>Cover it, place by place</button>`}
          ${covered && this.going
            ? html`<progress max=${this.places} value=${covered.done} aria-label="places covered"></progress><span>${covered.done} of ${this.places}</span>`
            : nothing}
        </div>
        <p class="wr-cover-value" role="status">${this.words(name)}</p>
        ${covered && !covered.trouble ? this.scale() : nothing}
        <p class="wr-quiet">
          A grey square is put over each place in turn, and the network looks anew. Orange: covered here, ${name} becomes less likely; the network
          needs this place. Blue: more likely; this place speaks against it.
        </p>
      </div>
    </section>`;
  }

  private words(name: string): string {
    const { covered } = this;
    if (covered?.trouble) {
      return covered.trouble;
    }
    const plain = covered?.plain ?? this.plain();
    const there = covered?.probabilities[this.cell];
    if (there !== undefined && there !== null) {
      return `Covered here: ${name} ${percent(there)} instead of ${percent(plain)}`;
    }
    const found = (covered?.probabilities ?? []).filter((p): p is number => p !== null);
    return found.length > 0
      ? `${name}: ${percent(plain)} with nothing covered, ${percent(Math.min(...found))} at the worst place`
      : `${name}: ${percent(plain)} with nothing covered`;
  }

  private plain(): number {
    return this.look && this.label >= 0 ? softmax(floats(this.look.logits))[this.label] : 0;
  }

  private reach(): number {
    const { plain = 0, probabilities = [] } = this.covered ?? {};
    return probabilities.reduce((most: number, p) => Math.max(most, p === null ? 0 : Math.abs(p - plain)), FAINTEST);
  }

  private scale(): TemplateResult {
    const { negative, paper, positive } = this.palette;
    const reach = (100 * this.reach()).toFixed(0);
    return html`<div class="wr-cover-scale" aria-hidden="true">
      <span>−${reach} points</span><i style="background:linear-gradient(to right, ${css(negative)}, ${css(paper)}, ${css(positive)})"></i
      ><span>+${reach} points</span>
    </div>`;
  }

  private choose(label: number): void {
    this.label = label;
    this.stop();
    this.covered = undefined;
  }

  private go(): void {
    this.going = true;
    this.dispatchEvent(new CustomEvent<number>('cover', { detail: this.label }));
  }

  private stop(): void {
    this.going = false;
    this.dispatchEvent(new CustomEvent('give-up'));
  }

  private point(event: PointerEvent): void {
    const { covered } = this;
    if (covered) {
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const within = (share: number) => Math.min(covered.columns - 1, Math.max(0, Math.floor(share * covered.columns)));
      this.cell = within((event.clientY - box.top) / box.height) * covered.columns + within((event.clientX - box.left) / box.width);
    }
  }

  protected draw(): void {
    const { look, covered, palette } = this;
    const over = this.querySelector<HTMLCanvasElement>('canvas[data-over]');
    if (!look || !over) {
      return;
    }
    paint(this.querySelector<HTMLCanvasElement>('canvas[data-under]')!, bytes(look.pixels), look.side);
    const context = over.getContext('2d')!;
    context.clearRect(0, 0, over.width, over.height);
    if (!covered?.columns) {
      return;
    }
    const cell = over.width / covered.columns;
    const reach = this.reach();
    covered.probabilities.forEach((p, i) => {
      if (p !== null) {
        const change = (p - covered.plain) / reach;
        context.globalAlpha = 0.06 + 0.7 * Math.abs(change);
        context.fillStyle = css(diverging(change, palette.negative, palette.paper, palette.positive));
        const [x, y] = [(i % covered.columns) * cell, Math.floor(i / covered.columns) * cell];
        context.fillRect(x, y, cell, cell);
        if (i === this.cell) {
          context.globalAlpha = 1;
          context.lineWidth = 3;
          context.strokeStyle = css(palette.ink);
          context.strokeRect(x + 1.5, y + 1.5, cell - 3, cell - 3);
        }
      }
    });
    context.globalAlpha = 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-cover': Cover;
  }
}
