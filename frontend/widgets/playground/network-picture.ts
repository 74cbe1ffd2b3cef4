import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { css, mix } from '../../shared/colours';
import { FEATURES } from '../../shared/network/features';
import { Picture } from '../../shared/picture';
import type { Field } from './field';
import { Heat } from './heat';
import { drawLines, trace } from './lines';
import { NeuronMaps } from './neuron-map';
import { Places, type Spot } from './places';
import type { Model } from './setting';

/** What is pointed at: a neuron of a layer (0 are the inputs), or one of the weights into it. */
export interface Picked {
  readonly layer: number;
  readonly neuron: number;
  /** The neuron before, for a weight. */
  readonly input?: number;
}

/** What a lesson in slow motion writes over the picture. */
export interface Notes {
  /** The layer talked about, as in Picked. */
  readonly layer: number;
  /** A number at each neuron of a layer, or nothing. */
  readonly numbers: readonly (readonly string[] | undefined)[];
}

/**
 * A network: heat maps of its neurons, its weights as lines. It is given weights and knows no training.
 *
 * Properties: model, picked, notes, fixed (inputs cannot be switched). Functions: paint. Events: pick (Picked),
 * hover (Picked or undefined), toggle (a feature's key).
 */
@customElement('wr-network-picture')
export class NetworkPicture extends Picture {
  @property({ attribute: false }) model?: Model;
  @property({ attribute: false }) picked?: Picked;
  @property({ attribute: false }) notes?: Notes;
  @property({ type: Boolean }) fixed = false;

  private weights?: Float32Array;
  private field?: Field;
  private maps?: NeuronMaps;
  private mapped?: Field;
  private places?: Places;
  private heat?: Heat;
  private hovered?: Picked;

  /** Shows these weights, now; without any, only where the neurons are. */
  paint(weights?: Float32Array, field?: Field): void {
    this.weights = weights;
    this.field = field;
    this.draw();
  }

  protected render(): TemplateResult {
    const { model } = this;
    if (!model) {
      return html``;
    }
    const places = (this.places = new Places(model.network, model.features, this.clientWidth || 600));
    return html`<div class="pg-network-scroll">
      <div class="pg-network" style="inline-size:${places.width}px;block-size:${places.height}px" @pointermove=${this.move} @pointerleave=${() => this.hover()} @click=${this.press}>
        <canvas role="img" aria-label=${this.told(model)}></canvas>
        ${places.inputs.map((spot, index) => this.renderInput(spot, index))}
        ${places.layers.slice(1).flatMap((layer) => layer.map((spot) => this.renderNeuron(spot)))}
      </div>
    </div>`;
  }

  private told({ network, features }: Model): string {
    const hidden = network.hidden.map(({ width, activation }) => `${width} ${activation}`).join(', ') || 'none';
    return `Network: inputs ${features.map(({ text }) => text).join(', ')}; hidden layers ${hidden}; ${network.outputs === 1 ? 'one output' : `${network.outputs} outputs`}.`;
  }

  private renderInput(spot: Spot, index: number): TemplateResult {
    const { key, text } = FEATURES[index];
    const on = spot.neuron >= 0;
    if (this.fixed && !on) {
      return html``;
    }
    return html`<button
      class="pg-input"
      style="inset-inline-start:0;inset-block-start:${spot.y - 22}px;inline-size:${spot.x + 22}px"
      aria-pressed=${on}
      ?disabled=${this.fixed}
      @click=${(e: Event) => {
        e.stopPropagation();
        this.dispatchEvent(new CustomEvent('toggle', { detail: key }));
      }}
    >
      ${text}
    </button>`;
  }

  private renderNeuron(spot: Spot): TemplateResult {
    const { layer, neuron, x, y } = spot;
    const size = Math.max(spot.size, Math.min(44, (this.places?.height ?? 0) / (this.places?.layers[layer].length ?? 1)));
    const last = layer === this.places!.layers.length - 1;
    const name = last ? `Output ${neuron + 1}` : `Layer ${layer}, neuron ${neuron + 1}`;
    const reached = this.picked ? this.same(this.picked, layer, neuron) : layer === 1 && neuron === 0;
    return html`<button
      class="pg-neuron"
      data-layer=${layer}
      data-neuron=${neuron}
      style="inset-inline-start:${x - 22}px;inset-block-start:${y - size / 2}px;block-size:${size}px"
      aria-label=${name}
      aria-pressed=${this.picked ? this.same(this.picked, layer, neuron) : nothing}
      tabindex=${reached ? 0 : -1}
      @focus=${() => this.hover({ layer, neuron })}
      @blur=${() => this.hover()}
      @keydown=${this.key}
    ></button>`;
  }

  private same(picked: Picked, layer: number, neuron: number): boolean {
    return picked.layer === layer && picked.neuron === neuron;
  }

  /** Arrow keys go from neuron to neuron. */
  private key(event: KeyboardEvent): void {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const { layer, neuron } = (event.target as HTMLElement).dataset;
    if (!by || layer === undefined) {
      return;
    }
    event.preventDefault();
    const to = this.places!.layers[Number(layer) + by[0]];
    const wanted = Math.min(Number(neuron) + by[1], (to?.length ?? 0) - 1);
    this.querySelector<HTMLElement>(`.pg-neuron[data-layer='${Number(layer) + by[0]}'][data-neuron='${wanted}']`)?.focus();
  }

