/**
 * Marks where in a lesson the reader is, and tells the server which steps are read. Its links lead
 * to sections of the page by their id.
 */
const MOMENT = 1500;

interface RailServer {
  read(step: string): void;
}

class Rail extends HTMLElement {
  declare readonly $server?: RailServer;
  private readonly seen = new Map<string, number>();
  private pending = 0;
  private again = 0;

  private readonly onScroll = (): void => {
    if (this.pending === 0) {
      this.pending = requestAnimationFrame(() => {
        this.pending = 0;
        this.look();
      });
    }
  };

  connectedCallback(): void {
    window.addEventListener('scroll', this.onScroll, { passive: true });
    window.addEventListener('resize', this.onScroll);
    this.addEventListener('click', this.follow);
    this.again = window.setInterval(() => this.look(), MOMENT);
    this.onScroll();
  }

  disconnectedCallback(): void {
    window.removeEventListener('scroll', this.onScroll);
    window.removeEventListener('resize', this.onScroll);
    this.removeEventListener('click', this.follow);
    window.clearInterval(this.again);
  }

  private links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  }

  private section(link: HTMLAnchorElement): HTMLElement | null {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  }

  private readonly follow = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const section = link && this.section(link);
    if (section) {
      event.preventDefault();
      event.stopPropagation();
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      section.scrollIntoView({ behavior: still ? 'instant' : 'smooth' });
      section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      history.replaceState(history.state, '', link.hash);
    }
  };

  private look(): void {
    if (document.hidden) {
      return;
    }
    let current: HTMLAnchorElement | undefined;
    for (const link of this.links()) {
      const box = this.section(link)?.getBoundingClientRect();
      if (box === undefined) {
        continue;
      }
      if (box.top < innerHeight * 0.4) {
        current = link;
      }
      if (!link.hasAttribute('data-read')) {
        this.watchEnd(link, box);
      }
    }
    this.links().forEach((link) => link.toggleAttribute('aria-current', false));
    current?.setAttribute('aria-current', 'location');
  }

  private watchEnd(link: HTMLAnchorElement, box: DOMRect): void {
    const step = decodeURIComponent(link.hash.slice(1));
    const endIsVisible = box.height > 0 && box.bottom > 0 && box.bottom <= innerHeight;
    if (!endIsVisible) {
      this.seen.delete(step);
      return;
    }
    const since = this.seen.get(step) ?? performance.now();
    this.seen.set(step, since);
    if (performance.now() - since >= MOMENT) {
      this.seen.delete(step);
      link.toggleAttribute('data-read', true);
      this.$server?.read(step);
    }
  }
}

customElements.define('wr-rail', Rail);
