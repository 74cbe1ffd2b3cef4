import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FEATURES, type Feature } from '../../shared/network/features';
import type { Hidden } from '../../shared/network/network';
import { Picture } from '../../shared/picture';
import type { Field } from './field';
import { ACTIVATION_NAMES } from './control-list';
import { NetworkDrawing, type Scene } from './network-drawing';
import { Paced } from './paced';
import { HEAD, Places, type Spot } from './places';
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

/** From so many weights on, lines are drawn at most every so many milliseconds. */
const CROWD = 400;
const CROWD_EVERY = 100;

/**
 * A network: heat maps of its neurons, its weights as lines. It is given weights and knows no training.
 *
 * Properties: model, picked, notes, fixed (inputs cannot be switched), layer. Functions: paint. Events: pick (Picked),
 * hover (Picked or undefined), toggle (a feature's key), layer (a hidden layer, from 0).
 */
@customElement('wr-network-picture')
export class NetworkPicture extends Picture {
  @property({ attribute: false }) model?: Model;
  @property({ attribute: false }) picked?: Picked;
  @property({ attribute: false }) notes?: Notes;
  @property({ type: Boolean }) fixed = false;
  /** The hidden layer that the controls change; none where they cannot. */
  @property({ attribute: false }) layer?: number;

  private weights?: Float32Array;
  private field?: Field;
  private places?: Places;
  private hovered?: Picked;
  private readonly drawing = new NetworkDrawing();
  /** Width to fill, in CSS pixels: read when it changes, since reading it costs a layout. */
  private room = 600;
  private asked = 0;
  private font = '';
  private readonly crowd = new Paced(CROWD_EVERY);

  /** Shows these weights, now; without any, only where the neurons are. */
  paint(weights?: Float32Array, field?: Field): void {
    this.weights = weights;
    this.field = field;
    this.draw();
  }

  protected resized(width: number): void {
    this.room = width;
    this.font = getComputedStyle(this).fontFamily;
  }

  protected render(): TemplateResult {
    const { model } = this;
    if (!model) {
      return html``;
    }
    const places = (this.places = new Places(model.network, model.features, this.room, !this.fixed));
    return html`<div class="pg-network-scroll">
      <div class="pg-network" style="inline-size:${places.width}px;block-size:${places.height}px" @pointermove=${this.move} @pointerleave=${() => this.hover()} @click=${this.press}>
        <canvas aria-hidden="true"></canvas>
        <canvas role="img" aria-label=${this.told(model)}></canvas>
        ${this.layer === undefined ? nothing : model.network.hidden.map((hidden, l) => this.renderHead(hidden, l, places.layers[l + 1][0].x))}
        ${places.inputs.map((spot, index) => this.renderInput(spot, this.fixed ? model.features[index] : FEATURES[index]))}
        ${places.layers.slice(1).flatMap((layer) => layer.map((spot) => this.renderNeuron(spot)))}
      </div>
    </div>`;
  }

  private told({ network, features }: Model): string {
    const hidden = network.hidden.map(({ width, activation }) => `${width} ${activation}`).join(', ') || 'none';
    return `Network: inputs ${features.map(({ text }) => text).join(', ')}; hidden layers ${hidden}; ${network.outputs === 1 ? 'one output' : `${network.outputs} outputs`}.`;
  }

  private renderHead({ width, activation }: Hidden, l: number, x: number): TemplateResult {
    const name = ACTIVATION_NAMES[activation] ?? activation;
    return html`<button
      class="pg-head"
      style="inset-inline-start:${x - 27}px;block-size:${HEAD - 4}px"
      aria-pressed=${l === this.layer}
      aria-label="Change layer ${l + 1}: ${width} neurons, ${name}"
      @click=${(e: Event) => {
        e.stopPropagation();
        this.dispatchEvent(new CustomEvent('layer', { detail: l }));
      }}
    >
      <b>${width}</b>${activation === 'none' ? 'none' : name.replace('leaky ReLU', 'leaky')}
    </button>`;
  }

  private renderInput(spot: Spot, { key, text }: Feature): TemplateResult {
    const on = spot.neuron >= 0;
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
    const size = Math.max(spot.size, Math.min(44, ((this.places?.height ?? 0) - HEAD) / (this.places?.layers[layer].length ?? 1)));
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
    const [lines, neurons] = this.querySelectorAll('canvas');
    const { model } = this;
    if (!neurons || !model || !this.places) {
      return;
    }
    this.measure();
    const scene: Scene = {
      model,
      places: this.places,
      palette: this.palette,
      font: this.font,
      offered: !this.fixed,
      weights: this.weights,
      field: this.field,
      picked: this.hovered ?? this.picked,
      notes: this.notes,
    };
    this.drawing.drawNeurons(neurons, scene);
    this.drawLines(lines, scene);
  }

  /** The many lines of a large network cost more than all else: they follow at a lower rate, and catch up at rest. */
  private drawLines(canvas: HTMLCanvasElement, scene: Scene): void {
    if (scene.model.network.parameters <= CROWD) {
      this.crowd.hurry();
    }
    this.crowd.run(() => this.drawing.drawLines(canvas, scene));
  }

  /** Another width: the neurons have other places. */
  private measure(): void {
    if (this.room !== this.asked) {
      this.asked = this.room;
      this.requestUpdate();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-network-picture': NetworkPicture;
  }
}
