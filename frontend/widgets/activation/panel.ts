import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { ActivationName } from '../../shared/activations';
import { spread } from '../../shared/labels';
import type { Curve } from './functions';

/** One set of axes with a curve for each function: the functions themselves, or their slopes. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly curves: readonly Curve[];
  readonly of: (curve: Curve) => (x: number) => number;
  /** The function that is being read, and where. */
  readonly focus?: Curve;
  readonly input: number;
  readonly shaded: readonly [number, number][];
  readonly tangent: boolean;
}

export const LEFT = -6;
export const RIGHT = 6;
const X_TICKS = [-6, -4, -2, 0, 2, 4, 6];
const STEPS = 240;
export const MARGIN = { left: 34, right: 84, top: 8, bottom: 24 };

/** A dash for each function: a second cue beside its colour. */
const DASHES: Record<ActivationName, string> = {
  relu: '',
  leaky_relu: '8 3',
  elu: '3 3',
  gelu: '10 3 2 3',
  silu: '6 2',
  softplus: '2 2',
  sigmoid: '',
  tanh: '5 4',
};

/** The input under a pointer at `x` pixels from the left of a panel. */
export function inputAt(x: number, width: number): number {
  const share = (x - MARGIN.left) / (width - MARGIN.left - MARGIN.right);
  return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
}

export function panel(p: Panel): SVGTemplateResult {
  const inner = { width: p.width - MARGIN.left - MARGIN.right, height: p.height - MARGIN.top - MARGIN.bottom };
  const x = (value: number) => MARGIN.left + ((value - LEFT) / (RIGHT - LEFT)) * inner.width;
  const y = (value: number) => MARGIN.top + (1 - (value - p.low) / (p.high - p.low)) * inner.height;
  const text = (value: number) => String(value).replace('-', '−');
  return svg`
    ${p.shaded.map(
      ([from, to]) => svg`<rect class="wr-shade" x=${x(from)} y=${MARGIN.top} width=${x(to) - x(from)} height=${inner.height} />`,
    )}
    ${p.ticks.map(
      (tick) => svg`<line class=${tick === 0 ? 'wr-zero' : 'wr-grid'} x1=${x(LEFT)} x2=${x(RIGHT)} y1=${y(tick)} y2=${y(tick)} />
        <text class="wr-tick" text-anchor="end" x=${MARGIN.left - 7} y=${y(tick) + 4}>${text(tick)}</text>`,
    )}
    ${X_TICKS.map(
      (tick) => svg`<text class="wr-tick" text-anchor="middle" x=${x(tick)} y=${p.height - 6}>${text(tick)}</text>`,
    )}
    <line class="wr-zero" x1=${x(0)} x2=${x(0)} y1=${MARGIN.top} y2=${MARGIN.top + inner.height} />
    <svg x=${MARGIN.left} y=${MARGIN.top} width=${inner.width} height=${inner.height}
      viewBox="${MARGIN.left} ${MARGIN.top} ${inner.width} ${inner.height}">
      ${p.curves.map((curve) => svg`<path class="wr-curve" data-focus=${curve === p.focus} style="stroke: var(--wr-class-${curve.colour})"
        stroke-dasharray=${DASHES[curve.name]} d=${path(p.of(curve), x, y)} />`)}
      ${p.tangent && p.focus ? tangent(p.focus, p.input, x, y) : nothing}
    </svg>
    <line class="wr-input" x1=${x(p.input)} x2=${x(p.input)} y1=${MARGIN.top} y2=${MARGIN.top + inner.height} />
    ${p.curves.map((curve) => dot(curve, p.of(curve)(p.input), p, x, y))}
    ${ends(p, x, y, inner.height)}
  `;
}

type Scale = (value: number) => number;

function path(f: Scale, x: Scale, y: Scale): string {
  const far = (value: number) => Math.max(-1e4, Math.min(1e4, value));
  return Array.from({ length: STEPS + 1 }, (_, i) => LEFT + ((RIGHT - LEFT) * i) / STEPS)
    .map((at, i) => `${i ? 'L' : 'M'}${x(at).toFixed(1)} ${far(y(f(at))).toFixed(1)}`)
    .join('');
}

/** A piece of the line that touches the curve at the input. */
function tangent(curve: Curve, input: number, x: Scale, y: Scale): SVGTemplateResult {
  const [value, slope] = [curve.value(input), curve.slope(input)];
  const reach = 1.6 / Math.hypot(1, slope);
  return svg`<line class="wr-tangent" x1=${x(input - reach)} y1=${y(value - reach * slope)}
    x2=${x(input + reach)} y2=${y(value + reach * slope)} />`;
}

function dot(curve: Curve, value: number, p: Panel, x: Scale, y: Scale): SVGTemplateResult | typeof nothing {
  return value > p.high || value < p.low
    ? nothing
    : svg`<circle class="wr-dot" style="fill: var(--wr-class-${curve.colour})" cx=${x(p.input)} cy=${y(value)}
        r=${curve === p.focus ? 6 : 4.5} />`;
}

/** The names, at the right ends of the lines. */
function ends(p: Panel, x: Scale, y: Scale, height: number): readonly SVGTemplateResult[] {
  const at = p.curves.map((curve) => y(Math.min(p.high, Math.max(p.low, p.of(curve)(RIGHT)))));
  const labels = spread(at.map((place) => place - MARGIN.top), 17, height);
  return p.curves.map(
    (curve, i) => svg`<path class="wr-leader" d="M${x(RIGHT) + 2} ${at[i]}L${x(RIGHT) + 9} ${labels[i] + MARGIN.top}" />
      <text class="wr-end" data-focus=${curve === p.focus} style="fill: color-mix(in oklab, var(--wr-class-${curve.colour}) 65%, var(--wr-ink))" x=${x(RIGHT) + 12}
        y=${labels[i] + MARGIN.top + 4}>${curve.name}</text>`,
  );
}
