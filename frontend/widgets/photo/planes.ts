import { raster, stretched } from '../../shared/canvas';

/** Paints a square picture, given as red, green and blue plane, over the whole of `canvas`. */
export function paint(canvas: HTMLCanvasElement, pixels: Uint8Array, side: number, smooth = false): void {
  const plane = side * side;
  const image = raster(side, side, (i) => [pixels[i], pixels[plane + i], pixels[2 * plane + i]]);
  stretched(canvas.getContext('2d')!, image, [0, 0, canvas.width, canvas.height], smooth);
}
