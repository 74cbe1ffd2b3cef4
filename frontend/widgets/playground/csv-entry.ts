import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say } from './contract';

/** More is not sent: the server would not take so many rows. */
const MOST = 2_000_000;

/** Points from a file or from the clipboard; the server reads them and says what is wrong. Properties: problem. */
@customElement('wr-csv-entry')
export class CsvEntry extends LitElement {
  @property() problem?: string;
  @state() private chosen = '';
  @query('textarea') private area!: HTMLTextAreaElement;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    return html`<details class="pg-csv">
      <summary>Points from a CSV</summary>
      <p class="pg-note">A line a point: x1, x2 and its class, or a number to predict; a header line may come first. Up to 5,000 lines.</p>
      <textarea rows="4" aria-label="CSV text" spellcheck="false" placeholder=${'x1,x2,label\n0.5,-0.2,0\n-0.4,0.9,1'}></textarea>
      <div class="pg-row">
        <button @click=${() => this.send(this.area.value, this.area.value.length)}>Use these points</button>
        <label class="pg-file">Choose a file <input type="file" accept=".csv,.txt,text/csv,text/plain" @change=${this.read} /></label>
      </div>
      ${this.chosen ? html`<p class="pg-note">${this.chosen}</p>` : nothing}
      ${this.problem ? html`<p class="pg-problem" role="alert">${this.problem}</p>` : nothing}
    </details>`;
  }

  private async read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      this.chosen = `${file.name}, ${file.size.toLocaleString('en-US')} bytes`;
      const text = await file.slice(0, MOST).text();
      this.send(text, file.size > MOST ? file.size : text.length);
    }
  }

  private send(text: string, length: number): void {
    say(this, 'wr-csv', { text: text.slice(0, MOST), length });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-csv-entry': CsvEntry;
  }
}
