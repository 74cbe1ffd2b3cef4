import { css } from '../../shared/colours';
import type { Palette } from '../../shared/palette';
import { apart, nearest } from '../../shared/scales';
import type { Point } from './curve';
import { drawEvidence, type Evidence } from './evidence';
import type { Area } from './plot';

/** A learning rate changed while the run went on. */
export type Mark = readonly [epoch: number, learningRate: number];

/** What lies over one plot: ApexCharts draws the lines, this what it cannot. */
export interface Scene {
  readonly palette: Palette;
  readonly area: Area;
  readonly epochs: number;
  readonly low: number;
  readonly high: number;
  readonly train: readonly Point[];
  readonly test: readonly Point[];
  /** Whether the ends of epochs are few enough for a dot each. */
  readonly dots: boolean;
  readonly marks: readonly Mark[];
  /** Where names of marks are least in the way: over a curve that falls, under one that climbs. */
  readonly marksAt: 'top' | 'bottom';
  /** What the coach points at; losses as the axis has them. */
  readonly evidence: Evidence;
  /** The epoch under the finger. */
  readonly pointed?: number;
}

/** Dots, names at the lines' ends, the pointed epoch and changes of the learning rate, in CSS pixels. */
export class Overlay {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly scene: Scene,
  ) {}

  draw(): void {
    const { area, evidence, palette } = this.scene;
    drawEvidence(this.context, palette, evidence, { area, x: (e) => this.x(e), y: (v) => this.y(v) });
    this.drawMarks();
    if (this.scene.dots) {
      const room = this.scene.area.width / this.scene.epochs;
      this.scene.test.forEach((point) => this.dot(point, css(this.scene.palette.test), Math.min(4, Math.max(2.5, room / 5))));
    }
    this.drawNames();
    if (this.scene.pointed !== undefined) {
      this.drawPointed(this.scene.pointed);
    }
  }

  private x(epoch: number): number {
    const { area, epochs } = this.scene;
    return area.left + (epoch / epochs) * area.width;
  }

  private y(value: number): number {
    const { area, low, high } = this.scene;
    return area.top + (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low)) * area.height;
  }

  /** A ring of paper keeps a large one apart from the lines it lies on. */
  private dot(point: Point, colour: string, radius = 4): void {
    const { context } = this;
    context.beginPath();
    context.arc(this.x(point.x), this.y(point.y), radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    if (radius === 4) {
      context.lineWidth = 1.25;
      context.strokeStyle = css(this.scene.palette.paper);
      context.stroke();
    }
  }

  private upright(x: number): void {
    const { area } = this.scene;
    this.context.lineWidth = 1;
    this.context.strokeStyle = css(this.scene.palette.soft);
    this.context.beginPath();
    this.context.moveTo(x, area.top);
    this.context.lineTo(x, area.top + area.height);
    this.context.stroke();
  }

  private drawNames(): void {
    const { area, palette } = this.scene;
    const [train, test] = [this.scene.train.at(-1), this.scene.test.at(-1)];
    let [trainY, testY] = [train, test].map((p) => (p ? this.y(p.y) : 0));
    if (train && test && Math.abs(this.x(train.x) - this.x(test.x)) < 40) {
      [trainY, testY] = apart(trainY - area.top, testY - area.top, 14, area.height).map((v) => v + area.top);
    }
    this.context.textBaseline = 'middle';
    if (train) {
      this.context.fillStyle = css(palette.train);
      this.context.fillText('train', this.x(train.x) + 7, trainY);
    }
    if (test) {
      this.context.fillStyle = css(palette.test);
      this.context.fillText('test', this.x(test.x) + 7, testY);
    }
  }

  /** A name that would leave the plot stands left of its line; one that would meet the last stands lower. */
  private drawMarks(): void {
    const { context } = this;
    const { area, marks, marksAt, palette } = this.scene;
    let free = -Infinity;
    let row = 0;
    context.setLineDash([2, 3]);
    for (const [epoch, rate] of marks) {
      const x = this.x(epoch);
      this.upright(x);
      const text = `lr ${Number(rate.toPrecision(2))}`;
      const { width } = context.measureText(text);
      const left = x + 4 + width > area.left + area.width ? x - 4 - width : x + 4;
      row = left < free ? (row + 1) % 4 : 0;
      free = left + width + 4;
      context.fillStyle = css(palette.soft);
      context.textBaseline = marksAt;
      context.fillText(text, left, marksAt === 'top' ? area.top + 2 + 14 * row : area.top + area.height - 2 - 14 * row);
    }
    context.setLineDash([]);
  }

  private drawPointed(epoch: number): void {
    const { palette, train, test } = this.scene;
    this.upright(this.x(epoch));
    for (const [points, colour] of [[train, palette.train], [test, palette.test]] as const) {
      const point = points[nearest(points.map((p) => p.x), epoch)];
      if (point) {
        this.dot(point, css(colour));
      }
    }
  }
}
