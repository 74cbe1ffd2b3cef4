import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { Latest } from '../../shared/latest';
import { Picture } from '../../shared/picture';
import '../probabilities/probabilities';
import { OWN, type Photo } from './photo-choice';
import './photo-choice';
import { paint } from './planes';

interface Answer {
  readonly probabilities: readonly number[];
  readonly reader: string;
}

interface Server {
  own(base64: string): Promise<{ pixels?: string; trouble?: string }>;
  read(photo: number): Promise<Answer>;
}

/**
 * A photo as a network sees it, and what it takes it for.
 *
 * Properties: photos, side, names. Functions: again (ask once more: the network has learned).
 */
@customElement('wr-photo')
export class PhotoReader extends Picture {
  @property({ attribute: false }) photos: readonly Photo[] = [];
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Number }) side = 64;

  @state() private chosen = 0;
  @state() private own = '';
  @state() private trouble = '';
  @state() private answer?: Answer;
  declare $server: Server;

  private readonly asker = new Latest<number, Answer>(
    (photo) => this.$server.read(photo),
    (answer) => (this.answer = answer),
  );

  again(): void {
    if (this.photos.length > 0) {
      this.asker.put(this.chosen);
    }
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('photos')) {
      this.again();
    }
  }

  protected render(): TemplateResult {
    const label = this.chosen === OWN ? 'your photo' : `a photo of the test split: ${this.photos[this.chosen]?.label ?? ''}`;
    return html`
      <wr-photo-choice
        .photos=${this.photos}
        .side=${this.side}
        .chosen=${this.chosen}
        .own=${this.own}
        .trouble=${this.trouble}
        @photo-chosen=${(e: CustomEvent<number>) => this.choose(e.detail)}
        @photo-own=${(e: CustomEvent<string>) => this.take(e.detail)}
      ></wr-photo-choice>
      <div class="wr-photo-stage">
        <figure>
          <canvas data-place="chosen" width=${this.side} height=${this.side} role="img" aria-label=${label}></canvas>
          <figcaption>${label}, as the network sees it: ${this.side} × ${this.side} pixels</figcaption>
        </figure>
        <div class="wr-photo-answer">
          <p class="wr-reader">${this.answer?.reader ?? ''}</p>
          <wr-probabilities .names=${this.names} .values=${this.answer?.probabilities ?? []}></wr-probabilities>
        </div>
      </div>
    `;
  }

  private choose(place: number): void {
    this.chosen = place;
    this.asker.put(place);
  }

  private async take(base64: string): Promise<void> {
    const { pixels, trouble } = await this.$server.own(base64);
    this.trouble = trouble ?? '';
    if (pixels) {
      this.own = pixels;
      this.choose(OWN);
    }
  }

  protected draw(): void {
    const pixels = this.chosen === OWN ? this.own : this.photos[this.chosen]?.pixels;
    if (pixels) {
      paint(this.querySelector<HTMLCanvasElement>('canvas[data-place="chosen"]')!, bytes(pixels), this.side);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-photo': PhotoReader;
  }
}
