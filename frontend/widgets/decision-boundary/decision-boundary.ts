import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { fitted, raster, stretched } from '../../shared/canvas';
import { css, mix, type Rgb } from '../../shared/colours';
import { percent } from '../../shared/numbers';
import { classColour } from '../../shared/palette';
import { Picture } from '../../shared/picture';
import { confidence, counted, NO_POINTS, outline, placed, type Points, type Square } from './plane';

/** Best class and its probability in 1/255 for each cell, row by row from the top left. */
interface Grid {
  readonly size: number;
  readonly best: Uint8Array;
  readonly probability: Uint8Array;
}

type Split = 'train' | 'test';

/**
 * Points in the plane, training and test split side by side, over what a network answers everywhere.
 *
 * Properties: names, show (both, train, test). Functions: points, boundary, accuracies, clear.
 */
@customElement('wr-decision-boundary')
export class DecisionBoundary extends Picture {
  @property({ type: Array }) names: readonly string[] = [];
  @property() show: 'both' | Split = 'both';

  @state() private square: Square = { low: -1, high: 1 };
  @state() private samples: Record<Split, Points> = { train: NO_POINTS, test: NO_POINTS };
  @state() private accuracy: Record<Split, number | null> = { train: null, test: null };
  @state() private grid?: Grid;

  points(square: Square, train: Points, test: Points): void {
    this.square = square;
    this.samples = { train, test };
  }

  boundary(size: number, best: string, probability: string): void {
    this.grid = { size, best: bytes(best), probability: bytes(probability) };
  }

  accuracies(train: number | null, test: number | null): void {
    this.accuracy = { train, test };
  }

  /** Points without an answer under them, as before a run. */
  plain(): void {
    this.grid = undefined;
    this.accuracy = { train: null, test: null };
  }

  protected render(): TemplateResult {
    const splits: Split[] = this.show === 'both' ? ['train', 'test'] : [this.show];
    return html`
      <div class="wr-planes">${splits.map((split) => this.renderPlane(split))}</div>
      <ul class="wr-legend" aria-label="Classes">
        ${this.names.map(
          (name, label) => html`<li><canvas class="wr-key" data-label=${label} aria-hidden="true"></canvas>${name}</li>`,
        )}
      </ul>
    `;
  }

  private renderPlane(split: Split): TemplateResult {
    const count = counted(this.samples[split]);
    const accuracy = this.accuracy[split];
    return html`<figure class="wr-plane">
      <figcaption>
        <span class="wr-split" data-split=${split}>${split}</span> ${count}
        ${accuracy === null ? nothing : html`<span class="wr-figure-number">${percent(accuracy)}</span>`}
      </figcaption>
      <canvas data-split=${split} role="img" aria-label=${`${split} split: ${count}${this.grid ? ' over the decision boundary' : ''}`}></canvas>
    </figure>`;
  }

  protected draw(): void {
    const background = this.grid && this.field(this.grid);
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-split]').forEach((canvas) => {
      const size = canvas.clientWidth;
      const context = fitted(canvas, size, size);
      if (background) {
        stretched(context, background, [0, 0, size, size], true);
      } else {
        this.cross(context, size);
      }
      this.scatter(context, this.samples[canvas.dataset.split as Split], size, background !== undefined);
    });
    this.querySelectorAll<HTMLCanvasElement>('.wr-key').forEach((canvas) => {
      const context = fitted(canvas, 14, 14);
      context.fillStyle = css(this.colour(Number(canvas.dataset.label)));
      context.fill(outline(Number(canvas.dataset.label), 7, 7, 4.5));
    });
  }

  private colour(label: number): Rgb {
    return classColour(this.palette, label, this.names.length);
  }

  /** The answer everywhere: its class's colour, nearer to paper the less sure it is. */
  private field({ size, best, probability }: Grid): ImageData {
    const { paper } = this.palette;
    const classes = Math.max(2, this.names.length);
    return raster(size, size, (i) =>
      mix(paper, this.colour(best[i]), 0.04 + 0.4 * confidence(probability[i] / 255, classes)),
    );
  }

  /** Faint axes, so that a picture is never an empty frame. */
  private cross(context: CanvasRenderingContext2D, size: number): void {
    const [x, y] = placed(0, 0, this.square, size);
    context.strokeStyle = css(this.palette.line);
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(size, y);
    context.moveTo(x, 0);
    context.lineTo(x, size);
    context.stroke();
  }

  private scatter(context: CanvasRenderingContext2D, points: Points, size: number, outlined: boolean): void {
    const radius = Math.min(4.5, Math.max(2, size / (points.labels.length > 400 ? 110 : 80)));
    context.strokeStyle = css(this.palette.paper);
    context.lineWidth = 1;
    points.labels.forEach((label, i) => {
      const path = outline(label, ...placed(points.x[i], points.y[i], this.square, size), radius);
      context.fillStyle = css(this.colour(label));
      context.fill(path);
      if (outlined) {
        context.stroke(path);
      }
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-decision-boundary': DecisionBoundary;
  }
}
