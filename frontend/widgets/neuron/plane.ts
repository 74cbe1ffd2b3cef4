import { customElement, property } from 'lit/decorators.js';
import { fitted } from '../../shared/canvas';
import { fixed } from '../../shared/numbers';
import { PointPicture, type Place } from '../../shared/point-picture';
import { placed } from '../decision-boundary/plane';
import { paint, type Scene } from './picture';

/** How near, in pixels, a sample takes hold of the input. */
const SNAP = 12;
const KEY_STEP = 0.05;

/**
 * The plane of a neuron's inputs. The input is dragged with mouse or finger, or moved with the arrow keys.
 *
 * Property: scene. Events: plane-input while it moves, plane-change when it has come to rest; their detail is the
 * place [x1, x2].
 */
@customElement('wr-neuron-plane')
export class NeuronPlane extends PointPicture {
  @property({ attribute: false }) scene?: Scene;

  private get now(): Scene {
    return this.scene!;
  }

  protected get told(): string {
    const [x1, x2] = this.now.input.map((x) => fixed(x));
    return `The plane of the inputs, coloured by the output. The input is at ${x1}, ${x2}.`;
  }

  protected get point(): Place {
    return this.now.input;
  }

  protected pixel(width: number): Place {
    return placed(...this.now.input, this.now.square, width);
  }

  /** A sample that is near takes hold of the input. */
  protected placeAt(x: number, y: number, width: number): Place {
    const { low, high } = this.now.square;
    const x1 = this.within(low + (x / width) * (high - low));
    const x2 = this.within(high - (y / width) * (high - low));
    const near = (SNAP / width) * (high - low);
    const sample = this.now.samples.find((s) => Math.hypot(s.x1 - x1, s.x2 - x2) < near);
    return sample ? [sample.x1, sample.x2] : [x1, x2];
  }

  protected beside(across: number, up: number): Place {
    const [x1, x2] = this.now.input;
    return [this.within(x1 + across * KEY_STEP), this.within(x2 + up * KEY_STEP)];
  }

  private within(x: number): number {
    const { low, high } = this.now.square;
    return Math.min(high, Math.max(low, Math.round(x * 100) / 100));
  }

  protected draw(): void {
    const canvas = this.querySelector('canvas')!;
    const size = canvas.clientWidth;
    paint(fitted(canvas, size, size), this.now, size, this.palette);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-neuron-plane': NeuronPlane;
  }
}
