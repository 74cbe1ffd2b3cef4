import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css, mix } from '../../shared/colours';
import { percent, significant } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { decades, lossCeiling, nearest, parts } from '../../shared/scales';
import { EMPTY, line, logarithms, spliced, type Curve, type Point, type Quantity, type Row } from './curve';
import { names, NONE, type Evidence, type Level, type Stretch } from './evidence';
import { Overlay, type Mark } from './overlay';
import { Plot, type Area, type Axes, type Line } from './plot';

interface Earlier extends Curve {
  readonly name: string;
}

/** Up to so many epochs each has a dot on the test curve. */
const MOST_DOTS = 30;

/**
 * Loss and accuracy of a run over its epochs, side by side: train thin, test
 * over it, earlier runs in grey with test dashed.
 *
 * Properties: epochs, classes, stepsPerEpoch. Functions: curve, marks, earlier, evidence.
 */
@customElement('wr-loss-chart')
export class LossChart extends Picture {
  /** Right end of both axes. */
  @property({ type: Number }) epochs = 1;
  /** 0 where the run has no classes, and so no accuracy. */
  @property({ type: Number }) classes = 0;
  @property({ type: Number }) stepsPerEpoch = 0;

  @state() private logarithmic = false;
  @state() private pointed?: number;
  @state() private data: Curve = EMPTY;
  @state() private changes: readonly Mark[] = [];
  @state() private below: readonly Earlier[] = [];
  @state() private pointedAt: Evidence = NONE;

  @query('.wr-loss .wr-plot') private lossElement!: HTMLElement;
  @query('.wr-accuracy .wr-plot') private accuracyElement?: HTMLElement;

  private readonly plots = new Map<Quantity, Promise<Plot>>();
  private readonly ready = new Map<Quantity, Plot>();
  private ceiling = 0;
  private colours = '';

  /** Keeps the first points and puts the new ones behind them. */
  curve(trainFrom: number, train: readonly Row[], testFrom: number, test: readonly Row[]): void {
    if (trainFrom === 0) {
      this.ceiling = 0;
    }
    this.data = {
      train: spliced(this.data.train, trainFrom, train),
      test: spliced(this.data.test, testFrom, test),
    };
  }

  marks(changes: readonly Mark[]): void {
    this.changes = changes;
  }

  earlier(runs: readonly Earlier[]): void {
    this.below = runs;
  }

