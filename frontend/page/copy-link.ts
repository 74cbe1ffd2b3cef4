import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

/** For how long the button says what it has done, in milliseconds. */
const SAID = 2_500;

/** Copies the page's address, which holds all that was set on it. */
@customElement('wr-copy-link')
export class CopyLink extends LitElement {
  @state() private said = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    return html`<button @click=${this.copy}>Copy the link to this set-up</button> <span role="status">${this.said}</span>`;
  }

  private async copy(): Promise<void> {
    this.said = (await copied(location.href)) ? 'Copied.' : 'Copy it from the address bar.';
    setTimeout(() => (this.said = ''), SAID);
  }
}

/** Whether `text` is on the clipboard now; pages of another machine without TLS have the old way only. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-copy-link': CopyLink;
  }
}
