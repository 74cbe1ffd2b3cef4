import { raster, stretched } from '../../shared/canvas';
import { css, diverging, mix, wantsDarkText, type Rgb } from '../../shared/colours';
import { short } from './words';
import type { Palette } from '../../shared/palette';
import { box, LABEL, type Board, type Boards, type Box, type Place } from './boards';
import { read, receptiveField, squareFilled, underKernel, type View } from './view';

/** Draws the stage: image, output, pooled output, and the kernel between them. */

const LARGE_ENOUGH_FOR_NUMBERS = 27;

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly accent: Rgb;
  readonly font: string;
}

export function paint(brush: Brush, places: Boards, view: View): void {
  const { scene } = view;
  const { padding } = scene.setting;
  label(brush, places.input, 'Image', `${scene.image.rows} × ${scene.image.columns}${padding ? `, padding ${padding}` : ''}`);
  paintImage(brush, places.input, view);
  if (places.output) {
    label(brush, places.output, scene.setting.relu ? 'Output after ReLU' : 'Output', size(places.output));
    paintMap(brush, places.output, scene.map.values, scene.largest, (i) => view.filled[i] === 1);
  }
  if (places.pooled && scene.pooled) {
    const columns = places.pooled.columns;
    label(brush, places.pooled, scene.setting.pooling === 'max' ? 'Largest of 2 × 2' : 'Mean of 2 × 2', size(places.pooled));
    paintMap(brush, places.pooled, scene.pooled.values, scene.largest, (i) =>
      squareFilled(view, [Math.floor(i / columns), i % columns]),
    );
  }
  paintKernel(brush, places, view);
}

const size = ({ rows, columns }: Board) => `${rows} × ${columns}`;

function label({ context, palette, font }: Brush, { x, y }: Board, name: string, dimensions: string): void {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = css(palette.ink);
  context.font = `600 14px ${font}`;
  context.fillText(name, x, y - LABEL + 15);
  context.fillStyle = css(palette.soft);
  context.font = `400 13px ${font}`;
  context.fillText(dimensions, x, y - LABEL + 32);
}

function paintImage(brush: Brush, board: Board, { scene }: View): void {
  const { context, palette } = brush;
  const { padding } = scene.setting;
  const { rows, columns, values } = scene.image;
  const outside = mix(palette.paper, palette.line, 0.45);
  const pixel = (i: number) => {
    const [r, c] = [Math.floor(i / board.columns) - padding, (i % board.columns) - padding];
    return r >= 0 && r < rows && c >= 0 && c < columns ? values[r * columns + c] : undefined;
  };
  const colour = (i: number) => {
    const value = pixel(i);
    return value === undefined ? outside : mix(palette.paper, palette.ink, value);
  };
  cells(brush, board, colour, (i) => pixel(i) ?? 0);
  context.strokeStyle = css(palette.soft);
  context.lineWidth = 1;
  strokeBox(context, box(board, padding, padding, rows, columns));
}

function paintMap(brush: Brush, board: Board, values: readonly number[], largest: number, filled: (i: number) => boolean): void {
  const { context, palette } = brush;
  const colour = (i: number) =>
    filled(i) ? diverging(values[i] / largest, palette.negative, palette.paper, palette.positive) : palette.paper;
  cells(brush, board, colour, (i) => (filled(i) ? values[i] : undefined));
  values.forEach((_, i) => {
    if (!filled(i)) {
      dot(brush, box(board, Math.floor(i / board.columns), i % board.columns));
    }
  });
  context.strokeStyle = css(palette.soft);
  context.lineWidth = 1;
  strokeBox(context, box(board, 0, 0, board.rows, board.columns));
}