  evidence(levels: readonly Level[], stretches: readonly Stretch[]): void {
    this.pointedAt = { levels, stretches };
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const plot of this.plots.values()) {
      void plot.then((p) => p.destroy());
    }
    this.plots.clear();
    this.ready.clear();
  }

  protected render(): TemplateResult {
    return html`
      <div class="wr-charts" ?data-single=${this.classes === 0}>
        ${this.renderChart('loss')} ${this.classes > 0 ? this.renderChart('accuracy') : nothing}
      </div>
    `;
  }

  private renderChart(quantity: Quantity): TemplateResult {
    return html`
      <figure class="wr-chart wr-${quantity}" data-evidence=${names(this.evidenceOf(quantity))}>
        <figcaption>
          <span class="wr-chart-title">${quantity}</span>
          <span class="wr-reading">${this.reading(quantity)}</span>
          ${quantity === 'loss' ? this.renderScale() : nothing}
        </figcaption>
        <div
          class="wr-plot-area"
          @pointermove=${(e: PointerEvent) => this.point(e, quantity)}
          @pointerdown=${(e: PointerEvent) => this.point(e, quantity)}
          @pointerleave=${() => (this.pointed = undefined)}
        >
          <div class="wr-plot"></div>
          <canvas class="wr-over" aria-hidden="true"></canvas>
        </div>
      </figure>
    `;
  }

  private renderScale(): TemplateResult {
    return html`<label class="wr-log"
      ><input
        type="checkbox"
        .checked=${this.logarithmic}
        @change=${(e: Event) => (this.logarithmic = (e.target as HTMLInputElement).checked)}
      />
      log scale</label
    >`;
  }

  /** What stands at the pointed epoch, or last. */
  private reading(quantity: Quantity): string {
    const write = quantity === 'loss' ? significant : percent;
    const at = (rows: readonly Row[]): Point | undefined => {
      const points = line(rows, quantity);
      return this.pointed === undefined
        ? points.at(-1)
        : points[nearest(points.map((p) => p.x), this.pointed)];
    };
    const train = at(this.data.train);
    const test = at(this.data.test);
    const parts = [];
    if (this.pointed !== undefined && train) {
      parts.push(`epoch ${significant(train.x)}`);
    }
    if (train) {
      parts.push(`train ${write(train.y)}`);
    }
    if (test) {
      parts.push(`test ${write(test.y)}`);
    }
    return parts.join(' · ');
  }

  private point(event: PointerEvent, quantity: Quantity): void {
    const area = this.ready.get(quantity)?.area;
    if (!area) {
      return;
    }
    const x = event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left - area.left;
    this.pointed = Math.min(this.epochs, Math.max(0, (x / area.width) * this.epochs));
  }

  protected updated(changed?: PropertyValues): void {
    if (changed?.size === 1 && changed.has('pointed')) {
      this.overlays();
      return;
    }
    super.updated();
  }

  protected draw(): void {
    const colours = JSON.stringify(this.palette);
    const recoloured = colours !== this.colours;
    this.colours = colours;
    this.drawPlot('loss', this.lossElement, recoloured);
    if (this.accuracyElement && this.classes > 0) {
      this.drawPlot('accuracy', this.accuracyElement, recoloured);
    }
  }

  private drawPlot(quantity: Quantity, element: HTMLElement, recoloured: boolean): void {
    const plot = this.ready.get(quantity);
    if (plot) {
      const drawn = [this.axes(quantity), this.lines(quantity)] as const;
      if (recoloured) {
        plot.recolour(...drawn);
      } else {
        plot.show(...drawn);
      }
      this.overlays();
    } else if (!this.plots.has(quantity)) {
      const made = Plot.into(element, this.axes(quantity), this.lines(quantity));
      this.plots.set(quantity, made);
      void made.then((p) => {
        if (this.plots.get(quantity) === made) {
          this.ready.set(quantity, p);
          this.redraw();
        }
      });
    }
  }

  private axes(quantity: Quantity): Axes {
    const { epochs } = this;
    if (quantity === 'accuracy') {
      return { epochs, low: 0, high: 1, ticks: 4, text: (v) => `${Math.round(v * 100)} %` };
    }
    const losses = [...this.data.train, ...this.data.test].flatMap((row) => row[1] ?? []);
    if (this.logarithmic) {
      const [low, high] = decades(losses);
      return { epochs, low, high, ticks: high - low, text: (v) => significant(10 ** Math.round(v), 1) };
    }
    this.ceiling = Math.max(this.ceiling, lossCeiling(this.classes, Math.max(0, ...losses)));
    return { epochs, low: 0, high: this.ceiling, ticks: parts(this.ceiling), text: (v) => (v === 0 ? '0' : significant(v, 2)) };
  }

  private points(rows: readonly Row[], quantity: Quantity): Point[] {
    const points = line(rows, quantity).filter((p) => p.x <= this.epochs * 1.0001);
    return quantity === 'loss' && this.logarithmic
      ? logarithms(points, this.axes('loss').low)
      : points;
  }

  /** Later lines lie over earlier ones: the test curve counts, so nothing hides it. */
  private lines(quantity: Quantity): Line[] {
    const { paper, soft, train, test } = this.palette;
    const grey = css(mix(paper, soft, 0.6));
    return [
      ...this.below.flatMap((run) => [
        { points: this.points(run.train, quantity), colour: grey, dash: 0, width: 1.5 },
        { points: this.points(run.test, quantity), colour: grey, dash: 5, width: 2 },
      ]),
      { points: this.points(this.data.train, quantity), colour: css(mix(paper, train, 0.7)), dash: 0, width: 1.5 },
      { points: this.points(this.data.test, quantity), colour: css(test), dash: 0, width: 2.5 },
    ];
  }

  /** A level is a loss, and stands on the loss chart alone. */
  private evidenceOf(quantity: Quantity): Evidence {
    if (quantity === 'accuracy') {
      return NONE;
    }
    const { levels, stretches } = this.pointedAt;
    return this.logarithmic
      ? { levels: levels.map((l) => ({ ...l, loss: Math.log10(l.loss) })), stretches }
      : this.pointedAt;
  }

  private overlays(): void {
    for (const [quantity, plot] of this.ready) {
      const canvas = this.querySelector<HTMLCanvasElement>(`.wr-${quantity} .wr-over`);
      if (canvas) {
        this.overlay(canvas, plot.area, quantity);
      }
    }
  }

  private overlay(canvas: HTMLCanvasElement, area: Area, quantity: Quantity): void {
    const context = fitted(canvas, canvas.clientWidth, canvas.clientHeight);
    context.font = `500 12px ${getComputedStyle(this).fontFamily}`;
    const { low, high } = this.axes(quantity);
    new Overlay(context, {
      palette: this.palette,
      area,
      epochs: this.epochs,
      low,
      high,
      train: this.points(this.data.train, quantity),
      test: this.points(this.data.test, quantity),
      dots: this.epochs <= MOST_DOTS,
      marks: this.changes,
      marksAt: quantity === 'loss' ? 'top' : 'bottom',
      evidence: this.evidenceOf(quantity),
      pointed: this.pointed,
    }).draw();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-loss-chart': LossChart;
  }
}
