import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { fixed } from '../../shared/numbers';
import { PointPicture, type Place } from '../../shared/point-picture';
import { MapPainter, type Arrow, type Trail } from './map';
import { Relief } from './relief';
import { ASPECT, type Terrain } from './terrains';

/** What the map of a terrain shows; places are x and y of the terrain. */
export interface Scene {
  readonly terrain: Terrain;
  readonly start: Place;
  readonly trails: readonly Trail[];
  readonly arrows: readonly Arrow[];
}

const ACROSS = 160;
const DOWN = 120;
/** One press of an arrow key, as a share of the picture's height. */
const KEY_STEP = 0.02;
/** How near 0 takes hold of the start, for it is on the ridge of the saddle. */
const HOLD = 0.012;

/**
 * A terrain from above, with the paths of optimizers; the start is dragged with mouse or finger, or moved with the arrow
 * keys.
 *
 * Property: scene. Events: see PointPicture.
 */
@customElement('wr-surface-plane')
export class SurfacePlane extends PointPicture {
  @property({ attribute: false }) scene?: Scene;
  private relief?: Relief;
  private of?: Terrain;

  private get now(): Scene {
    return this.scene!;
  }

  protected get told(): string {
    const [x, y] = this.now.start.map((v) => fixed(v));
    return `${this.now.terrain.title}, from above. The start is at ${x}, ${y}.`;
  }

  protected get point(): Place {
    return this.now.start;
  }

  protected pixel(width: number): Place {
    const [x, y] = this.share(this.now.start);
    return [x * width, (y * width) / ASPECT];
  }

  /** Where `place` is on the map, 0..1 across and down. */
  private share([x, y]: Place): Place {
    const { centre, reach } = this.now.terrain;
    return [0.5 + (x - centre[0]) / (2 * reach * ASPECT), 0.5 - (y - centre[1]) / (2 * reach)];
  }

  protected placeAt(x: number, y: number, width: number): Place {
    const { centre, reach } = this.now.terrain;
    const unit = (2 * reach * ASPECT) / width;
    return this.within([centre[0] - reach * ASPECT + x * unit, centre[1] + reach - y * unit]);
  }

  protected beside(across: number, up: number): Place {
    const [x, y] = this.now.start;
    const step = KEY_STEP * this.now.terrain.reach;
    return this.within([x + across * step, y + up * step]);
  }

  private within([x, y]: Place): Place {
    const { centre, reach } = this.now.terrain;
    const kept = (v: number, middle: number, far: number) =>
      Math.abs(v) < HOLD * reach ? 0 : Math.round(Math.min(middle + far, Math.max(middle - far, v)) * 1000) / 1000;
    return [kept(x, centre[0], reach * ASPECT), kept(y, centre[1], reach)];
  }

  protected draw(): void {
    const { terrain, start, trails, arrows } = this.now;
    if (this.of !== terrain) {
      this.of = terrain;
      const { centre, reach } = terrain;
      this.relief = new Relief(ACROSS, DOWN, (across, down) =>
        terrain.value(centre[0] + (2 * across - 1) * reach * ASPECT, centre[1] + (1 - 2 * down) * reach),
      );
    }
    const canvas = this.querySelector('canvas')!;
    const width = canvas.clientWidth;
    const painter = new MapPainter(fitted(canvas, width, width / ASPECT), width, width / ASPECT, this.palette);
    painter.ground(this.relief!);
    terrain.minima.forEach((minimum) => painter.minimum(this.share(minimum)));
    painter.ring(this.share(start));
    painter.trails(trails.map((trail) => ({ ...trail, places: trail.places.map((place) => this.share(place)) })));
    for (const arrow of arrows) {
      const from = this.share(arrow.from);
      const to = this.share([arrow.from[0] + arrow.by[0], arrow.from[1] + arrow.by[1]]);
      painter.arrow({ ...arrow, from, by: [to[0] - from[0], to[1] - from[1]] });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-surface-plane': SurfacePlane;
  }
}
