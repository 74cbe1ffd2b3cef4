import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css, diverging } from '../../shared/colours';
import { classColour } from '../../shared/palette';
import { Picture } from '../../shared/picture';
import { outline } from '../decision-boundary/plane';
import { SHAPES, SURFACES } from './control-list';
import { FIGURES } from './figures';

const GROUPS = [
  { name: 'Tell classes apart', keys: SHAPES },
  { name: 'Predict a number', keys: SURFACES },
  { name: 'Yours', keys: ['own'] },
] as const;

/** The data sets as little pictures, one of them chosen. Properties: chosen. Events: choose (a key). */
@customElement('wr-data-tiles')
export class DataTiles extends Picture {
  @property() chosen = '';

  protected render(): TemplateResult {
    return html`${GROUPS.map(
      ({ name, keys }) => html`<div class="pg-tile-group" role="group" aria-label=${name}>
        <span class="pg-label">${name}</span>
        <div class="pg-tiles" style="--tiles:${keys.length}">${keys.map((key) => this.renderTile(key))}</div>
      </div>`,
    )}`;
  }

  private renderTile(key: string): TemplateResult {
    const name = key === 'own' ? 'own' : key;
    return html`<button class="pg-tile" aria-pressed=${key === this.chosen} @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: key }))}>
      <canvas data-figure=${key} aria-hidden="true"></canvas><span>${name}</span>
    </button>`;
  }

  protected draw(): void {
    const { negative, paper, positive } = this.palette;
    this.querySelectorAll<HTMLCanvasElement>('canvas').forEach((canvas) => {
      const size = canvas.clientWidth;
      const context = fitted(canvas, size, size);
      const key = canvas.dataset.figure!;
      const surface = (SURFACES as readonly string[]).includes(key);
      for (const [x, y, label] of FIGURES[key]) {
        const [left, top] = [((0.92 * x + 1) / 2) * size, ((1 - 0.92 * y) / 2) * size];
        context.fillStyle = css(surface ? diverging(label, negative, paper, positive) : classColour(this.palette, label, key === 'blobs' ? 3 : 2));
        if (surface) {
          context.fillRect(left - size / 14, top - size / 14, size / 7 + 0.5, size / 7 + 0.5);
        } else {
          context.fill(outline(label, left, top, Math.max(1.6, size / 26)));
        }
      }
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-data-tiles': DataTiles;
  }
}
