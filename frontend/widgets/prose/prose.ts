/**
 * Prose of a lesson: HTML made from Markdown, in the light DOM. Formulas and code are typeset with
 * libraries that are loaded only where there are any.
 *
 * Property: html, the markup, safe to show.
 */
export class Prose extends HTMLElement {
  private markup = '';

  get html(): string {
    return this.markup;
  }

  set html(markup: string) {
    if (markup === this.markup) {
      return;
    }
    this.markup = markup;
    this.innerHTML = markup;
    this.letWideThingsScroll();
    void this.typeset();
  }

  private letWideThingsScroll(): void {
    for (const table of this.querySelectorAll('table')) {
      const frame = document.createElement('div');
      frame.className = 'wr-wide';
      frame.tabIndex = 0;
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', 'Table');
      table.replaceWith(frame);
      frame.append(table);
    }
    for (const block of this.querySelectorAll('pre, div.math')) {
      block.classList.add('wr-wide');
    }
  }

  private async typeset(): Promise<void> {
    const formulas = this.querySelectorAll<HTMLElement>('.math');
    const listings = this.querySelectorAll<HTMLElement>('pre > code[class*="language-"]');
    if (formulas.length > 0) {
      const { typeset } = await import('./math');
      formulas.forEach(typeset);
    }
    if (listings.length > 0) {
      const { highlight } = await import('../code/highlight');
      listings.forEach(highlight);
    }
  }
}

customElements.define('wr-prose', Prose);
