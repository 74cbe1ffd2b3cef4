import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { refusal, sizeOf, type Size } from './size';

interface Kept {
  readonly id: string;
  readonly title: string;
  readonly characters: number;
}

interface OwnTextServer {
  taken(id: string): Promise<void>;
  delete(id: string): Promise<void>;
  undo(): Promise<string>;
}

/**
 * Takes a text that is pasted or comes as a file, and lists those that are kept.
 *
 * Properties: to (the address that takes a text), texts, undoable (title of what was deleted last), fewest (characters), most (bytes).
 */
@customElement('wr-own-text')
export class OwnText extends LitElement {
  @property() to = '';
  @property({ attribute: false }) texts: readonly Kept[] = [];
  @property() undoable = '';
  @property({ type: Number }) fewest = 129;
  @property({ type: Number }) most = 1 << 20;

  @state() private size: Size = { characters: 0, bytes: 0 };
  @state() private trouble = '';
  @state() private busy = false;

  @query('textarea') private area!: HTMLTextAreaElement;

  private readonly $server!: OwnTextServer;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    return html`
      <label class="wr-own-text-paste">
        <span>Paste a text, or begin to write one</span>
        <textarea dir="auto" rows="5" spellcheck="false" @input=${this.typed}></textarea>
      </label>
      <p class="wr-own-text-count">
        ${this.size.characters.toLocaleString('en-US')} characters · ${percent(this.size.bytes / this.most)} of the 1 MB that a text may have
      </p>
      <div class="wr-own-text-ways">
        <button type="button" ?disabled=${this.busy || this.size.characters === 0} @click=${this.keepTyped}>
          Keep this text and use it
        </button>
        <label class="wr-own-text-file">
          <span>Choose a file</span>
          <input type="file" accept=".txt,.md,.csv,text/*" ?disabled=${this.busy} @change=${this.chosen} />
        </label>
      </div>
      <p class="wr-own-text-trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${this.kept()}
    `;
  }

  private kept(): TemplateResult | typeof nothing {
    if (this.texts.length === 0 && !this.undoable) {
      return nothing;
    }
    return html`<ul class="wr-own-text-kept" aria-label="Texts of yours on this machine">
      ${this.texts.map(
        ({ id, title, characters }) => html`<li>
          <span dir="auto">${title}</span>
          <span>${characters.toLocaleString('en-US')} characters</span>
          <button type="button" aria-label="Delete ${title}" @click=${() => this.$server.delete(id)}>Delete</button>
        </li>`,
      )}
      ${this.undoable
        ? html`<li role="status">
            <span>Deleted: <span dir="auto">${this.undoable}</span></span>
            <button type="button" @click=${this.undo}>Undo</button>
          </li>`
        : nothing}
    </ul>`;
  }

  private async undo(): Promise<void> {
    this.trouble = await this.$server.undo();
  }

  private typed(): void {
    this.size = sizeOf(this.area.value, this.most);
    this.trouble = this.size.bytes > this.most ? refusal(this.size, this.fewest, this.most) : '';
  }

  private keepTyped(): void {
    this.trouble = refusal(this.size, this.fewest, this.most);
    if (!this.trouble) {
      void this.send(new Blob([this.area.value]));
    }
  }

  /** A file that is too large is not even opened. */
  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      this.trouble = refusal({ characters: Infinity, bytes: file.size }, this.fewest, this.most);
      if (!this.trouble) {
        void this.send(file);
      }
    }
  }

  private async send(body: Blob): Promise<void> {
    this.busy = true;
    try {
      const response = await fetch(this.to, { method: 'POST', body });
      const { id, trouble } = response.ok
        ? ((await response.json()) as { id?: string; trouble?: string })
        : { id: undefined, trouble: `The server did not take it (${response.status}). Try again.` };
      this.trouble = trouble ?? '';
      if (id) {
        this.area.value = '';
        this.size = { characters: 0, bytes: 0 };
        await this.$server.taken(id);
      }
    } catch {
      this.trouble = 'The server did not answer. Your text is still here: try again.';
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-own-text': OwnText;
  }
}
