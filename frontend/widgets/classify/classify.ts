import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { options } from '../../shared/options';
import '../../shared/photo-source/photo-source';
import { shrunk, UnreadablePicture, WHOLE } from '../../shared/photo-source/shrunk';
import { Picture } from '../../shared/picture';
import { paint } from '../photo/planes';
import { answer } from './answer';
import './cover';
import './logits';
import type { Covered, Look, Numbers } from './look';
import './steps';

interface Network {
  readonly name: string;
  readonly title: string;
  readonly classes: number;
  readonly problem?: string;
}

interface Choice {
  readonly label: string;
  readonly url: string;
}

interface Server {
  own(base64: string): Promise<{ trouble?: string }>;
  look(photo: number, network: string, asked: number): void;
  numbers(x: number, y: number): Promise<Numbers>;
  cover(label: number, asked: number): void;
  giveUp(): void;
}

/** Stands for the learner's own photo where a place in the gallery is asked for. */
const OWN = -1;

/**
 * A photo, a network, and what it makes of it.
 *
 * Properties: networks, gallery, source (where it comes from), parts. Functions: ownPhoto, seen, covered.
 */
@customElement('wr-classify')
export class Classify extends Picture {
  @property({ attribute: false }) networks: readonly Network[] = [];
  @property({ attribute: false }) gallery: readonly Choice[] = [];
  @property({ attribute: false }) parts: readonly string[] = [];
  @property() source = '';

  @state() private chosen = 0;
  @state() private network = '';
  @state() private own = '';
  /** About the photo that came last. */
  @state() private unreadable = '';
  /** About the network. */
  @state() private trouble = '';
  @state() private look?: Look;
  @state() private cover?: Covered;
  @state() private waiting = false;
  /** Numbers of the last questions: an answer to one before them comes too late. */
  private asked = 0;
  private coverAsked = 0;
  /** Whether the learner has chosen a network. */
  private picked = false;
  declare $server: Server;

  /** The learner has brought a photo, here or to another widget of the page. */
  ownPhoto(url: string): void {
    this.own = url;
    this.choose(OWN);
  }

  seen(look: Look): void {
    if (look.asked === this.asked) {
      this.waiting = false;
      this.look = look.trouble ? undefined : look;
      this.trouble = look.trouble ?? '';
      this.cover = undefined;
    }
  }

  covered(cover: Covered): void {
    if (cover.asked === this.coverAsked) {
      this.cover = cover;
    }
  }

  protected willUpdate(changed: PropertyValues): void {
    if ((changed.has('networks') || changed.has('gallery')) && this.networks.length > 0 && this.gallery.length > 0) {
      const usable = this.networks.filter(({ problem }) => !problem);
      const before = this.network;
      if (!this.picked) {
        this.network = (usable.at(-1) ?? this.networks[0]).name;
      }
      if (before !== this.network || !this.look) {
        this.ask();
      }
    }
  }

  protected render(): TemplateResult {
    const network = this.networks.find(({ name }) => name === this.network);
    const has = (part: string) => this.parts.includes(part);
    const label = this.chosen === OWN ? 'your photo' : (this.gallery[this.chosen]?.label ?? '');
    return html`
      <div class="wr-classify-choice">
        <div class="wr-photo-strip" role="group" aria-label="Choose a photo">
          ${this.gallery.map((photo, place) => this.thumbnail(photo.url, place, `photo ${place + 1}, ${photo.label}`))}
          ${this.own ? this.thumbnail(this.own, OWN, 'your photo') : nothing}
        </div>
        <div class="wr-classify-own">
          <wr-photo-source .trouble=${this.unreadable} @photo-given=${(e: CustomEvent<File>) => this.take(e.detail)}></wr-photo-source>
          ${this.networks.length > 1
            ? options(
                'network',
                this.networks.map(({ name }) => [name, name] as const),
                [this.network],
                (name) => {
                  this.picked = true;
                  this.network = name;
                  this.ask();
                },
              )
            : nothing}
        </div>
        <p class="wr-quiet">
          ${this.source ? html`Gallery: ${this.source}. Your own photo stays in this page’s memory.` : nothing}
          ${network ? html`<br />${network.problem ? `${network.name}: ${network.problem}` : `${network.title}: ${network.classes.toLocaleString('en-US')} labels.`}` : nothing}
        </p>
        ${this.trouble ? html`<p class="wr-message" role="alert">${this.trouble}</p>` : nothing}
      </div>
      ${has('preparation') ? html`<wr-steps .look=${this.look} .ask=${(x: number, y: number) => this.$server.numbers(x, y)}></wr-steps>` : nothing}
      ${has('answer')
        ? html`<div class="wr-classify-answer">
            <figure>
              <canvas data-seen width=${this.look?.side ?? 32} height=${this.look?.side ?? 32} role="img" aria-label=${label}></canvas>
              <figcaption>${label}${this.look ? `, as the network gets it: ${this.look.side} × ${this.look.side} pixels` : ''}</figcaption>
            </figure>
            ${answer(this.look, network?.classes ?? 0, this.trouble !== '')}
          </div>`
        : nothing}
      ${has('logits') ? html`<wr-logits .look=${this.look}></wr-logits>` : nothing}
      ${has('where')
        ? html`<wr-cover
            .look=${this.look}
            .covered=${this.cover}
            ?busy=${this.waiting}
            @cover=${(e: CustomEvent<number>) => this.begin(e.detail)}
            @give-up=${() => this.giveUp()}
          ></wr-cover>`
        : nothing}
    `;
  }

  private thumbnail(url: string, place: number, name: string): TemplateResult {
    return html`<button type="button" aria-pressed=${this.chosen === place} aria-label=${name} @click=${() => this.choose(place)}>
      <img src=${url} alt="" />
    </button>`;
  }

  private choose(place: number): void {
    this.chosen = place;
    this.ask();
  }

  private ask(): void {
    if (this.network) {
      this.cover = undefined;
      this.coverAsked++;
      this.waiting = true;
      this.$server.look(this.chosen, this.network, ++this.asked);
    }
  }

  private begin(label: number): void {
    this.cover = undefined;
    this.$server.cover(label, ++this.coverAsked);
  }

  private giveUp(): void {
    this.coverAsked++;
    this.$server.giveUp();
  }

  private async take(file: File): Promise<void> {
    try {
      const { trouble } = await this.$server.own(await shrunk(file, file.name, WHOLE));
      this.unreadable = trouble ?? '';
    } catch (reason) {
      this.unreadable = reason instanceof UnreadablePicture ? reason.message : `${file.name} could not be made small.`;
    }
  }

  protected draw(): void {
    const canvas = this.querySelector<HTMLCanvasElement>('canvas[data-seen]');
    if (canvas && this.look) {
      paint(canvas, bytes(this.look.pixels), this.look.side);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-classify': Classify;
  }
}
