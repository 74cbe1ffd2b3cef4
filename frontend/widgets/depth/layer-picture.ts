import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent, significant } from '../../shared/numbers';
import { activationRange, bars, gradientRange, height, most, powers, type Histogram, type LayerRow } from './rows';
import { inWords, scientific, superscript } from './words';

/** Pictures are drawn in these units and stretched to the width there is. */
const WIDE = 320;
const HIGH = 40;

interface Axis {
  readonly range: readonly [number, number];
  readonly largest: number;
  /** Activations have a sign, and a colour for it. */
  readonly signed: boolean;
}

/**
 * What goes through the layers of a network and what comes back: histograms of activations and
 * gradients, a row for each layer, all on the same axes.
 *
 * Properties: layers (see LayerRow, the outputs last), depth (hidden layers that there will be),
 * activation (its name).
 */
@customElement('wr-layer-picture')
export class LayerPicture extends LitElement {
  @property({ type: Array }) layers: readonly LayerRow[] = [];
  @property({ type: Number }) depth = 1;
  @property({ type: String }) activation = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const hidden = this.layers.slice(0, -1);
    const values: Axis = {
      range: activationRange(this.activation, hidden),
      largest: most(hidden.map((row) => row.activations)),
      signed: true,
    };
    const gradients: Axis = {
      range: gradientRange(this.layers),
      largest: most(this.layers.map((row) => row.gradients)),
      signed: false,
    };
    const rows = Array.from({ length: this.depth + 1 }, (_, i) => i);
    return html`
      <p class="wr-depth-words" role="status">${inWords(this.layers, this.activation)}</p>
      <div class="wr-depth-rows">
        <span></span>
        <b>Activations</b>
        <b>Gradients of the weights</b>
        ${rows.map((i) => this.row(i, this.layers[i], values, gradients))}
        <span></span>
        ${this.valueTicks(values.range)} ${this.powerTicks(gradients.range)}
      </div>
      <p class="wr-depth-key">
        Bars count values on a logarithmic axis. The line marks the typical gradient, the root of the mean square.
      </p>
      ${this.numbers()}
    `;
  }

  private name(i: number): string {
    return i === this.depth ? 'outputs' : `layer ${i + 1}`;
  }

  private row(i: number, row: LayerRow | undefined, values: Axis, gradients: Axis): TemplateResult {
    const outputs = i === this.depth;
    return html`
      <span class="wr-depth-name">${this.name(i)}${row ? html`<small>${this.idle(row)}</small>` : nothing}</span>
      ${outputs
        ? html`<span class="wr-depth-none">${row ? `${row.neurons} outputs, no activation` : ''}</span>`
        : this.histogram(`Activations of ${this.name(i)}`, row?.activations, values)}
      <span class="wr-depth-gradient">
        ${this.histogram(`Gradients of ${this.name(i)}`, row?.gradients, gradients, row?.rms)}
        <small>${row ? scientific(row.rms) : ''}</small>
      </span>
    `;
  }

  private idle({ dead, saturated }: LayerRow): string {
    return dead > 0 ? `${percent(dead)} dead` : saturated > 0 ? `${percent(saturated)} flat` : '';
  }

  private histogram(label: string, histogram: Histogram | undefined, axis: Axis, mark?: number): TemplateResult {
    const [low, high] = axis.range;
    const x = (value: number) => ((value - low) / (high - low)) * WIDE;
    return html`<svg class="wr-depth-histogram" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" role="img" aria-label=${label}>
      ${axis.signed && low < 0 ? svg`<line class="wr-zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${HIGH} />` : nothing}
      ${(histogram ? bars(histogram) : []).map(({ from, to, count }) => {
        const top = HIGH * (1 - height(count, axis.largest));
        const kind = !axis.signed ? 'size' : (from + to) / 2 < 0 ? 'negative' : 'positive';
        return svg`<rect data-kind=${kind} x=${x(from)} width=${Math.max(1, x(to) - x(from))} y=${top} height=${HIGH - top} />`;
      })}
      ${mark ? svg`<line class="wr-mark" x1=${x(Math.log10(mark))} x2=${x(Math.log10(mark))} y1="0" y2=${HIGH} />` : nothing}
    </svg>`;
  }

  private valueTicks([low, high]: readonly [number, number]): TemplateResult {
    const ticks = low < 0 ? [low, 0, high] : [low, (low + high) / 2, high];
    return this.ticks(ticks.map((tick) => [(tick - low) / (high - low), significant(tick, 2).replace('-', '−')]));
  }

  private powerTicks(range: readonly [number, number]): TemplateResult {
    const [low, high] = range;
    return this.ticks(powers(range).map((power) => [(power - low) / (high - low), power === 0 ? '1' : `10${superscript(power)}`]));
  }

  private ticks(ticks: readonly (readonly [number, string])[]): TemplateResult {
    return html`<span class="wr-depth-ticks" aria-hidden="true"
      >${ticks.map(([share, text]) => html`<span style="inset-inline-start: ${share * 100}%" data-end=${share < 0.05 ? 'low' : share > 0.95 ? 'high' : ''}>${text}</span>`)}</span
    >`;
  }

  /** The same as a table, for those who do not see it. */
  private numbers(): TemplateResult {
    return html`<details class="wr-depth-table" ?hidden=${this.layers.length === 0}>
      <summary>Numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Typical gradient</th>
            <th scope="col">Activations from</th>
            <th scope="col">to</th>
            <th scope="col">Dead</th>
            <th scope="col">Flat</th>
          </tr>
        </thead>
        <tbody>
          ${this.layers.map(
            (row, i) => html`<tr>
              <th scope="row">${this.name(i)}</th>
              <td>${scientific(row.rms)}</td>
              <td>${significant(row.activations.from)}</td>
              <td>${significant(row.activations.to)}</td>
              <td>${percent(row.dead)}</td>
              <td>${percent(row.saturated)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }
}
