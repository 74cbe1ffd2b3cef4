import { LitElement } from 'lit';
import { paletteOf, type Palette } from './palette';

const DARK = '(prefers-color-scheme: dark)';

/** A Lit element in the light DOM that draws on canvases, again whenever size or colour scheme change. */
export abstract class Picture extends LitElement {
  private known?: Palette;
  private frame = 0;
  private lastWidth = 0;
  private readonly scheme = window.matchMedia(DARK);
  private readonly recolour = () => {
    this.known = undefined;
    this.redraw();
  };
  private readonly page = new MutationObserver(this.recolour);
  private readonly size = new ResizeObserver(() => {
    if (this.clientWidth !== this.lastWidth) {
      this.lastWidth = this.clientWidth;
      this.resized(this.lastWidth);
      this.redraw();
    }
  });

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.known = undefined;
    this.scheme.addEventListener('change', this.recolour);
    this.page.observe(document.documentElement, { attributeFilter: ['style', 'class', 'theme', 'data-scheme'] });
    this.size.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.recolour);
    this.page.disconnect();
    this.size.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  protected get palette(): Palette {
    return (this.known ??= paletteOf(this));
  }

  /** Draws before the next frame, once however often it is asked. */
  protected redraw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.isConnected && this.hasUpdated) {
        this.draw();
      }
    });
  }

  /** Another width, in CSS pixels, before it is drawn. */
  protected resized(width: number): void {
    void width;
  }

  protected updated(): void {
    this.redraw();
  }

  /** Paints the canvases; called with the element rendered and in the page. */
  protected abstract draw(): void;
}
