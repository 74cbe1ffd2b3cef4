import { css, mix } from '../../shared/colours';
import type { Network } from '../../shared/network/network';
import type { Palette } from '../../shared/palette';
import type { Places, Spot } from './places';

/** Weights as lines: width is size, blue and whole is positive, orange and dashed is negative. */

const STEPS = 10;
/** A weight of this size has the widest line. */
const WIDEST = 2.5;
const MOST_WIDTH = 6;
/** In a crowd only the larger of the weights between two layers are drawn. */
export const MOST_LINES = 48;

export interface Drawn {
  readonly network: Network;
  readonly places: Places;
  readonly weights: Float32Array;
  readonly palette: Palette;
}

/** Draws the weights between layer `l` and the next; `muted` for all that is not talked about. */
export function drawLines(context: CanvasRenderingContext2D, drawn: Drawn, l: number, muted: boolean): void {
  const { network, places, weights, palette } = drawn;
  const { outputs, inputs, weights: start } = network.layers[l];
  const least = threshold(weights.subarray(start, start + outputs * inputs));
  const crowd = outputs * inputs > MOST_LINES ? 0.6 : 1;
  const paths = Array.from({ length: 2 * (STEPS + 1) }, () => new Path2D());
  const used = new Set<number>();
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      const weight = weights[start + o * inputs + i];
      if (Math.abs(weight) >= least) {
        const path = 2 * Math.round(Math.min(1, Math.abs(weight) / WIDEST) * STEPS) + (weight < 0 ? 1 : 0);
        used.add(path);
        trace(paths[path], places.layers[l][i], places.layers[l + 1][o]);
      }
    }
  }
  for (const path of [...used].sort((a, b) => a - b)) {
    const share = (path >> 1) / STEPS;
    const colour = path % 2 ? palette.negative : palette.positive;
    context.lineWidth = crowd * (0.75 + share * (MOST_WIDTH - 0.75));
    context.strokeStyle = css(mix(palette.paper, colour, muted ? 0.12 : 0.35 + 0.65 * share));
    context.setLineDash(path % 2 ? [5, 4] : []);
    context.stroke(paths[path]);
  }
  context.setLineDash([]);
}

/** The size from which on a weight is among the largest MOST_LINES. */
function threshold(weights: Float32Array): number {
  return weights.length <= MOST_LINES ? 0 : weights.map(Math.abs).sort()[weights.length - MOST_LINES];
}

export function trace(path: Path2D, from: Spot, to: Spot): void {
  const [left, right] = [from.x + from.size / 2, to.x - to.size / 2];
  const middle = (left + right) / 2;
  path.moveTo(left, from.y);
  path.bezierCurveTo(middle, from.y, middle, to.y, right, to.y);
}
