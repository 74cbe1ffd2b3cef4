import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { raster, stretched } from '../../shared/canvas';
import { diverging, mix } from '../../shared/colours';
import { Picture } from '../../shared/picture';
import type { Grid } from './convolve';

/**
 * A small picture to press: an image, paper to ink, or a kernel, negative to positive.
 *
 * Properties: of, signed. Beside others it is decoration; the button around it has the name.
 */
@customElement('wr-kernel-tile')
export class KernelTile extends Picture {
  @property({ attribute: false }) of?: Grid;
  @property({ type: Boolean }) signed = false;

  protected render(): TemplateResult {
    return html`<canvas width="80" height="80" aria-hidden="true"></canvas>`;
  }

  protected draw(): void {
    const { rows, columns, values } = this.of!;
    const { paper, ink, negative, positive } = this.palette;
    const most = Math.max(...values.map(Math.abs)) || 1;
    const colour = (i: number) =>
      this.signed ? diverging(values[i] / most, negative, paper, positive) : mix(paper, ink, values[i]);
    const context = this.querySelector('canvas')!.getContext('2d')!;
    context.clearRect(0, 0, 80, 80);
    stretched(context, raster(columns, rows, colour), [0, 0, 80, 80], false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-kernel-tile': KernelTile;
  }
}
