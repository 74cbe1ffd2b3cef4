import { css, mix } from '../../shared/colours';
import type { Palette } from '../../shared/palette';
import type { Area } from './plot';

/** A loss to compare the curve with, such as ln 2. */
export interface Level {
  readonly loss: number;
  readonly name: string;
}

/** A part of the curve, in epochs, and what happens there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

export interface Evidence {
  readonly levels: readonly Level[];
  readonly stretches: readonly Stretch[];
}

export const NONE: Evidence = { levels: [], stretches: [] };

/** What is pointed at, in words. */
export function names({ levels, stretches }: Evidence): string {
  return [...levels, ...stretches].map((e) => e.name).join(', ');
}

/** Where the plot's numbers lie, in CSS pixels. */
export interface Places {
  readonly area: Area;
  readonly x: (epoch: number) => number;
  readonly y: (loss: number) => number;
}

/** What the coach points at: a shaded stretch with its name at the top, a dashed level with its own. */
export function drawEvidence(context: CanvasRenderingContext2D, palette: Palette, evidence: Evidence, places: Places): void {
  for (const stretch of evidence.stretches) {
    drawStretch(context, palette, stretch, places);
  }
  for (const level of evidence.levels) {
    drawLevel(context, palette, level, places);
  }
}

function drawStretch(context: CanvasRenderingContext2D, palette: Palette, stretch: Stretch, { area, x }: Places): void {
  const [left, right] = [x(stretch.from), Math.max(x(stretch.from) + 2, x(stretch.to))];
  context.globalAlpha = 0.07;
  context.fillStyle = css(palette.ink);
  context.fillRect(left, area.top, right - left, area.height);
  context.globalAlpha = 1;
  context.fillRect(left, area.top, 1, area.height);
  label(context, palette, stretch.name, left + 6, area.top + 8, area);
}

function drawLevel(context: CanvasRenderingContext2D, palette: Palette, level: Level, { area, y }: Places): void {
  const at = y(level.loss);
  context.setLineDash([5, 4]);
  context.lineWidth = 1;
  context.strokeStyle = css(palette.ink);
  context.beginPath();
  context.moveTo(area.left, at);
  context.lineTo(area.left + area.width, at);
  context.stroke();
  context.setLineDash([]);
  const above = at - area.top > 18;
  // At the right end: a run that has just begun has its curve, and its names, at the left one.
  label(context, palette, level.name, area.left + area.width, above ? at - 9 : at + 10, area);
}

/** A halo of paper keeps the words apart from the lines they lie on; they never leave the plot. */
function label(context: CanvasRenderingContext2D, palette: Palette, text: string, left: number, middle: number, area: Area): void {
  const from = Math.max(area.left, Math.min(left, area.left + area.width - context.measureText(text).width));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = css(palette.paper);
  context.strokeText(text, from, middle);
  context.fillStyle = css(mix(palette.paper, palette.ink, 0.85));
  context.fillText(text, from, middle);
}
