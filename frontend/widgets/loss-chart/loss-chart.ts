import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { css, mix } from '../../shared/colours';
import { percent, significant } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { apart, decades, lossCeiling, nearest, parts } from '../../shared/scales';
import { EMPTY, line, logarithms, spliced, type Curve, type Point, type Quantity, type Row } from './curve';
import { Plot, type Area, type Axes, type Line } from './plot';

interface Earlier extends Curve {
  readonly name: string;
}

/** A learning rate changed while the run went on. */
type Mark = readonly [epoch: number, learningRate: number];

interface Labels {
  readonly train?: { x: number; y: number };
  readonly test?: { x: number; y: number };
}

/**
 * Loss and accuracy of a run over its epochs, side by side: train solid, test dashed, earlier runs in grey.
 *
 * Properties: epochs, classes, stepsPerEpoch. Functions: curve, marks, earlier.
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
      <figure class="wr-chart wr-${quantity}">
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

  private lines(quantity: Quantity): Line[] {
    const grey = css(mix(this.palette.paper, this.palette.soft, 0.6));
    return [
      ...this.below.flatMap((run) => [
        { points: this.points(run.train, quantity), colour: grey, dash: 0, width: 2, dots: 0 },
        { points: this.points(run.test, quantity), colour: grey, dash: 5, width: 2, dots: 0 },
      ]),
      { points: this.points(this.data.train, quantity), colour: css(this.palette.train), dash: 0, width: 2, dots: 0 },
      { points: this.points(this.data.test, quantity), colour: css(this.palette.test), dash: 5, width: 2, dots: this.epochs <= 30 ? 3.5 : 0 },
    ];
  }

  private overlays(): void {
    for (const [quantity, plot] of this.ready) {
      const canvas = this.querySelector<HTMLCanvasElement>(`.wr-${quantity} .wr-over`);
      if (canvas) {
        this.overlay(canvas, plot.area, quantity);
      }
    }
  }

  /** What ApexCharts does not draw: names at the lines' ends, the pointed epoch, learning-rate changes. */
  private overlay(canvas: HTMLCanvasElement, area: Area, quantity: Quantity): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    context.font = `500 12px ${getComputedStyle(this).fontFamily}`;
    const { low, high } = this.axes(quantity);
    const x = (epoch: number) => area.left + (epoch / this.epochs) * area.width;
    const y = (value: number) =>
      area.top + (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low)) * area.height;
    this.drawMarks(context, area, x);
    const train = this.points(this.data.train, quantity);
    const test = this.points(this.data.test, quantity);
    this.drawNames(context, area, this.ends(train, test, x, y));
    if (this.pointed !== undefined) {
      this.drawPointed(context, area, [train, test], x, y);
    }
    canvas.dataset.left = String(area.left);
  }

  private ends(
    train: readonly Point[],
    test: readonly Point[],
    x: (epoch: number) => number,
    y: (value: number) => number,
  ): Labels {
    const place = (p?: Point) => p && { x: x(p.x), y: y(p.y) };
    return { train: place(train.at(-1)), test: place(test.at(-1)) };
  }

  private drawNames(context: CanvasRenderingContext2D, area: Area, { train, test }: Labels): void {
    context.textBaseline = 'middle';
    let [trainY, testY] = [train?.y ?? 0, test?.y ?? 0];
    if (train && test && Math.abs(train.x - test.x) < 40) {
      [trainY, testY] = apart(train.y - area.top, test.y - area.top, 14, area.height).map((v) => v + area.top);
    }
    if (train) {
      context.fillStyle = css(this.palette.train);
      context.fillText('train', train.x + 6, trainY);
    }
    if (test) {
      context.fillStyle = css(this.palette.test);
      context.fillText('test', test.x + 6, testY);
    }
  }

  private drawMarks(context: CanvasRenderingContext2D, area: Area, x: (epoch: number) => number): void {
    context.strokeStyle = context.fillStyle = css(this.palette.soft);
    context.textBaseline = 'top';
    context.setLineDash([2, 3]);
    for (const [epoch, rate] of this.changes) {
      context.beginPath();
      context.moveTo(x(epoch), area.top);
      context.lineTo(x(epoch), area.top + area.height);
      context.stroke();
      context.fillText(`lr ${significant(rate, 2)}`, x(epoch) + 4, area.top + 2);
    }
    context.setLineDash([]);
  }

  private drawPointed(
    context: CanvasRenderingContext2D,
    area: Area,
    [train, test]: readonly Point[][],
    x: (epoch: number) => number,
    y: (value: number) => number,
  ): void {
    context.strokeStyle = css(this.palette.soft);
    context.beginPath();
    context.moveTo(x(this.pointed!), area.top);
    context.lineTo(x(this.pointed!), area.top + area.height);
    context.stroke();
    for (const [points, colour] of [[train, this.palette.train], [test, this.palette.test]] as const) {
      const point = points[nearest(points.map((p) => p.x), this.pointed!)];
      if (point) {
        context.fillStyle = css(colour);
        context.beginPath();
        context.arc(x(point.x), y(point.y), 4, 0, 2 * Math.PI);
        context.fill();
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-loss-chart': LossChart;
  }
}
