/**
 * Where the class is to be. Called now, it counts down and goes there by itself, unless somebody stays; what was
 * typed is kept by the server, and runs go on.
 */
const SECONDS = 5;
const PATIENCE = 5_000;

class Call extends HTMLElement {
  address = '';
  step = '';
  words = '';
  now = false;
  private left = 0;
  private timer = 0;

  connectedCallback(): void {
    // The server sets the properties together with the element.
    queueMicrotask(() => this.begin());
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private begin(): void {
    this.left = this.now && !this.isThere() ? SECONDS : 0;
    this.show();
    if (this.left > 0) {
      this.timer = window.setInterval(() => this.tick(), 1_000);
    }
  }

  private tick(): void {
    this.left -= 1;
    if (this.left === 0) {
      this.go();
    }
    this.show();
  }

  private show(): void {
    const said = document.createElement('p');
    said.setAttribute('role', this.left === SECONDS || !this.now ? 'status' : 'none');
    said.textContent =
      this.left > 0 ? `Your class goes to ${this.words}. You go along in ${this.left} s.` : `Your class is at ${this.words}.`;
    const buttons = [this.button(this.left > 0 ? 'Go now' : 'Go there', () => this.go())];
    if (this.left > 0) {
      buttons.push(
        this.button('Stay here', () => {
          this.stop();
          this.show();
        }),
      );
    }
    const focused = this.contains(document.activeElement);
    this.replaceChildren(said, ...buttons);
    if (focused) {
      buttons[buttons.length - 1].focus();
    }
  }

  private button(text: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', press);
    return button;
  }

  private stop(): void {
    window.clearInterval(this.timer);
    this.left = 0;
  }

  private isThere(): boolean {
    return location.pathname.replace(/^\//, '') === this.address;
  }

  private go(): void {
    this.stop();
    this.show();
    if (!this.isThere()) {
      const link = document.createElement('a');
      link.href = this.address;
      this.append(link);
      link.click();
      link.remove();
    }
    this.bring(performance.now() + PATIENCE);
  }

  /** The step is there as soon as the server has sent the lesson. */
  private bring(until: number): void {
    const step = this.isThere() ? document.getElementById(this.step) : null;
    if (step) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      step.scrollIntoView({ behavior: still ? 'instant' : 'smooth' });
      step.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    } else if (performance.now() < until) {
      window.setTimeout(() => this.bring(until), 100);
    }
  }
}

customElements.define('wr-call', Call);

export {};
