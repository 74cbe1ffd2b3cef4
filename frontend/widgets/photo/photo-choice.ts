import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { Picture } from '../../shared/picture';
import { small } from './own-photo';
import { paint } from './planes';

export interface Photo {
  readonly label: string;
  /** Base64: red, green and blue plane. */
  readonly pixels: string;
}

/** Stands for the learner's own photo where a place among the others is asked for. */
export const OWN = -1;

/**
 * Photos to choose one from, and a place for one's own, which may be dropped there.
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
  @state() private over = false;
  @state() private unreadable = false;

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
    const trouble = this.unreadable ? 'This browser cannot read that file as a picture.' : this.trouble;
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
        <label
          class="wr-photo-own"
          ?data-over=${this.over}
          @dragover=${this.dragged}
          @dragleave=${() => (this.over = false)}
          @drop=${this.dropped}
        >
          <input type="file" accept="image/*" aria-label="Your own photo" @change=${this.picked} />
          <span>${this.own ? 'Another photo' : 'Your own photo'}</span>
        </label>
      </div>
      ${trouble ? html`<p class="wr-message" role="alert">${trouble}</p>` : nothing}
    `;
  }

  private dragged(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void this.take(event.dataTransfer?.files[0]);
  }

  private picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.take(input.files?.[0]);
    input.value = '';
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    try {
      this.unreadable = false;
      this.tell('photo-own', await small(file));
    } catch {
      this.unreadable = true;
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
