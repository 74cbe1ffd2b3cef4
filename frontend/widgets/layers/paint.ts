import { css, diverging, mix, type Rgb, wantsDarkText } from '../../shared/colours';
import type { Heat } from '../../shared/heat';
import type { Palette } from '../../shared/palette';
import type { Picture } from './insight';

/** Fills `canvas`, a pixel a value, with the colours of `values` from -`most` to `most`. */
export function paint(canvas: HTMLCanvasElement, values: ArrayLike<number>, columns: number, most: number, heat: Heat): void {
  const rows = Math.ceil(values.length / columns);
  canvas.width = columns;
  canvas.height = rows;
  const image = new ImageData(columns, rows);
  const data = new Uint32Array(image.data.buffer);
  const scale = most > 0 ? 1 / most : 0;
  for (let i = 0; i < values.length; i++) {
    data[i] = heat.of(values[i] * scale);
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}

/** A picture as people see it: ink on paper, or its own colours. */
export function paintPicture(canvas: HTMLCanvasElement, picture: Picture, { paper, ink }: Palette, strength = 1): void {
  const { width, height, channels, pixels } = picture;
  paintColours(canvas, width, height, (i) => {
    const plane = width * height;
    return channels === 3
      ? mix(paper, [pixels[i], pixels[plane + i], pixels[2 * plane + i]], strength)
      : mix(paper, ink, (pixels[i] / 255) * strength);
  });
}

/** Fills `canvas`, a pixel a colour. */
export function paintColours(canvas: HTMLCanvasElement, width: number, height: number, colour: (index: number) => Rgb): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = colour(i);
    image.data.set([r, g, b, 255], i * 4);
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}

/** A colour kernel, weight 0 at grey: what the filter looks for. */
export function kernelColour(values: Float32Array, at: number, plane: number, most: number): Rgb {
  const channel = (c: number) => Math.round(127.5 + (127.5 * values[at + c * plane]) / (most || 1));
  return [channel(0), channel(1), channel(2)];
}

/** Background and text colour of a cell with a number in it, as a style. */
export function cellStyle(value: number, most: number, { negative, paper, positive, ink }: Palette): string {
  const share = most > 0 && Number.isFinite(value) ? value / most : 0;
  const ground = diverging(0.85 * share, negative, paper, positive);
  const text = wantsDarkText(ground) === wantsDarkText(paper) ? ink : paper;
  return `background:${css(ground)};color:${css(text)}`;
}

/** The largest of `values` without their signs. */
export function most(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    largest = size > largest && size < Infinity ? size : largest;
  }
  return largest;
}
