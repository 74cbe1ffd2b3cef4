import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { seen } from './window';

/** Pixels from a tile to the next. */
const STEP = 60;

/**
 * The pictures of a class, the newest first; only those in sight are in the page. A press deletes one, the second press
 * where it is a finger's.
 *
 * Properties: files (their names), address (of one, by its name), label (of the class).
 * Events: picture-unwanted with a name.
 */
@customElement('wr-thumbnails')
export class Thumbnails extends LitElement {
  @property({ attribute: false }) files: readonly string[] = [];
  @property({ attribute: false }) address: (file: string) => string = () => '';
  @property() label = '';
  @state() private top = 0;
  @state() private room = { width: 0, height: 0 };
  @state() private marked = '';

  private readonly size = new ResizeObserver(() => {
    const wall = this.firstElementChild;
    if (wall) {
      this.room = { width: wall.clientWidth, height: wall.clientHeight };
    }
  });

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  protected render(): TemplateResult {
    const count = this.files.length;
    const { from, to, above, whole, columns } = seen(count, STEP, this.room.width, this.room.height, this.top);
    const newest = Array.from({ length: to - from }, (_, i) => this.files[count - 1 - from - i]);
    return html`<div class="wr-thumbs" tabindex=${count > 0 ? 0 : -1} role="group" aria-label=${`Pictures of ${this.label}`} @scroll=${this.scrolled}>
      ${count === 0 ? html`<p>No pictures yet</p>` : ''}
      <div style="block-size: ${whole}px">
        <ul style="grid-template-columns: repeat(${columns}, minmax(0, 1fr)); transform: translateY(${above}px)">
          ${repeat(
            newest,
            (file) => file,
            (file, i) => html`<li>
              <button
                type="button"
                aria-label=${`Delete picture ${count - from - i} of ${this.label}`}
                ?data-marked=${this.marked === file}
                @click=${(event: PointerEvent) => this.pressed(file, event)}
              >
                <img src=${this.address(file)} alt="" loading="lazy" decoding="async" width="56" height="56" draggable="false" />
              </button>
            </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  private scrolled(event: Event): void {
    this.top = (event.target as HTMLElement).scrollTop;
  }

  private pressed(file: string, event: PointerEvent): void {
    if (event.pointerType === 'touch' && this.marked !== file) {
      this.marked = file;
      return;
    }
    this.marked = '';
    this.dispatchEvent(new CustomEvent<string>('picture-unwanted', { detail: file }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-thumbnails': Thumbnails;
  }
}
