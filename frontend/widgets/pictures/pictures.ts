import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { raster, stretched } from '../../shared/canvas';
import { mix, type Rgb } from '../../shared/colours';
import { percent } from '../../shared/numbers';
import { Picture } from '../../shared/picture';

/** One picture and what is said of it. */
interface Entry {
  /** Index in its split: the key under which its pixels are kept. */
  readonly index: number;
  readonly label: string;
  readonly predicted?: string;
  /** Of the predicted class, 0..1. */
  readonly probability?: number;
  /** Base64, channel after channel; only the first time that the picture is shown. */
  readonly pixels?: string;
}

/**
 * A wall of small pictures with their labels, and with what a network takes them for.
 *
 * Properties: width, height, channels, places (empty frames kept), heading. Functions: show.
 */
@customElement('wr-pictures')
export class Pictures extends Picture {
  @property({ type: Number }) width = 28;
  @property({ type: Number }) height = 28;
  @property({ type: Number }) channels = 1;
  @property({ type: Number }) places = 0;
  @property() heading = '';

  @state() private entries: readonly Entry[] = [];
  private readonly pixels = new Map<number, Uint8Array>();

  show(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.pixels !== undefined) {
        this.pixels.set(entry.index, bytes(entry.pixels));
      }
    }
    this.entries = entries;
  }

  protected render(): TemplateResult {
    const empty = Math.max(0, this.places - this.entries.length);
    return html`
      ${this.heading ? html`<h4 class="wr-figure-title">${this.heading}</h4>` : nothing}
      <ul class="wr-wall">
        ${this.entries.map((entry) => this.renderEntry(entry))}
        ${Array.from({ length: empty }, () => html`<li class="wr-empty"><span class="wr-blank"></span><span>&nbsp;</span></li>`)}
      </ul>
    `;
  }

  private renderEntry(entry: Entry): TemplateResult {
    const wrong = entry.predicted !== undefined && entry.predicted !== entry.label;
    return html`<li ?data-wrong=${wrong}>
      <canvas width=${this.width} height=${this.height} role="img" aria-label=${`picture of ${entry.label}`}></canvas>
      ${entry.predicted === undefined
        ? html`<span>${entry.label}</span>`
        : html`<span class="wr-verdict"
            ><b>${wrong ? '✗' : '✓'} ${entry.predicted}</b> <span>${percent(entry.probability ?? Number.NaN)}</span>
            ${wrong ? html`<span class="wr-truth">is ${entry.label}</span>` : nothing}</span
          >`}
    </li>`;
  }

  protected draw(): void {
    const { paper, ink } = this.palette;
    this.querySelectorAll('canvas').forEach((canvas, place) => {
      const pixels = this.pixels.get(this.entries[place]?.index);
      if (pixels) {
        const image = raster(this.width, this.height, (i) => this.colour(pixels, i, paper, ink));
        stretched(canvas.getContext('2d')!, image, [0, 0, canvas.width, canvas.height], false);
      }
    });
  }

  private colour(pixels: Uint8Array, index: number, paper: Rgb, ink: Rgb): Rgb {
    const plane = this.width * this.height;
    return this.channels === 3
      ? [pixels[index], pixels[plane + index], pixels[2 * plane + index]]
      : mix(paper, ink, pixels[index] / 255);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-pictures': Pictures;
  }
}
