import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { options } from '../../shared/options';
import { MARKS, placed, under, type Point } from './plane';

interface Plane {
  readonly points: readonly Point[];
  readonly shares: readonly number[];
  readonly neighbours: number;
}

interface Photo {
  readonly label: string;
  readonly class: number;
  readonly url: string;
}

interface Mapped {
  readonly network: string;
  readonly dimensions: number;
  readonly pixelDimensions: number;
  readonly classes: readonly string[];
  readonly photos: readonly Photo[];
  readonly features: Plane;
  readonly pixels: Plane;
}

interface Network {
  readonly name: string;
  readonly problem?: string;
}

const SIDE = 460;

/** As a share of the side: a finger is wide. */
const REACH = 0.05;

/**
 * The same photos as points of two planes: by features and by pixels.
 *
 * Properties: networks, map.
 */
@customElement('wr-feature-map')
export class FeatureMap extends LitElement {
  @property({ attribute: false }) networks: readonly Network[] = [];
  @property({ attribute: false }) map?: Mapped;
  @state() private network = '';
  @state() private held = -1;
  @state() private only = -1;
  declare $server: { choose(network: string): void };

  private places: { features: Point[]; pixels: Point[] } = { features: [], pixels: [] };

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('networks') && !this.network) {
      this.network = this.networks[0]?.name ?? '';
    }
    if (changed.has('map') && this.map) {
      this.places = { features: placed(this.map.features.points), pixels: placed(this.map.pixels.points) };
      this.held = this.only = -1;
    }
  }

  protected render(): TemplateResult {
    const { map } = this;
    return html`
      <div class="wr-map-row">
        ${options(
          'network',
          this.networks.filter(({ problem }) => !problem).map(({ name }) => [name, name] as const),
          [this.network],
          (name) => (this.network = name),
        )}
        <button type="button" class="wr-map-go" @click=${() => this.$server.choose(this.network)}>Draw the map</button>
      </div>
      <div class="wr-map-planes">
        ${this.plane('features', map ? `By the ${map.dimensions.toLocaleString('en-US')} features of ${map.network}` : 'By a network’s features')}
        ${this.plane('pixels', map ? `By ${map.pixelDimensions.toLocaleString('en-US')} numbers of its pixels` : 'By pixels')}
      </div>
      ${map ? this.legend(map) : html`<p class="wr-note">Each photo will be a point here: near each other where the numbers are alike.</p>`}
    `;
  }

  private plane(which: 'features' | 'pixels', title: string): TemplateResult {
    const plane = this.map?.[which];
    const places = this.places[which];
    return html`<figure>
      <figcaption class="wr-figure-title">${title}</figcaption>
      <div class="wr-map-plane" @pointermove=${(e: PointerEvent) => this.point(e, places)} @pointerdown=${(e: PointerEvent) => this.point(e, places)} @pointerleave=${(e: PointerEvent) => e.pointerType === 'mouse' && (this.held = -1)}>
        <svg viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label="${title}: each photo a point">
          <line class="axis" x1="0" x2=${SIDE} y1=${SIDE / 2} y2=${SIDE / 2} />
          <line class="axis" y1="0" y2=${SIDE} x1=${SIDE / 2} x2=${SIDE / 2} />
          ${places.map(([x, y], i) => this.mark(i, x, y))}
          ${this.held >= 0 && places[this.held]
            ? svg`<circle class="held" r="10" cx=${places[this.held][0] * SIDE} cy=${places[this.held][1] * SIDE} />`
            : nothing}
        </svg>
        ${this.held >= 0 && places[this.held] ? this.picture(places[this.held]) : nothing}
      </div>
      <p class="wr-note">
        ${plane
          ? html`Across ${percent(plane.shares[0])} of the variance, upwards ${percent(plane.shares[1])}. The nearest other photo, by all numbers, is of the
              same class for ${percent(plane.neighbours)}.`
          : ' '}
      </p>
    </figure>`;
  }

  private mark(photo: number, x: number, y: number): TemplateResult | typeof nothing {
    const label = this.map!.photos[photo].class;
    const faint = this.only >= 0 && label !== this.only;
    return svg`<path d=${MARKS[label % MARKS.length]} transform="translate(${x * SIDE},${y * SIDE})"
      fill="var(--wr-class-${label % 10})" opacity=${faint ? 0.08 : 0.8} />` as unknown as TemplateResult;
  }

  private picture([x, y]: Point): TemplateResult {
    const { url, label } = this.map!.photos[this.held];
    const side = `${x > 0.5 ? 'inset-inline-end' : 'inset-inline-start'}:${100 * (x > 0.5 ? 1 - x : x)}%`;
    const edge = `${y > 0.5 ? 'inset-block-end' : 'inset-block-start'}:${100 * (y > 0.5 ? 1 - y : y)}%`;
    return html`<div class="wr-map-photo" style="${side};${edge}"><img src=${url} alt=${label} /><span>${label}</span></div>`;
  }

  private legend(map: Mapped): TemplateResult {
    return html`<ul class="wr-map-legend" aria-label="Classes; press one to see it alone">
      ${map.classes.map(
        (name, label) => html`<li>
          <button type="button" aria-pressed=${this.only === label} @click=${() => (this.only = this.only === label ? -1 : label)}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${MARKS[label % MARKS.length]} fill="var(--wr-class-${label % 10})" /></svg>${name}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private point(event: PointerEvent, places: readonly Point[]): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.held = under(places, [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height], REACH);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-feature-map': FeatureMap;
  }
}
