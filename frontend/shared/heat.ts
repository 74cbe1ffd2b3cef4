import { diverging, mix, type Rgb } from './colours';
import { classColour, type Palette } from './palette';

/** Colours of heat maps as packed pixels, looked up: a picture has ten thousands of them, 60 times a second. */

const STEPS = 256;

export class Heat {
  private readonly pixels: Uint32Array;

  /** @param strength how near to the full colour -1 and 1 come, 0..1 */
  constructor(
    readonly palette: Palette,
    strength: number,
  ) {
    this.pixels = Uint32Array.from({ length: STEPS + 1 }, (_, i) =>
      packed(diverging(((2 * i) / STEPS - 1) * strength, palette.negative, palette.paper, palette.positive)),
    );
  }

  /** Pixel of `value`; what lies beyond -1..1, or is no number, has the colour of the end, or of zero. */
  of(value: number): number {
    const at = value > 1 ? STEPS : value < -1 ? 0 : ((value + 1) * STEPS) / 2;
    return this.pixels[at === at ? (at + 0.5) | 0 : STEPS / 2];
  }
}

/** Paper to the colour of each class, by how sure. */
export class ClassHeat {
  private readonly pixels: readonly Uint32Array[];

  constructor(
    readonly palette: Palette,
    readonly classes: number,
    strength: number,
  ) {
    this.pixels = Array.from({ length: classes }, (_, label) =>
      Uint32Array.from({ length: STEPS + 1 }, (_, i) =>
        packed(mix(palette.paper, classColour(palette, label, classes), (strength * i) / STEPS)),
      ),
    );
  }

  of(label: number, confidence: number): number {
    return this.pixels[label][(Math.min(1, Math.max(0, confidence)) * STEPS) | 0];
  }
}

/** As the four bytes of a little-endian ImageData. */
function packed([r, g, b]: Rgb): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/** A small canvas written pixel by pixel and drawn stretched. */
export class Pixels {
  readonly canvas: OffscreenCanvas;
  readonly data: Uint32Array;
  private readonly context: OffscreenCanvasRenderingContext2D;
  private readonly image: ImageData;

  constructor(width: number, height: number) {
    this.canvas = new OffscreenCanvas(width, height);
    this.context = this.canvas.getContext('2d')!;
    this.image = new ImageData(width, height);
    this.data = new Uint32Array(this.image.data.buffer);
  }

  show(): void {
    this.context.putImageData(this.image, 0, 0);
  }
}
