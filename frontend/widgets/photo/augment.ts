import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { bounded } from '../../shared/knob';
import { Latest } from '../../shared/latest';
import { PhotoPicture } from './photo-picture';
import { paint } from './planes';

interface Kinds {
  readonly flip: boolean;
  readonly degrees: number;
  readonly crop: boolean;
  readonly jitter: boolean;
}

interface Server {
  vary(photo: number, flip: boolean, degrees: number, crop: boolean, jitter: boolean, draw: number): Promise<{ variants: string[] }>;
}

/** As a lesson writes it. */
export function line({ flip, degrees, crop, jitter }: Kinds): string {
  const words = [flip && 'flip', degrees > 0 && `rotate ${degrees}`, crop && 'crop', jitter && 'jitter'].filter(Boolean);
  return words.length > 0 ? `augment: [${words.join(', ')}]` : '# no augment: the photo as it is, every time';
}

/**
 * A photo, and a wall of what training makes of it by chance; drawn by the server, as training draws.
 *
 * Properties: photos, side, start, wall.
 */
@customElement('wr-augment')
export class Augment extends PhotoPicture {
  @property({ attribute: false }) start: Kinds = { flip: true, degrees: 15, crop: true, jitter: true };
  @property({ type: Number }) wall = 15;

  @state() private kinds?: Kinds;
  @state() private variants: readonly Uint8Array[] = [];
  private drawn = 1;
  declare $server: PhotoPicture['$server'] & Server;

  private readonly asker = new Latest<null, { variants: string[] }>(
    () => {
      const { flip, degrees, crop, jitter } = this.now;
      return this.$server.vary(this.chosen, flip, degrees, crop, jitter, this.drawn);
    },
    ({ variants }) => (this.variants = variants.map(bytes)),
  );

  private get now(): Kinds {
    return this.kinds ?? this.start;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('photos') && this.photos.length > 0) {
      this.asker.put(null);
    }
  }

  protected render(): TemplateResult {
    const { flip, degrees, crop, jitter } = this.now;
    return html`
      ${this.choice()}
      <div class="wr-augment-stage">
        <figure class="wr-augment-original">
          <canvas data-place="original" width=${this.side} height=${this.side} role="img" aria-label="the photo as it is"></canvas>
          <figcaption>as it is</figcaption>
        </figure>
        <ul class="wr-augment-wall" aria-label="The photo as training would see it, ${this.wall} times">
          ${Array.from(
            { length: this.wall },
            (_, i) => html`<li><canvas data-place=${i} width=${this.side} height=${this.side} role="img" aria-label="variant ${i + 1}"></canvas></li>`,
          )}
        </ul>
      </div>
      <div class="wr-augment-knobs">
        ${this.toggle('Flip', flip, (on) => this.set({ flip: on }))} ${this.toggle('Crop', crop, (on) => this.set({ crop: on }))}
        ${this.toggle('Jitter', jitter, (on) => this.set({ jitter: on }))}
        ${bounded('Rotate, degrees', 'rotate by up to, degrees', degrees, { min: 0, max: 90, step: 5 }, (d) => this.set({ degrees: d }))}
        <button type="button" class="wr-outlined" data-primary @click=${this.again}>Draw again</button>
      </div>
      <code class="wr-augment-line">${line(this.now)}</code>
    `;
  }

  private toggle(name: string, on: boolean, take: (on: boolean) => void): TemplateResult {
    return html`<button type="button" class="wr-augment-toggle wr-outlined" aria-pressed=${on} @click=${() => take(!on)}>${name}</button>`;
  }

  protected another(): void {
    this.asker.put(null);
  }

  private set(change: Partial<Kinds>): void {
    this.kinds = { ...this.now, ...change };
    this.asker.put(null);
  }

  private again(): void {
    this.drawn++;
    this.asker.put(null);
  }

  protected draw(): void {
    const original = this.pixels;
    if (!original) {
      return;
    }
    const canvas = (place: string | number) => this.querySelector<HTMLCanvasElement>(`canvas[data-place="${place}"]`)!;
    paint(canvas('original'), bytes(original), this.side);
    this.variants.forEach((variant, i) => paint(canvas(i), variant, this.side));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-augment': Augment;
  }
}
