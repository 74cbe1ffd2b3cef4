/**
 * The same code in several languages. Its children are the listings: a figure each, with a
 * figcaption that names it and a pre > code. The language chosen last is shown on every page.
 */
const KEY = 'weightroom.listing';
const CHOSEN = 'wr-listing-chosen';

export class Tabs extends HTMLElement {
  private readonly listings: HTMLElement[] = [];
  private readonly tabs: HTMLButtonElement[] = [];

  private readonly follow = (event: Event): void => {
    this.show((event as CustomEvent<string>).detail);
  };

  connectedCallback(): void {
    window.addEventListener(CHOSEN, this.follow);
    // Children arrive in the same task as this element.
    queueMicrotask(() => this.build());
  }

  disconnectedCallback(): void {
    window.removeEventListener(CHOSEN, this.follow);
  }

  private build(): void {
    if (this.tabs.length > 0) {
      return;
    }
    this.listings.push(...this.querySelectorAll<HTMLElement>(':scope > figure'));
    const bar = document.createElement('div');
    bar.className = 'wr-tab-bar';
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'The same code in several languages');
    this.listings.forEach((listing, index) => list.append(this.tab(listing, index)));
    bar.append(list, this.copyButton());
    this.prepend(bar);
    this.show(localStorage.getItem(KEY) ?? '');
    void import('../code/highlight').then(({ highlight }) =>
      this.querySelectorAll<HTMLElement>('code').forEach(highlight),
    );
  }

  private tab(listing: HTMLElement, index: number): HTMLElement {
    const caption = listing.querySelector('figcaption')!;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = caption.textContent;
    tab.id = `wr-tab-${Math.random().toString(36).slice(2)}`;
    tab.setAttribute('role', 'tab');
    tab.addEventListener('click', () => this.choose(index));
    tab.addEventListener('keydown', (event) => this.walk(event, index));
    caption.hidden = true;
    listing.setAttribute('role', 'tabpanel');
    listing.setAttribute('aria-labelledby', tab.id);
    this.tabs.push(tab);
    return tab;
  }

  private walk(event: KeyboardEvent, index: number): void {
    const count = this.tabs.length;
    const next = new Map([
      ['ArrowRight', (index + 1) % count],
      ['ArrowLeft', (index + count - 1) % count],
      ['Home', 0],
      ['End', count - 1],
    ]).get(event.key);
    if (next !== undefined) {
      event.preventDefault();
      this.choose(next);
      this.tabs[next].focus();
    }
  }

  private choose(index: number): void {
    const title = this.tabs[index].textContent ?? '';
    localStorage.setItem(KEY, title);
    // What is above a listing may grow or shrink; the one under the finger stays where it is.
    const top = this.getBoundingClientRect().top;
    window.dispatchEvent(new CustomEvent(CHOSEN, { detail: title }));
    window.scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  private show(title: string): void {
    const found = this.tabs.findIndex((tab) => tab.textContent === title);
    if (found < 0 && this.tabs.some((tab) => tab.getAttribute('aria-selected') === 'true')) {
      return;
    }
    const shown = Math.max(found, 0);
    this.tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === shown));
      tab.tabIndex = index === shown ? 0 : -1;
      this.listings[index].hidden = index !== shown;
    });
  }

  private copyButton(): HTMLElement {
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'wr-copy';
    copy.textContent = 'Copy';
    copy.addEventListener('click', () => {
      const code = this.listings.find((listing) => !listing.hidden)?.querySelector('code');
      const told = (word: string): void => {
        copy.textContent = word;
        setTimeout(() => (copy.textContent = 'Copy'), 1600);
      };
      navigator.clipboard.writeText(code?.textContent ?? '').then(
        () => told('Copied'),
        () => told('Not allowed'),
      );
    });
    return copy;
  }
}

customElements.define('wr-tabs', Tabs);
