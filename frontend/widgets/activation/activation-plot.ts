import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ACTIVATIONS, type ActivationName } from '../../shared/activations';
import { bounded } from '../../shared/knob';
import { fixed } from '../../shared/numbers';
import { options } from '../../shared/options';
import { Picture } from '../../shared/picture';
import { curve, DEFAULTS, inWords, isSaturated, PARAMETERS, SATURATED, saturation, TEX, type Curve, type ParameterValues } from './functions';
import { inputAt, LEFT, panel, RIGHT, type Panel } from './panel';

const HEIGHT = 270;
/** Where the slopes of these functions are largest: left of 0 (elu), or not far right of it. */
const STEEP = [-1e-9, 1, 1.2, 1.414, 2, 2.4];
const KEY_STEPS: Record<string, number> = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageUp: 1, PageDown: -1 };

/**
 * Activation functions and their slopes over one input that can be dragged.
 *
 * Properties: functions (their names), input. Nothing is asked of the server.
 */
@customElement('wr-activation-plot')
export class ActivationPlot extends Picture {
  @property({ type: Array }) functions: readonly ActivationName[] = ['relu'];
  @property({ type: Number }) input = 1;

  @state() private shown: readonly ActivationName[] = [];
  @state() private chosen?: ActivationName;
  @state() private at = 0;
  @state() private parameters: ParameterValues = DEFAULTS;
  @state() private panelWidth = 360;

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('functions') || changed.has('input')) {
      this.reset();
    }
  }

  private reset(): void {
    this.shown = this.functions;
    this.chosen = this.functions[0];
    this.at = this.input;
    this.parameters = DEFAULTS;
  }

  private toggle(name: ActivationName): void {
    const on = !this.shown.includes(name);
    this.shown = ACTIVATIONS.filter((f) => (f === name ? on : this.shown.includes(f)));
    this.chosen = on ? name : this.chosen === name ? this.shown[0] : this.chosen;
  }

  protected render(): TemplateResult {
    const curves = this.shown.map((name) => curve(name, this.parameters));
    const focus = curves.find((c) => c.name === this.chosen);
    return html`
      ${options('Functions', ACTIVATIONS.map((f) => [f, f]), this.shown, (f) => this.toggle(f), true)}
      <div class="wr-panels">
        ${this.figure('Value', 'f(x)', this.values(curves, focus))}
        ${this.figure('Slope', 'f′(x), the derivative', this.slopes(curves, focus))}
      </div>
      <p class="wr-plot-words" role="status">
        ${focus ? inWords(focus, this.at, (v) => fixed(v, 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')) : 'Choose a function.'}
      </p>
      <div class="wr-plot-knobs">
        ${bounded('x', 'Input', this.at, { min: LEFT, max: RIGHT, step: 0.05 }, (value) => (this.at = value))}
        ${this.shown.map((name) => this.parameter(name))}
      </div>
      ${this.readings(curves)}
      <p class="wr-symbols-said">
        ${focus ? html`Shaded is where the slope of ${focus.name} is smaller than ${SATURATED}, in size.` : nothing} σ is the sigmoid, Φ the share
        of a standard normal distribution below x, φ its density.
      </p>
      <div class="wr-buttons"><button type="button" @click=${this.reset}>Reset</button></div>
    `;
  }

  private values(curves: readonly Curve[], focus: Curve | undefined): Panel {
    const bounded = curves.every(({ name }) => name === 'sigmoid' || name === 'tanh');
    const range = bounded ? { low: -1.15, high: 1.15, ticks: [-1, -0.5, 0, 0.5, 1] } : { low: -1.5, high: 6.2, ticks: [0, 2, 4, 6] };
    return { ...this.common(curves, focus), ...range, of: ({ value }) => value, tangent: true };
  }

  private slopes(curves: readonly Curve[], focus: Curve | undefined): Panel {
    const steepest = Math.max(1, ...curves.flatMap(({ slope }) => STEEP.map(slope)));
    const ticks = [0, 0.5, 1, 1.5, 2, 2.5, 3].filter((tick) => tick <= steepest);
    return { ...this.common(curves, focus), low: -0.2, high: steepest + 0.1, ticks, of: ({ slope }) => slope, tangent: false };
  }

  private common(curves: readonly Curve[], focus: Curve | undefined) {
    return {
      width: this.panelWidth,
      height: HEIGHT,
      curves,
      focus,
      input: this.at,
      shaded: focus ? saturation(focus, LEFT, RIGHT) : [],
    };
  }

  private figure(title: string, what: string, content: Panel): TemplateResult {
    return html`<figure class="wr-panel">
      <figcaption><b>${title}</b> ${what}</figcaption>
      <svg
        width=${content.width}
        height=${HEIGHT}
        tabindex="0"
        role="slider"
        aria-label=${`${title} at the input x`}
        aria-valuemin=${LEFT}
        aria-valuemax=${RIGHT}
        aria-valuenow=${this.at}
        aria-valuetext=${`x is ${fixed(this.at)}`}
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @keydown=${this.key}
      >
        ${panel(content)}
      </svg>
    </figure>`;
  }

  private parameter(name: ActivationName): TemplateResult | typeof nothing {
    const parameter = PARAMETERS[name];
    return parameter
      ? bounded(`${parameter.name} of ${name}`, `${parameter.name} of ${name}`, this.parameters[name]!, parameter, (value) => {
          this.parameters = { ...this.parameters, [name]: value };
          this.chosen = name;
        })
      : nothing;
  }

  /** Every function that is shown: its formula, and what it and its slope are at the input. */
  private readings(curves: readonly Curve[]): TemplateResult {
    return html`<ul class="wr-function-readings" aria-label="Values and slopes at the input">
      ${repeat(curves, ({ name }) => name, (c) => {
        const slope = c.slope(this.at);
        return html`<li data-focus=${c.name === this.chosen}>
          <button type="button" data-name=${c.name} aria-pressed=${c.name === this.chosen} @click=${() => (this.chosen = c.name)}>
            <span class="wr-swatch" style="background: var(--wr-class-${c.colour})"></span>${c.name}
          </button>
          <span class="wr-reading-number">f(x) = <b data-number="value">${fixed(c.value(this.at), 3)}</b></span>
          <span class="wr-reading-number">slope = <b data-number="slope">${fixed(slope, 3)}</b></span>
          <span class="wr-reading-state">${isSaturated(slope) ? 'saturated' : ''}</span>
          <span class="wr-reading-tex"><span data-tex=${`f(x) = ${TEX[c.name][0]}`}></span></span>
          <span class="wr-reading-tex"><span data-tex=${`f'(x) = ${TEX[c.name][1]}`}></span></span>
        </li>`;
      })}
    </ul>`;
  }

  private down(event: PointerEvent): void {
    if (event.button === 0) {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      this.follow(event);
    }
  }

  private move(event: PointerEvent): void {
    if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) {
      this.follow(event);
    }
  }

  private follow(event: PointerEvent): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    this.at = Math.round(inputAt(event.clientX - box.left, box.width) * 20) / 20;
  }

  private key(event: KeyboardEvent): void {
    const to = { Home: LEFT, End: RIGHT }[event.key] ?? this.at + (KEY_STEPS[event.key] ?? NaN);
    if (Number.isFinite(to)) {
      event.preventDefault();
      this.at = Math.min(RIGHT, Math.max(LEFT, Math.round(to * 20) / 20));
    }
  }

  protected updated(): void {
    super.updated();
    void this.typeset();
  }

  private async typeset(): Promise<void> {
    const formulas = this.querySelectorAll<HTMLElement>('[data-tex]:not(:has(.katex))');
    if (formulas.length > 0) {
      const { typeset } = await import('../prose/math');
      formulas.forEach(typeset);
    }
  }

  /** The panels are drawn in pixels, so that their words keep their size. */
  protected draw(): void {
    this.panelWidth = this.querySelector('.wr-panel')!.clientWidth;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-activation-plot': ActivationPlot;
  }
}
