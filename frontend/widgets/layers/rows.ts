import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { Heat } from '../../shared/heat';
import { Picture } from '../../shared/picture';
import { mapValues, type Insight, type Layer, type UnitChoice } from './insight';
import { cellStyle, kernelColour, most, paint, paintColours, paintPicture } from './paint';
import './unit';
import { cut, number, range, size, unpictured } from './words';

/** Values of a layer without maps stand in rows of at most so many. */
const ACROSS = 32;

/** A network of few maps has larger ones, up to a point. */
const FEWEST = 10;

/**
 * A row for each layer, from the picture to the probabilities: its maps side by side, the kernels of the first
 * convolution above theirs.
 *
 * Properties: insight, names, unit (the value shown large). Events: unit-choice.
 */
@customElement('wr-layer-rows')
export class LayerRows extends Picture {
  @property({ attribute: false }) insight?: Insight;
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) unit?: UnitChoice;

  protected render(): TemplateResult {
    const layers = this.insight?.layers ?? [];
    const across = layers.reduce((maps, { shape, lows }) => (shape.length === 3 ? Math.max(maps, lows.length) : maps), FEWEST);
    return html`<div class="wr-rows" style="--maps:${across}">
        ${this.pictureRow()} ${layers.map((layer, i) => this.row(layer, i, i === layers.length - 1))} ${this.softmax()}
      </div>
      <p class="wr-look-key"><i data-kind="negative"></i> below 0 <i></i> 0 <i data-kind="positive"></i> above 0: in each layer the full colour is its
        largest value. Tap a map.</p>`;
  }

  private pictureRow(): TemplateResult {
    const { channels, height, width } = this.insight!.picture;
    return html`<section class="wr-row" aria-label="The picture">
      ${this.head('the picture', `${channels} × ${height} × ${width}`, '0 to 1', '')}
      <div class="wr-tiles"><span class="wr-map"><canvas data-picture></canvas></span></div>
    </section>`;
  }

  private head(name: string, shape: string, values: string, note: string): TemplateResult {
    return html`<header>
      <b>${name}</b><span>${shape}</span><span>${values}</span>${note ? html`<span>${note}</span>` : nothing}
    </header>`;
  }

  private row(layer: Layer, index: number, last: boolean): TemplateResult {
    return html`<section class="wr-row" aria-label=${layer.text}>
      ${this.head(layer.text, size(layer), range(layer), cut(layer))}
      ${layer.lows.length === 0
        ? html`<p class="wr-row-note">${unpictured(layer)}</p>`
        : layer.shape.length === 3
          ? this.maps(layer, index)
          : last
            ? this.outputs(index)
            : this.neurons(layer, index)}
      ${this.unit?.[0] === index
        ? html`<wr-unit .insight=${this.insight} .names=${this.names} .choice=${this.unit}></wr-unit>`
        : nothing}
    </section>`;
  }

  private choose(layer: number, map: number): void {
    const again = this.unit?.[0] === layer && this.unit[1] === map;
    this.dispatchEvent(new CustomEvent('unit-choice', { detail: again ? undefined : [layer, map, -1] }));
  }

  private isChosen(layer: number, map: number): boolean {
    return this.unit?.[0] === layer && this.unit[1] === map;
  }

  private maps(layer: Layer, index: number): TemplateResult {
    const { kernels } = this.insight!;
    const filters = kernels?.layer === index && kernels.size > 1;
    return html`<div class="wr-tiles">
      ${Array.from(
        { length: layer.lows.length },
        (_, map) => html`<button
          type="button"
          class="wr-map"
          aria-pressed=${this.isChosen(index, map)}
          aria-label=${`Map ${map} of ${layer.text}`}
          title=${filters ? this.weights(map) : `map ${map}`}
          @click=${() => this.choose(index, map)}
        >
          ${filters ? html`<canvas class="wr-kernel" data-kernel=${map}></canvas>` : nothing}
          <canvas data-layer=${index} data-map=${map}></canvas>
        </button>`,
      )}
    </div>`;
  }

  /** The weights of a filter, a line for each of its rows. */
  private weights(map: number): string {
    const { size: side, inputs, values } = this.insight!.kernels!;
    const lines = Array.from({ length: inputs * side }, (_, row) => {
      const from = (map * inputs * side + row) * side;
      return Array.from(values.slice(from, from + side), (v) => number(v, 2)).join('  ');
    });
    return [`filter ${map}`, ...lines].join('\n');
  }

  private neurons(layer: Layer, index: number): TemplateResult {
    const across = Math.min(ACROSS, layer.columns);
    const chosen = this.unit?.[0] === index ? this.unit[1] : -1;
    return html`<div
      class="wr-neurons"
      style="--across:${across};--rows:${Math.ceil(layer.columns / across)};--chosen:${chosen}"
    >
      <canvas
        tabindex="0"
        role="img"
        aria-label=${`${layer.columns} neurons of ${layer.text}; tap one`}
        data-neurons=${index}
        @click=${(event: MouseEvent) => this.pick(event, layer, index, across)}
        @keydown=${(event: KeyboardEvent) => this.key(event, layer, index, across)}
      ></canvas>
      ${chosen >= 0
        ? html`<i style="inset-inline-start:${(100 * (chosen % across)) / across}%;inset-block-start:${100 * Math.floor(chosen / across) / Math.ceil(layer.columns / across)}%"></i>`
        : nothing}
    </div>`;
  }

  private pick(event: MouseEvent, layer: Layer, index: number, across: number): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const rows = Math.ceil(layer.columns / across);
    const column = Math.min(across - 1, Math.floor(((event.clientX - box.left) / box.width) * across));
    const row = Math.min(rows - 1, Math.floor(((event.clientY - box.top) / box.height) * rows));
    const neuron = row * across + column;
    if (neuron < layer.columns) {
      this.choose(index, neuron);
    }
  }

  private key(event: KeyboardEvent, layer: Layer, index: number, across: number): void {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across, Enter: 0 }[event.key];
    if (by === undefined) {
      return;
    }
    event.preventDefault();
    const from = this.unit?.[0] === index ? this.unit[1] : 0;
    const to = Math.min(layer.columns - 1, Math.max(0, from + by));
    this.dispatchEvent(new CustomEvent('unit-choice', { detail: [index, to, -1] }));
  }

  /** The last layer has a value for each class. */
  private outputs(index: number): TemplateResult {
    const { outputs, label } = this.insight!;
    const largest = most(outputs);
    return html`<div class="wr-outputs">
      ${Array.from(
        outputs,
        (value, i) => html`<button
          type="button"
          aria-pressed=${this.isChosen(index, i)}
          ?data-best=${i === label}
          style=${cellStyle(value, largest, this.palette)}
          @click=${() => this.choose(index, i)}
        >
          <b>${outputs.length === this.names.length ? this.names[i] : i}</b><span>${number(value)}</span>
        </button>`,
      )}
    </div>`;
  }

  private softmax(): TemplateResult {
    const { probabilities, label } = this.insight!;
    return html`<section class="wr-row" aria-label="Probabilities">
      ${this.head('probabilities', `${probabilities.length} values`, '0 to 1, together 1', 'softmax of the logits')}
      <div class="wr-outputs">
        ${Array.from(
          probabilities,
          (value, i) => html`<span class="wr-output" ?data-best=${i === label} style=${cellStyle(value, 1, this.palette)}>
            <b>${this.names[i] ?? i}</b><span>${percent(value)}</span>
          </span>`,
        )}
      </div>
    </section>`;
  }

  protected draw(): void {
    const { insight } = this;
    if (!insight) {
      return;
    }
    const heat = new Heat(this.palette, 1);
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-map]').forEach((canvas) => {
      const layer = insight.layers[Number(canvas.dataset.layer)];
      const largest = Math.max(Math.abs(layer.low), Math.abs(layer.high));
      paint(canvas, mapValues(layer, Number(canvas.dataset.map)), layer.columns, largest, heat);
    });
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-neurons]').forEach((canvas) => {
      const layer = insight.layers[Number(canvas.dataset.neurons)];
      const largest = Math.max(Math.abs(layer.low), Math.abs(layer.high));
      paint(canvas, mapValues(layer, 0), Math.min(ACROSS, layer.columns), largest, heat);
    });
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-kernel]').forEach((canvas) => this.drawKernel(canvas, heat));
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-picture]').forEach((canvas) => paintPicture(canvas, insight.picture, this.palette));
  }

  private drawKernel(canvas: HTMLCanvasElement, heat: Heat): void {
    const { inputs, size: side, values } = this.insight!.kernels!;
    const plane = side * side;
    const at = Number(canvas.dataset.kernel) * inputs * plane;
    const largest = most(values);
    if (inputs === 3) {
      paintColours(canvas, side, side, (i) => kernelColour(values, at + i, plane, largest));
    } else {
      paint(canvas, values.subarray(at, at + plane), side, largest, heat);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-layer-rows': LayerRows;
  }
}