  private at(event: MouseEvent): Picked | undefined {
    const neuron = (event.target as HTMLElement).closest<HTMLElement>('.pg-neuron');
    if (neuron) {
      return { layer: Number(neuron.dataset.layer), neuron: Number(neuron.dataset.neuron) };
    }
    const box = this.querySelector('canvas')!.getBoundingClientRect();
    const line = this.places?.lineAt(event.clientX - box.left, event.clientY - box.top);
    return line && { layer: line.layer + 1, neuron: line.output, input: line.input };
  }

  private move(event: PointerEvent): void {
    if (event.pointerType === 'mouse') {
      this.hover(this.at(event));
    }
  }

  private hover(picked?: Picked): void {
    if (JSON.stringify(picked) !== JSON.stringify(this.hovered)) {
      this.hovered = picked;
      this.dispatchEvent(new CustomEvent('hover', { detail: picked }));
      this.redraw();
    }
  }

  private press(event: MouseEvent): void {
    const picked = this.at(event);
    if (picked) {
      this.dispatchEvent(new CustomEvent('pick', { detail: picked }));
    }
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas');
    const { model, places } = this;
    if (!canvas || !model || !places) {
      return;
    }
    if (Math.abs(places.width - Math.max(places.width, this.clientWidth)) > 1 || this.clientWidth < places.width - 1) {
      this.resettle();
    }
    const context = fitted(canvas, places.width, places.height);
    if (this.weights && this.field) {
      for (let l = 0; l < model.network.layers.length; l++) {
        drawLines(context, { network: model.network, places, weights: this.weights, palette: this.palette }, l, this.isMuted(l));
      }
      this.drawPicked(context, places, this.hovered ?? this.picked);
      this.drawMaps(context, places, this.field);
    } else {
      this.drawEmpty(context, places);
    }
    this.drawNotes(context, places);
  }

  /** Another width: the neurons have other places. */
  private resettle(): void {
    const wanted = new Places(this.model!.network, this.model!.features, this.clientWidth);
    if (Math.abs(wanted.width - this.places!.width) > 1) {
      this.requestUpdate();
    }
  }

  private isMuted(l: number): boolean {
    return this.notes !== undefined && this.notes.layer !== l + 1;
  }

  private drawMaps(context: CanvasRenderingContext2D, places: Places, field: Field): void {
    if (this.mapped !== field) {
      this.maps = new NeuronMaps(field);
      this.mapped = field;
    }
    if (this.heat?.palette !== this.palette) {
      this.heat = new Heat(this.palette, 1);
    }
    this.maps!.paint(field, this.heat);
    context.lineWidth = 1;
    context.strokeStyle = css(mix(this.palette.paper, this.palette.ink, 0.45));
    context.imageSmoothingEnabled = true;
    for (const { layer, neuron, x, y, size } of places.layers.flat()) {
      this.maps!.draw(context, layer, neuron, x - size / 2, y - size / 2, size);
      context.strokeRect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1);
    }
    this.drawUnused(context, places);
  }

  private drawUnused(context: CanvasRenderingContext2D, places: Places): void {
    context.strokeStyle = css(this.palette.line);
    context.setLineDash([3, 3]);
    for (const { neuron, x, y, size } of this.fixed ? [] : places.inputs) {
      if (neuron < 0) {
        context.strokeRect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1);
      }
    }
    context.setLineDash([]);
  }

  private drawEmpty(context: CanvasRenderingContext2D, places: Places): void {
    context.strokeStyle = css(this.palette.line);
    places.layers.slice(1).forEach((layer, l) => {
      const path = new Path2D();
      layer.forEach((to) => places.layers[l].forEach((from) => trace(path, from, to)));
      context.stroke(path);
    });
    for (const { x, y, size } of places.layers.flat()) {
      context.clearRect(x - size / 2, y - size / 2, size, size);
      context.strokeRect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1);
    }
    this.drawUnused(context, places);
  }

  private drawPicked(context: CanvasRenderingContext2D, places: Places, picked?: Picked): void {
    const to = picked && places.layers[picked.layer]?.[picked.neuron];
    if (!to) {
      return;
    }
    context.strokeStyle = css(this.palette.ink);
    context.lineWidth = 2;
    const from = picked.input === undefined ? undefined : places.layers[picked.layer - 1]?.[picked.input];
    if (from) {
      const path = new Path2D();
      trace(path, from, to);
      context.stroke(path);
    } else {
      context.strokeRect(to.x - to.size / 2 - 2, to.y - to.size / 2 - 2, to.size + 4, to.size + 4);
    }
  }

  private drawNotes(context: CanvasRenderingContext2D, places: Places): void {
    const { palette } = this;
    context.font = `600 12px ${getComputedStyle(this).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    this.notes?.numbers.forEach((numbers, layer) =>
      numbers?.forEach((text, neuron) => {
        const spot = places.layers[layer]?.[neuron];
        if (spot) {
          const width = context.measureText(text).width + 8;
          context.fillStyle = css(palette.paper);
          context.fillRect(spot.x - width / 2, spot.y - 8, width, 16);
          context.fillStyle = css(palette.ink);
          context.fillText(text, spot.x, spot.y);
        }
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-network-picture': NetworkPicture;
  }
}
