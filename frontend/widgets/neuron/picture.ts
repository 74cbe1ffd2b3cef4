import { raster, stretched } from '../../shared/canvas';
import { css, diverging, type Rgb } from '../../shared/colours';
import { classColour, type Palette } from '../../shared/palette';
import { outline, placed, type Square } from '../decision-boundary/plane';
import { isRight, output, sum, threshold, type NeuronFunction, type Weights } from './mathematics';
import type { Sample } from './samples';

/** All that the picture of one neuron shows. */
export interface Scene {
  readonly name: NeuronFunction;
  readonly weights: Weights;
  readonly samples: readonly Sample[];
  readonly square: Square;
  readonly input: readonly [number, number];
}

const CELLS = 64;
/** Length of the arrow for a weight vector of length 1, as a share of the square's side. */
const ARROW = 0.13;

/** The plane coloured by the neuron's output, its line, its weights as an arrow, the samples and the input. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, size: number, palette: Palette): void {
  stretched(context, field(scene, palette), [0, 0, size, size], scene.name !== 'step');
  axes(context, scene.square, size, palette);
  line(context, scene, size, palette);
  for (const sample of scene.samples) {
    mark(context, scene, sample, size, palette);
  }
  handle(context, scene, size, palette);
}

/** The output in -1..1, with 0 where the answer changes. */
function shade(name: NeuronFunction, a: number): number {
  return Math.max(-1, Math.min(1, threshold(name) === 0.5 ? 2 * a - 1 : a));
}

function field({ name, weights, square }: Scene, { negative, paper, positive }: Palette): ImageData {
  const step = (square.high - square.low) / CELLS;
  return raster(CELLS, CELLS, (i): Rgb => {
    const x1 = square.low + ((i % CELLS) + 0.5) * step;
    const x2 = square.high - (Math.floor(i / CELLS) + 0.5) * step;
    return diverging(0.45 * shade(name, output(name, sum(weights, x1, x2))), negative, paper, positive);
  });
}

function axes(context: CanvasRenderingContext2D, square: Square, size: number, { soft }: Palette): void {
  const [x, y] = placed(0, 0, square, size);
  context.strokeStyle = css(soft);
  context.globalAlpha = 0.35;
  context.lineWidth = 1;
  stroke(context, [0, y], [size, y]);
  stroke(context, [x, 0], [x, size]);
  context.globalAlpha = 1;
  context.fillStyle = css(soft);
  context.font = 'italic 14px "Source Serif 4 Variable", Georgia, serif';
  context.fillText('x₁', size - 20, y - 6);
  context.fillText('x₂', x + 6, 16);
}

/** The line z = 0, and from it the weight vector, which points to where z grows. */
function line(context: CanvasRenderingContext2D, { weights, square }: Scene, size: number, { ink }: Palette): void {
  const { w1, w2, b } = weights;
  const length = Math.hypot(w1, w2);
  if (length < 1e-9) {
    return;
  }
  const middle = (square.low + square.high) / 2;
  const distance = (w1 * middle + w2 * middle + b) / length;
  const foot: [number, number] = [middle - (distance * w1) / length, middle - (distance * w2) / length];
  const far = 2 * (square.high - square.low);
  const along = (by: number) => placed(foot[0] - (by * w2) / length, foot[1] + (by * w1) / length, square, size);
  context.strokeStyle = context.fillStyle = css(ink);
  context.lineWidth = 2;
  stroke(context, along(-far), along(far));
  const reach = ARROW * (square.high - square.low);
  arrow(context, placed(...foot, square, size), placed(foot[0] + w1 * reach, foot[1] + w2 * reach, square, size));
}

function arrow(context: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const wing = (turn: number): [number, number] => [to[0] - 9 * Math.cos(angle + turn), to[1] - 9 * Math.sin(angle + turn)];
  context.lineWidth = 2;
  stroke(context, from, to);
  stroke(context, to, wing(0.5));
  stroke(context, to, wing(-0.5));
  context.font = 'italic 600 15px "Source Serif 4 Variable", Georgia, serif';
  context.fillText('w', to[0] + 10 * Math.cos(angle) - 5, to[1] + 12 * Math.sin(angle) + 5);
}

/** A labelled point; a cross on it says that the neuron gets it wrong. */
function mark(context: CanvasRenderingContext2D, scene: Scene, sample: Sample, size: number, palette: Palette): void {
  const [x, y] = placed(sample.x1, sample.x2, scene.square, size);
  const path = outline(sample.label, x, y, 8);
  context.fillStyle = css(classColour(palette, sample.label, 2));
  context.fill(path);
  context.strokeStyle = css(palette.paper);
  context.lineWidth = 1.5;
  context.stroke(path);
  const a = output(scene.name, sum(scene.weights, sample.x1, sample.x2));
  if (!isRight(scene.name, a, sample.label)) {
    cross(context, x, y, palette);
  }
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, { paper }: Palette): void {
  context.strokeStyle = css(paper);
  context.lineWidth = 2.5;
  stroke(context, [x - 4, y - 4], [x + 4, y + 4]);
  stroke(context, [x - 4, y + 4], [x + 4, y - 4]);
}

/** The input that the formulas are about: a ring that can be dragged. */
function handle(context: CanvasRenderingContext2D, { input, square }: Scene, size: number, { ink, paper }: Palette): void {
  const [x, y] = placed(...input, square, size);
  for (const [colour, width] of [[paper, 6], [ink, 2.5]] as const) {
    context.strokeStyle = css(colour);
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, 14, 0, 2 * Math.PI);
    context.stroke();
  }
}

function stroke(context: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
