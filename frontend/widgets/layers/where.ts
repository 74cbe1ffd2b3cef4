import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { mix } from '../../shared/colours';
import { Heat } from '../../shared/heat';
import { percent } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import type { Insight, Occlusion, Saliency } from './insight';
import { paint, paintColours, paintPicture } from './paint';
import { number } from './words';

/** What takes longer than a look at the layers, and may be of an earlier step. */
export interface Looked {
  /** What it is about: run, class and picture. */
  readonly key: string;
  readonly saliency?: { readonly made: string; readonly map: Saliency };
  readonly occlusion?: { readonly made: string; readonly map: Occlusion };
}

/** Colours begin to fade below this change of the probability. */
const FAINTEST = 0.02;

/**
 * Which parts of a picture the probability of a class hangs on: covered place by place, and by the gradient.
 *
 * Properties: insight, names, looked.
 */
@customElement('wr-where')
export class Where extends Picture {
  @property({ attribute: false }) insight?: Insight;
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) looked?: Looked;

  @state() private cell = -1;

  protected render(): TemplateResult {
    const { insight, looked } = this;
    if (!insight) {
      return html`<p class="wr-row-note">Once there is a network, you see here which pixels its answer hangs on.</p>`;
    }
    if (!insight.outputs.every(Number.isFinite)) {
      return html`<p class="wr-row-note">The logits are no numbers: the run has diverged, and its answer hangs on nothing any more.</p>`;
    }
    const name = this.names[insight.label] ?? String(insight.label);
    return html`<div class="wr-where">
      <figure>
        <b>Occlusion</b>
        <div class="wr-heat" style="--ratio:${insight.picture.width}/${insight.picture.height}">
          <canvas data-under></canvas><canvas
            data-occlusion
            role="img"
            aria-label="Probability of ${name} with a square over each place"
            @pointermove=${this.point}
            @pointerdown=${this.point}
            @pointerleave=${() => (this.cell = -1)}
          ></canvas>
        </div>
        <p class="wr-where-value">${this.occluded(name)}</p>
        <figcaption>
          A square of the picture’s mean colour${looked?.occlusion ? `, ${looked.occlusion.map.size} × ${looked.occlusion.map.size} pixels,` : ''} is
          put over one place after the other, and the network reads each picture anew. Orange: covered here, ${name} becomes less likely.
          Blue: more likely. <small>${looked?.occlusion?.made ?? ''}</small>
        </figcaption>
      </figure>
      <figure>
        <b>Saliency</b>
        <div class="wr-heat" style="--ratio:${insight.picture.width}/${insight.picture.height}">
          <canvas data-saliency role="img" aria-label="Size of the gradient of the logit of ${name} at each pixel"></canvas>
        </div>
        <p class="wr-where-value">${this.steepest(name)}</p>
        <figcaption>
          The gradient of the logit of ${name} with respect to every pixel, without its sign: how much a small change of that pixel would
          move it, not how much the pixel has moved it. Computed by backpropagation. <small>${looked?.saliency?.made ?? ''}</small>
        </figcaption>
      </figure>
    </div>`;
  }

  private occluded(name: string): string {
    const map = this.looked?.occlusion?.map;
    if (!map || map.plain === null) {
      return 'Covering the picture …';
    }
    const { plain, probabilities, columns } = map;
    if (this.cell >= 0) {
      return `Covered here: ${name} ${percent(probabilities[this.cell])} instead of ${percent(plain)}`;
    }
    const lowest = probabilities.indexOf(Math.min(...probabilities));
    return `${name} ${percent(plain)}; at the worst place (${place(lowest, map.rows, columns)}) ${percent(probabilities[lowest])}`;
  }

  private steepest(name: string): string {
    const saliency = this.looked?.saliency?.map;
    return saliency
      ? saliency.highest > 0
        ? `Darkest: one unit of brightness there would move the logit of ${name} by ${number(saliency.highest)}`
        : 'No pixel moves it: every gradient is 0'
      : this.insight?.saliency || !this.looked?.occlusion
        ? 'Computing the gradient …'
        : 'No gradients here: only a trainer with PyTorch computes them';
  }

  private point(event: PointerEvent): void {
    const map = this.looked?.occlusion?.map;
    if (map) {
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const within = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
      this.cell =
        within((event.clientY - box.top) / box.height, map.rows) * map.columns + within((event.clientX - box.left) / box.width, map.columns);
    }
  }

  protected draw(): void {
    const { insight, looked, palette } = this;
    const canvas = (name: string) => this.querySelector<HTMLCanvasElement>(`canvas[data-${name}]`)!;
    if (!insight || !canvas('under')) {
      return;
    }
    paintPicture(canvas('under'), insight.picture, palette);
    const occlusion = looked?.occlusion?.map;
    if (occlusion) {
      const plain = occlusion.plain ?? 0;
      const changes = occlusion.probabilities.map((p) => p - plain);
      const largest = changes.reduce((most, change) => Math.max(most, Math.abs(change)), FAINTEST);
      paint(canvas('occlusion'), changes, occlusion.columns, largest, new Heat(palette, 1));
    }
    const saliency = looked?.saliency?.map;
    if (saliency) {
      paintColours(canvas('saliency'), saliency.columns, saliency.rows, (i) => mix(palette.paper, palette.ink, saliency.pixels[i] / 255));
    }
  }
}

/** "top left", "centre" ... */
function place(cell: number, rows: number, columns: number): string {
  const third = (share: number, words: readonly string[]) => words[Math.min(2, Math.floor(share * 3))];
  const down = third((Math.floor(cell / columns) + 0.5) / rows, ['top', '', 'bottom']);
  const across = third(((cell % columns) + 0.5) / columns, ['left', '', 'right']);
  return [down, across].filter(Boolean).join(' ') || 'the middle';
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-where': Where;
  }
}
