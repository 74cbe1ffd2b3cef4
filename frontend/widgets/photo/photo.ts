import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { Latest } from '../../shared/latest';
import '../probabilities/probabilities';
import { OWN } from './photo-choice';
import { PhotoPicture } from './photo-picture';
import { paint } from './planes';

interface Answer {
  readonly probabilities: readonly number[];
  readonly reader: string;
}

interface Server {
  read(photo: number): Promise<Answer>;
}

/**
 * A photo as a network sees it, and what it takes it for.
 *
 * Properties: photos, side, names. Functions: again (ask once more: the network has learned).
 */
@customElement('wr-photo')
export class PhotoReader extends PhotoPicture {
  @property({ attribute: false }) names: readonly string[] = [];

  @state() private answer?: Answer;
  declare $server: PhotoPicture['$server'] & Server;

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
      ${this.choice()}
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

  protected another(): void {
    this.asker.put(this.chosen);
  }

  protected draw(): void {
    if (this.pixels) {
      paint(this.querySelector<HTMLCanvasElement>('canvas[data-place="chosen"]')!, bytes(this.pixels), this.side);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-photo': PhotoReader;
  }
}
