import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './camera';
import { droppedFiles, isLitter } from './folders';
import { clipboardPictures, leavePasted, takePasted, type Pasteable } from './pasting';

/**
 * Where a learner's own pictures come from: a file that is chosen or dropped, the clipboard, the camera. They stay in
 * the browser until whoever listens sends them on.
 *
 * Properties: label (of the file's field), accept (kinds of files), many (several at once, and folders), trouble (a sentence about what came last).
 * Events: photo-given with a File, once for each picture.
 */
@customElement('wr-photo-source')
export class PhotoSource extends LitElement implements Pasteable {
  @property() label = 'Your own photo';
  @property({ type: Boolean }) many = false;
  @property() accept = 'image/*';
  @property() trouble = '';
  @state() private own = '';
  @state() private over = false;
  @state() private camera = false;

  get reach(): Element {
    return this.closest('[data-reach], [data-widget]') ?? this;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    takePasted(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    leavePasted(this);
    this.camera = false;
  }

  protected render(): TemplateResult {
    const trouble = this.own || this.trouble;
    return html`
      <div class="wr-source-ways">
        <label class="wr-source-file" ?data-over=${this.over} @dragover=${this.dragged} @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
          <input type="file" accept=${this.accept} ?multiple=${this.many} aria-label=${this.label} @change=${this.picked} />
          <span>${this.label}</span><small>choose or drop a file, or press Ctrl-V</small>
        </label>
        ${navigator.clipboard && 'read' in navigator.clipboard ? html`<button type="button" class="wr-outlined" @click=${this.paste}>Paste</button>` : nothing}
        ${this.many && 'webkitdirectory' in HTMLInputElement.prototype
          ? html`<label class="wr-source-folder wr-outlined">
              <input type="file" webkitdirectory aria-label=${`${this.label}, a folder`} @change=${this.picked} /><span>Folder</span>
            </label>`
          : nothing}
        <button type="button" class="wr-outlined" aria-pressed=${this.camera} @click=${() => (this.camera = !this.camera)}>Camera</button>
      </div>
      ${this.camera
        ? html`<wr-camera
            ?many=${this.many}
            @camera-picture=${(e: CustomEvent<File>) => this.shot(e.detail)}
            @camera-closed=${() => (this.camera = false)}
          ></wr-camera>`
        : nothing}
      ${trouble ? html`<p class="wr-message" role="alert">${trouble}</p>` : nothing}
    `;
  }

  pasted(pictures: readonly File[]): void {
    this.give(pictures, 'The clipboard: expected a picture, found none. Copy one first.');
  }

  private dragged(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over = false;
    this.give(await droppedFiles(event.dataTransfer), 'What was dropped: expected a picture’s file, found none.');
  }

  private picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])].filter((file) => !isLitter(file.webkitRelativePath));
    input.value = '';
    if (files.length > 0) {
      this.give(files, '');
    }
  }

  private async paste(): Promise<void> {
    try {
      this.pasted(await clipboardPictures());
    } catch {
      this.own = 'The browser was not allowed to read the clipboard. Press Ctrl-V instead.';
    }
  }

  private shot(picture: File): void {
    this.camera = this.many;
    this.give([picture], '');
  }

  private give(pictures: readonly File[], none: string): void {
    this.own = pictures.length === 0 ? none : '';
    for (const detail of this.many ? pictures : pictures.slice(0, 1)) {
      this.dispatchEvent(new CustomEvent<File>('photo-given', { detail }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-photo-source': PhotoSource;
  }
}
