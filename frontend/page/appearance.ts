/**
 * Chooses light, dark, or what the system says, and remembers it in this browser.
 */
type Scheme = 'light dark' | 'light' | 'dark';

const KEY = 'weightroom.appearance';
const NAMES: ReadonlyArray<readonly [Scheme, string]> = [
  ['light dark', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function remembered(): Scheme {
  try {
    const stored = localStorage.getItem(KEY);
    return NAMES.find(([scheme]) => scheme === stored)?.[0] ?? 'light dark';
  } catch {
    return 'light dark';
  }
}

function apply(scheme: Scheme): void {
  document.documentElement.style.colorScheme = scheme;
  // Pictures painted on a canvas have to be painted again.
  window.dispatchEvent(new CustomEvent('wr-appearance-changed'));
}

apply(remembered());

class Appearance extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) {
      return;
    }
    const select = document.createElement('select');
    select.setAttribute('aria-label', 'Appearance');
    for (const [scheme, name] of NAMES) {
      select.add(new Option(name, scheme, false, scheme === remembered()));
    }
    select.addEventListener('change', () => {
      const scheme = select.value as Scheme;
      apply(scheme);
      try {
        localStorage.setItem(KEY, scheme);
      } catch {
        // A browser that keeps nothing forgets the choice with the page.
      }
    });
    this.append(select);
  }
}

customElements.define('wr-appearance', Appearance);
