import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { Picture } from '../../shared/picture';
import '../../shared/photo-source/photo-source';
import { shrunk, SQUARE, UnreadablePicture } from '../../shared/photo-source/shrunk';
import { paint } from './planes';

export interface Photo {
  readonly label: string;
  /** Base64: red, green and blue plane. */
  readonly pixels: string;
}

/** Stands for the learner's own photo where a place among the others is asked for. */
export const OWN = -1;

/**
 * Photos to choose one from, and a place for one's own.
 *
 * Properties: photos, side, chosen (a place, or -1 for the own one), own (its pixels, once it was read), trouble.
 * Events: photo-chosen with a place, photo-own with the base64 of a file.
 */
@customElement('wr-photo-choice')
export class PhotoChoice extends Picture {
  @property({ attribute: false }) photos: readonly Photo[] = [];
  @property({ type: Number }) side = 64;
  @property({ type: Number }) chosen = 0;
  @property() own = '';
  @property() trouble = '';
  @state() private unreadable = '';

  private planes: readonly Uint8Array[] = [];
  private ownPlanes?: Uint8Array;

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('photos')) {
      this.planes = this.photos.map((photo) => bytes(photo.pixels));
    }
    if (changed.has('own')) {
      this.ownPlanes = this.own ? bytes(this.own) : undefined;
    }
  }

  protected render(): TemplateResult {
    return html`
      <div class="wr-photo-strip" role="group" aria-label="Choose a photo">
        ${this.photos.map(
          (photo, place) => html`<button
            type="button"
            aria-pressed=${this.chosen === place}
            aria-label=${`photo ${place + 1}, ${photo.label}`}
            @click=${() => this.tell('photo-chosen', place)}
          >
            <canvas width=${this.side} height=${this.side}></canvas>
          </button>`,
        )}
        ${this.own
          ? html`<button
              type="button"
              aria-pressed=${this.chosen === OWN}
              aria-label="your photo"
              @click=${() => this.tell('photo-chosen', OWN)}
            >
              <canvas width=${this.side} height=${this.side}></canvas>
            </button>`
          : nothing}
      </div>
      <wr-photo-source
        .trouble=${this.unreadable || this.trouble}
        @photo-given=${(e: CustomEvent<File>) => this.take(e.detail)}
      ></wr-photo-source>
    `;
  }

  private async take(file: File): Promise<void> {
    try {
      this.unreadable = '';
      this.tell('photo-own', await shrunk(file, file.name, SQUARE));
    } catch (reason) {
      this.unreadable = reason instanceof UnreadablePicture ? reason.message : `${file.name} could not be made small.`;
    }
  }

  private tell(event: 'photo-chosen' | 'photo-own', detail: number | string): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  protected draw(): void {
    const all = this.ownPlanes ? [...this.planes, this.ownPlanes] : this.planes;
    this.querySelectorAll('canvas').forEach((canvas, place) => {
      if (all[place]) {
        paint(canvas, all[place], this.side);
      }
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-photo-choice': PhotoChoice;
  }
}
