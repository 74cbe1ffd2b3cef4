import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { percent, significant } from '../../shared/numbers';
import { options } from '../../shared/options';
import { Network, type Hidden } from '../../shared/network/network';
import type { Place } from '../../shared/point-picture';
import { floats } from '../playground/contract';
import { Relief } from '../surface/relief';
import { ASPECT } from '../surface/terrains';
import { at, pathPlane, randomPlane, type PathPlane, type Plane } from './directions';
import { grid, lossOf, type Points } from './loss';
import './plane';

/** A run as the server gives it. */
export interface SlicedRun {
  readonly number: number;
  readonly inputs: number;
  readonly hidden: readonly Hidden[];
  readonly outputs: number;
  /** Weights on the way, base64 of little-endian float32; the last are the newest. */
  readonly frames: readonly { readonly step: number; readonly weights: string }[];
  readonly points: Points;
}

interface Picture {
  readonly plane: Plane | PathPlane;
  readonly relief: Relief;
  readonly middle: Place;
  readonly reach: number;
}

const ACROSS = 81;
const DOWN = 61;
/** How far beyond the path the picture goes. */
const MARGIN = 1.3;
const WAYS = [
  ['path', 'Where the run went'],
  ['random', 'At random'],
] as const;

/**
 * The loss of a trained network over a plane through its weights: all of it is computed here, from the weights on the
 * way of the run and its training points.
 *
 * Properties: run, or none; words (what to do where there is none).
 */
@customElement('wr-slice')
export class Slice extends LitElement {
  @property({ attribute: false }) run: SlicedRun | null = null;
  @property() words = '';

  @state() private way: 'path' | 'random' = 'path';
  @state() private seed = 1;
  @state() private zoom = 1;
  @state() private probe: Place = [0, 0];
  @state() private picture?: Picture;
  @state() private share = 0;
  private loss: (weights: Float64Array) => number = () => NaN;
  private making = 0;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (['run', 'way', 'seed', 'zoom'].some((name) => changed.has(name))) {
      this.picture = undefined;
      this.share = 0;
      this.probe = [0, 0];
      const making = ++this.making;
      if (this.run) {
        void this.make(this.run, making);
      }
    }
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.making++;
  }

  connectedCallback(): void {
    super.connectedCallback();
    if (this.run && !this.picture) {
      void this.make(this.run, ++this.making);
    }
  }

  private async make(run: SlicedRun, making: number): Promise<void> {
    const network = new Network(run.inputs, run.hidden, run.outputs);
    const frames = run.frames.map(({ weights }) => Float64Array.from(floats(weights)));
    const plane = this.way === 'path' ? pathPlane(frames) : randomPlane(network, frames.at(-1)!, this.seed);
    const { middle, reach } = this.frame(plane);
    this.loss = lossOf(network, run.points);
    const place = (column: number, row: number): Place => [
      middle[0] + ((2 * column) / (ACROSS - 1) - 1) * reach * ASPECT,
      middle[1] + (1 - (2 * row) / (DOWN - 1)) * reach,
    ];
    const values = await grid(ACROSS, DOWN, (c, r) => this.loss(at(plane, ...place(c, r))), (share) => {
      if (this.making === making) {
        this.share = share;
      }
      return this.making === making;
    });
    if (values) {
      const value = (across: number, down: number) =>
        values[Math.round(down * (DOWN - 1)) * ACROSS + Math.round(across * (ACROSS - 1))];
      this.picture = { plane, middle, reach, relief: new Relief(ACROSS, DOWN, value) };
    }
  }

  /** What the picture shows: the whole path, or as far as the neurons' own length. */
  private frame(plane: Plane | PathPlane): { middle: Place; reach: number } {
    if (!('path' in plane)) {
      return { middle: [0, 0], reach: this.zoom };
    }
    const [as, bs] = [0, 1].map((i) => plane.path.map((place) => place[i]));
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const half = (values: number[]) => (Math.max(...values) - Math.min(...values)) / 2;
    const reach = Math.max(half(as) / ASPECT, half(bs), 1e-3) * MARGIN;
    return { middle: [middle(as) * this.zoom, middle(bs) * this.zoom], reach: reach * this.zoom };
  }

  protected render(): TemplateResult {
    if (!this.run) {
      return html`<div class="wr-slice-empty"><p>${this.words}</p></div>`;
    }
    return html`
      <div class="wr-slice-choices">
        ${options('Directions', WAYS, [this.way], (way) => (this.way = way))}
        ${options('Reach', [['0.25', '¼'], ['1', '1'], ['4', '4']], [String(this.zoom)], (zoom) => (this.zoom = Number(zoom)))}
        ${this.way === 'random'
          ? html`<div class="wr-buttons"><button type="button" @click=${() => this.seed++}>Other directions</button></div>`
          : nothing}
      </div>
      ${this.picture
        ? html`<wr-slice-plane
            .scene=${{ ...this.picture, probe: this.probe, path: 'path' in this.picture.plane ? this.picture.plane.path : [] }}
            @plane-input=${({ detail }: CustomEvent<Place>) => (this.probe = detail)}
            @plane-change=${({ detail }: CustomEvent<Place>) => (this.probe = detail)}
          ></wr-slice-plane>`
        : html`<div class="wr-slice-empty"><p>Computing the loss at ${(ACROSS * DOWN).toLocaleString('en-US')} places: ${Math.round(this.share * 100)} %</p></div>`}
      ${this.figures(this.run)}
    `;
  }

  private figures(run: SlicedRun): TemplateResult | typeof nothing {
    if (!this.picture) {
      return nothing;
    }
    const { plane, relief } = this.picture;
    const probed = this.loss(at(plane, ...this.probe));
    return html`<div class="wr-slice-side"><dl class="wr-slice-figures">
        <div><dt>Loss at the end of run ${run.number}</dt><dd data-figure="end">${significant(this.loss(plane.centre))}</dd></div>
        <div><dt>Loss under the ring</dt><dd data-figure="probe">${significant(probed)}</dd></div>
        <div><dt>Lowest here</dt><dd>${significant(relief.least)}</dd></div>
        <div><dt>Highest here</dt><dd>${significant(relief.most)}</dd></div>
      </dl>
      <p class="wr-slice-words" role="status">
        ${'path' in plane
          ? html`${percent(plane.share)} of the path's movement lies in this plane of a space of
              ${plane.centre.length.toLocaleString('en-US')} dimensions; the rest leads out of the picture.`
          : html`Two random directions out of ${plane.centre.length.toLocaleString('en-US')}. A step of 1 is as long, neuron by neuron, as the neuron's own weights.`}
        The cross is where the run ended. Each loss is the mean over all ${run.points.x.length} training points.
      </p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-slice': Slice;
  }
}
