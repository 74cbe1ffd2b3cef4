import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { LEAST, MOST, type Point, type Precision } from './differences';

const LEFT = 46;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 40;
/** Errors from the smallest that a float64 can tell to more than all. */
const LOW = -16;
const HIGH = 1;

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly exponent: number;
  readonly lines: ReadonlyMap<Precision, readonly Point[]>;
  /** What was tried by hand, at each of them. */
  readonly tried: ReadonlyMap<Precision, readonly Point[]>;
}

function x(exponent: number, width: number): number {
  return LEFT + ((exponent - LEAST) / (MOST - LEAST)) * (width - LEFT - RIGHT);
}

/** An error of 0 stands on the axis. */
function y(error: number, height: number): number {
  const power = Math.min(HIGH, Math.max(LOW, Math.log10(error)));
  return TOP + ((HIGH - power) / (HIGH - LOW)) * (height - TOP - BOTTOM);
}

/** The exponent under a finger, to a half. */
export function exponentAt(pixel: number, width: number): number {
  const share = (pixel - LEFT) / (width - LEFT - RIGHT);
  return Math.round(Math.min(MOST, Math.max(LEAST, LEAST + share * (MOST - LEAST))) * 2) / 2;
}

/** The relative error against epsilon, both on logarithmic axes. */
export function chart(given: Chart): TemplateResult {
  const { width, height, exponent } = given;
  const place = x(exponent, width);
  return svg`
    ${[0, -4, -8, -12, -16].map(
      (power) => svg`<line class="wr-check-grid" x1=${LEFT} x2=${width - RIGHT} y1=${y(10 ** power, height)} y2=${y(10 ** power, height)} />
        <text class="wr-check-tick" x=${LEFT - 7} y=${y(10 ** power, height) + 4} text-anchor="end">${tick(power)}</text>`,
    )}
    ${[-15, -12, -9, -6, -3, 0].map((power) => svg`<text class="wr-check-tick" x=${x(power, width)} y=${height - 22} text-anchor="middle">${tick(power)}</text>`)}
    <text class="wr-check-axis" x=${(LEFT + width - RIGHT) / 2} y=${height - 4} text-anchor="middle">ε</text>
    <line class="wr-check-here" x1=${place} x2=${place} y1=${TOP} y2=${height - BOTTOM} />
    ${[...given.lines].map(([precision, points]) => line(given, precision, points))}
    ${[...given.tried].map(([precision, points]) => points.map((point) => mark(given, precision, point)))}
  ` as unknown as TemplateResult;
}

/** Powers of ten as one writes them: 10⁻⁴. */
export function tick(power: number): string {
  return power === 0 ? '1' : `10${[...String(power)].map((sign) => (sign === '-' ? '⁻' : sign === '.' ? '·' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('')}`;
}

function line({ width, height }: Chart, precision: Precision, points: readonly Point[]): SVGTemplateResult {
  const path = points.map(({ exponent, error }, i) => `${i === 0 ? 'M' : 'L'}${x(exponent, width)},${y(error, height)}`).join('');
  const [name, rise] = label(precision, points);
  return svg`<path class="wr-check-line" data-precision=${precision} d=${path} />
    ${name ? svg`<text class="wr-check-name" data-precision=${precision} x=${Math.min(width - RIGHT - 30, Math.max(LEFT + 30, x(name.exponent, width)))} y=${Math.min(height - BOTTOM - 6, y(name.error, height) + rise)} text-anchor="middle">${precision}</text>` : ''}`;
}

/** The more precise one stands below its lowest point, the other above its left half, where both lines are far apart. */
function label(precision: Precision, points: readonly Point[]): [Point | undefined, number] {
  return precision === 'float64'
    ? [points.reduce<Point | undefined>((a, b) => (a && a.error <= b.error ? a : b), undefined), 18]
    : [points.find(({ exponent }) => exponent >= -10), 18];
}

function mark({ width, height }: Chart, precision: Precision, { exponent, error }: Point): SVGTemplateResult {
  const [cx, cy] = [x(exponent, width), y(error, height)];
  return precision === 'float64'
    ? svg`<circle class="wr-check-mark" data-precision=${precision} cx=${cx} cy=${cy} r="5" />`
    : svg`<rect class="wr-check-mark" data-precision=${precision} x=${cx - 4.5} y=${cy - 4.5} width="9" height="9" />`;
}