/** The cells of a board and, where they are large enough, their numbers. */
function cells(brush: Brush, board: Board, colour: (i: number) => Rgb, number: (i: number) => number | undefined): void {
  const { context, font } = brush;
  const { rows, columns, cell } = board;
  stretched(context, raster(columns, rows, colour), box(board, 0, 0, rows, columns), false);
  lines(brush, board);
  if (cell < LARGE_ENOUGH_FOR_NUMBERS) {
    return;
  }
  context.font = `400 ${Math.min(12, cell * 0.36)}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let i = 0; i < rows * columns; i++) {
    const value = number(i);
    if (value !== undefined) {
      const [x, y] = box(board, Math.floor(i / columns), i % columns);
      context.globalAlpha = value === 0 ? 0.45 : 0.9;
      context.fillStyle = wantsDarkText(colour(i)) ? '#111111' : '#ffffff';
      context.fillText(short(value, cell < 33 ? 1 : 2), x + cell / 2, y + cell / 2 + 0.5);
    }
  }
  context.globalAlpha = 1;
}

/** A place that has no value yet. */
function dot({ context, palette }: Brush, [x, y, width, height]: Box): void {
  context.fillStyle = css(mix(palette.paper, palette.soft, 0.4));
  context.beginPath();
  context.arc(x + width / 2, y + height / 2, Math.max(0.7, width * 0.045), 0, 2 * Math.PI);
  context.fill();
}

function lines({ context, palette }: Brush, { x, y, cell, rows, columns }: Board): void {
  if (cell < 7) {
    return;
  }
  context.strokeStyle = css(palette.line);
  context.globalAlpha = cell < 14 ? 0.5 : 0.9;
  context.lineWidth = 1;
  context.beginPath();
  for (let r = 1; r < rows; r++) {
    context.moveTo(x, Math.round(y + r * cell) + 0.5);
    context.lineTo(x + columns * cell, Math.round(y + r * cell) + 0.5);
  }
  for (let c = 1; c < columns; c++) {
    context.moveTo(Math.round(x + c * cell) + 0.5, y);
    context.lineTo(Math.round(x + c * cell) + 0.5, y + rows * cell);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function paintKernel(brush: Brush, places: Boards, view: View): void {
  const { context, accent } = brush;
  const place = read(view);
  if (view.drawing) {
    if (view.pen) {
      const { padding } = view.scene.setting;
      frame(brush, box(places.input, view.pen[0] + padding, view.pen[1] + padding), 2);
    }
    return;
  }
  if (!place || !places.output) {
    return;
  }
  const { peek, scene } = view;
  if (peek?.board === 'pooled' && places.pooled) {
    const [row, column] = peek.place;
    const field = receptiveField(scene, peek.place, 2);
    const from = box(places.input, ...field.from, field.side);
    const square = box(places.output, 2 * row, 2 * column, 2);
    const to = box(places.pooled, row, column);
    cone(brush, from, square, places.stacked);
    cone(brush, square, to, false);
    [from, square, to].forEach((part) => frame(brush, part, 2.5));
    return;
  }
  const field = receptiveField(scene, place, 1);
  const from = box(places.input, ...field.from, field.side);
  const to = box(places.output, ...place);
  cone(brush, from, to, places.stacked);
  paintTaps(brush, places.input, view, place);
  frame(brush, from, 2.5);
  frame(brush, to, 2.5);
  const square = [Math.floor(place[0] / 2), Math.floor(place[1] / 2)] as const;
  if (places.pooled && square[0] < places.pooled.rows && square[1] < places.pooled.columns) {
    context.strokeStyle = css(accent);
    context.lineWidth = 1.25;
    strokeBox(context, box(places.output, 2 * square[0], 2 * square[1], 2));
    strokeBox(context, box(places.pooled, ...square));
  }
}

/** Each pixel under the kernel, with its weight as a small square in the corner. */
function paintTaps(brush: Brush, board: Board, { scene }: View, place: Place): void {
  const { context, palette, accent } = brush;
  const { padding, dilation, cells } = scene.setting;
  const most = Math.max(...cells.map(Math.abs)) || 1;
  for (const tap of underKernel(scene, place)) {
    const [x, y, width] = box(board, tap.row + padding, tap.column + padding);
    if (dilation > 1) {
      context.strokeStyle = css(accent);
      context.lineWidth = 1.5;
      strokeBox(context, [x, y, width, width]);
    }
    if (width >= 11 && tap.weight !== 0) {
      const side = Math.max(4, width * 0.26);
      context.fillStyle = css(palette.paper);
      context.fillRect(x + width - side - 2.5, y + width - side - 2.5, side + 2, side + 2);
      context.fillStyle = css(diverging(tap.weight / most, palette.negative, palette.paper, palette.positive));
      context.fillRect(x + width - side - 1.5, y + width - side - 1.5, side, side);
    }
  }
}

/** From where a value comes to where it goes. */
function cone({ context, accent }: Brush, from: Box, to: Box, down: boolean): void {
  const [ax, ay, aw, ah] = from;
  const [bx, by, bw, bh] = to;
  const corners: Place[] = down
    ? [[ax, ay + ah], [bx, by], [bx + bw, by], [ax + aw, ay + ah]]
    : [[ax + aw, ay], [bx, by], [bx, by + bh], [ax + aw, ay + ah]];
  context.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.fillStyle = css(accent);
  context.globalAlpha = 0.08;
  context.fill();
  context.strokeStyle = css(accent);
  context.lineWidth = 1;
  context.globalAlpha = 0.7;
  context.beginPath();
  context.moveTo(...corners[0]);
  context.lineTo(...corners[1]);
  context.moveTo(...corners[3]);
  context.lineTo(...corners[2]);
  context.stroke();
  context.globalAlpha = 1;
}

/** A frame that is seen on paper and on ink. */
function frame({ context, palette, accent }: Brush, place: Box, width: number): void {
  context.strokeStyle = css(palette.paper);
  context.lineWidth = width + 2;
  strokeBox(context, place);
  context.strokeStyle = css(accent);
  context.lineWidth = width;
  strokeBox(context, place);
}

function strokeBox(context: CanvasRenderingContext2D, place: Box): void {
  context.strokeRect(...place);
}
