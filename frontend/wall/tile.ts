import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../shared/canvas';
import { Picture } from '../shared/picture';
import { answersOf, picture } from './boundary';
import { points, type Tile } from './tiles';

/** A student: the name, the newest run as a small curve or boundary, its state, what the coach sees. */
@customElement('wr-wall-tile')
export class WallTile extends Picture {
  @property({ attribute: false }) tile?: Tile;
  /** Address of students, up to their name for addresses. Without it nobody can be told from another. */
  @property() students = '';

  protected render(): TemplateResult | typeof nothing {
    const tile = this.tile;
    if (!tile) {
      return nothing;
    }
    if (!this.students) {
      return html`<div class="wall-tile" data-state=${tile.sign}>${this.figure(tile)}</div>`;
    }
    const inside = html`
      <span class="wall-head">
        <bdi class="wall-name">${tile.name}</bdi>
        ${tile.turn > 0 ? html`<span class="wall-hand" aria-hidden="true">${tile.turn}</span>` : nothing}
      </span>
      ${this.figure(tile)}
      <span class="wall-words"><i class="wall-sign" aria-hidden="true"></i>${tile.words}</span>
      <span class="wall-foot">
        <bdi class="wall-place">${tile.place}</bdi>
        <b>${tile.accuracy < 0 ? '' : `${(tile.accuracy / 10).toFixed(1)} %`}</b>
      </span>
      ${tile.flag ? html`<span class="wall-flag">${tile.flag}</span>` : nothing}
    `;
    const run = tile.run > 0 ? `/${tile.run}` : '';
    return html`<a
      class="wall-tile"
      href=${this.students + encodeURIComponent(tile.student) + run}
      data-state=${tile.sign}
      ?data-stuck=${tile.stuck}
      ?data-hand=${tile.turn > 0}
      title=${tile.note || nothing}
      aria-label=${told(tile)}
      >${inside}</a
    >`;
  }

  private figure(tile: Tile): TemplateResult {
    return html`<span class="wall-figure">
      ${tile.network && tile.weights ? html`<canvas aria-hidden="true"></canvas>` : nothing}
      ${svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="wall-half" d="M0 50H100"></path>
        <polyline class="wall-train" points=${points(tile.train)}></polyline>
        <polyline class="wall-test" points=${points(tile.test)}></polyline>
      </svg>`}
    </span>`;
  }

  protected draw(): void {
    const { network, weights } = this.tile ?? {};
    const canvas = this.querySelector('canvas');
    if (!canvas || !network || !weights) {
      return;
    }
    const answers = answersOf(network, weights);
    const { clientWidth: width, clientHeight: height } = canvas;
    if (answers && width > 0) {
      const context = fitted(canvas, width, height);
      context.drawImage(picture(answers, this.palette), 0, 0, width, height);
    }
  }
}

function told(tile: Tile): string {
  return [
    tile.name,
    tile.turn > 0 ? `hand raised${tile.note ? `: ${tile.note}` : ''}` : '',
    tile.place,
    tile.words,
    tile.accuracy < 0 ? '' : `test accuracy ${(tile.accuracy / 10).toFixed(1)} %`,
    tile.flag,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-wall-tile': WallTile;
  }
}
