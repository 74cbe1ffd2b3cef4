import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { fixed } from '../../shared/numbers';
import { PointPicture, type Place } from '../../shared/point-picture';
import { MapPainter } from '../surface/map';
import type { Relief } from '../surface/relief';
import { ASPECT } from '../surface/terrains';

/** What the map of a slice shows; places are coordinates along the two directions. */
export interface Scene {
  readonly relief: Relief;
  readonly middle: Place;
  /** Half of what the picture shows of the second direction. */
  readonly reach: number;
  /** The probe, which can be moved. */
  readonly probe: Place;
  readonly path: readonly Place[];
}

const KEY_STEP = 0.04;

/**
 * The loss of a network on a plane through its weights, and the way of its run; a probe is dragged over it.
 *
 * Property: scene. Events: see PointPicture.
 */
@customElement('wr-slice-plane')
export class SlicePlane extends PointPicture {
  @property({ attribute: false }) scene?: Scene;

  private get now(): Scene {
    return this.scene!;
  }

  protected get told(): string {
    const [a, b] = this.now.probe.map((v) => fixed(v));
    return `The loss around the trained weights, from above. The probe is at ${a}, ${b}.`;
  }

  protected get point(): Place {
    return this.now.probe;
  }

  protected pixel(width: number): Place {
    const [across, down] = this.share(this.now.probe);
    return [across * width, (down * width) / ASPECT];
  }

  private share([a, b]: Place): Place {
    const { middle, reach } = this.now;
    return [0.5 + (a - middle[0]) / (2 * reach * ASPECT), 0.5 - (b - middle[1]) / (2 * reach)];
  }

  protected placeAt(x: number, y: number, width: number): Place {
    const { middle, reach } = this.now;
    const unit = (2 * reach * ASPECT) / width;
    return this.within([middle[0] - reach * ASPECT + x * unit, middle[1] + reach - y * unit]);
  }

  protected beside(across: number, up: number): Place {
    const { probe, reach } = this.now;
    return this.within([probe[0] + across * KEY_STEP * reach, probe[1] + up * KEY_STEP * reach]);
  }

  private within([a, b]: Place): Place {
    const { middle, reach } = this.now;
    const kept = (v: number, m: number, far: number) => Math.min(m + far, Math.max(m - far, v));
    return [kept(a, middle[0], reach * ASPECT), kept(b, middle[1], reach)];
  }

  protected draw(): void {
    const { relief, probe, path } = this.now;
    const canvas = this.querySelector('canvas')!;
    const width = canvas.clientWidth;
    const painter = new MapPainter(fitted(canvas, width, width / ASPECT), width, width / ASPECT, this.palette);
    painter.ground(relief);
    painter.minimum(this.share([0, 0]));
    if (path.length > 1) {
      painter.trails([{ line: 0, name: 'end of the run', places: path.map((place) => this.share(place)) }]);
    }
    painter.ring(this.share(probe));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-slice-plane': SlicePlane;
  }
}
