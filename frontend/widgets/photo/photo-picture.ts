import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Picture } from '../../shared/picture';
import { OWN, type Photo } from './photo-choice';
import './photo-choice';

interface Server {
  own(base64: string): Promise<{ pixels?: string; trouble?: string }>;
}

/** What is made of a photo that is chosen from some, or the learner's own. */
export abstract class PhotoPicture extends Picture {
  @property({ attribute: false }) photos: readonly Photo[] = [];
  @property({ type: Number }) side = 64;

  @state() protected chosen = 0;
  @state() private own = '';
  @state() private trouble = '';
  declare $server: Server;

  /** The chosen photo, as the server keeps it; nothing before there are photos. */
  protected get pixels(): string | undefined {
    return this.chosen === OWN ? this.own : this.photos[this.chosen]?.pixels;
  }

  /** Another photo was chosen. */
  protected abstract another(): void;

  protected choice(): TemplateResult {
    return html`<wr-photo-choice
      .photos=${this.photos}
      .side=${this.side}
      .chosen=${this.chosen}
      .own=${this.own}
      .trouble=${this.trouble}
      @photo-chosen=${(e: CustomEvent<number>) => this.choose(e.detail)}
      @photo-own=${(e: CustomEvent<string>) => this.take(e.detail)}
    ></wr-photo-choice>`;
  }

  private choose(place: number): void {
    this.chosen = place;
    this.another();
  }

  private async take(base64: string): Promise<void> {
    const { pixels, trouble } = await this.$server.own(base64);
    this.trouble = trouble ?? '';
    if (pixels) {
      this.own = pixels;
      this.choose(OWN);
    }
  }
}
