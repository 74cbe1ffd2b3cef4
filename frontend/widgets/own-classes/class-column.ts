import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../shared/photo-source/photo-source';
import './thumbnails';
import { pictures } from './words';

export interface OwnClass {
  readonly id: number;
  readonly name: string;
  /** Names of the files, in the order in which they came. */
  readonly pictures: readonly string[];
}

/**
 * One class: its name, its pictures, and where more come from.
 *
 * Properties: of, place (from 0), most (pictures), few (whether there is no class to spare), address (of a picture).
 * Events: class-files with an array of File, class-name with a text, picture-unwanted with a file's name, class-empty,
 * class-unwanted.
 */
@customElement('wr-class-column')
export class ClassColumn extends LitElement {
  @property({ attribute: false }) of!: OwnClass;
  @property({ type: Number }) place = 0;
  @property({ type: Number }) most = 0;
  @property({ type: Boolean }) few = false;
  @property({ attribute: false }) address: (id: number, file: string) => string = () => '';

  /** Files of one gesture come one by one, and belong together. */
  private given: File[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const { id, name, pictures: files } = this.of;
    const count = files.length;
    return html`
      <header>
        <input
          class="wr-own-name"
          .value=${name}
          maxlength="40"
          aria-label=${`Name of class ${this.place + 1}`}
          autocomplete="off"
          @change=${this.named}
          @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && (e.target as HTMLElement).blur()}
        />
        <span class="wr-own-count">${pictures(count)}</span>
      </header>
      <wr-photo-source many label="Add pictures" accept="image/*,.zip" @photo-given=${(e: CustomEvent<File>) => this.take(e.detail)}></wr-photo-source>
      <wr-thumbnails
        .files=${files}
        .label=${name}
        .address=${(file: string) => this.address(id, file)}
        @picture-unwanted=${(e: CustomEvent<string>) => this.tell('picture-unwanted', e.detail)}
      ></wr-thumbnails>
      <footer>
        ${count > 0 ? html`<button type="button" @click=${() => this.tell('class-empty')}>Delete its pictures</button>` : nothing}
        ${this.few ? nothing : html`<button type="button" @click=${() => this.tell('class-unwanted')}>Delete the class</button>`}
      </footer>
    `;
  }

  private take(file: File): void {
    this.given.push(file);
    if (this.given.length === 1) {
      queueMicrotask(() => {
        this.tell('class-files', this.given);
        this.given = [];
      });
    }
  }

  private named(event: Event): void {
    this.tell('class-name', (event.target as HTMLInputElement).value);
  }

  private tell(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-class-column': ClassColumn;
  }
}
