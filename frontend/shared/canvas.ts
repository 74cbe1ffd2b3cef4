import type { Rgb } from './colours';

/** Gives `canvas` the pixels of its place on the screen; returns a context in CSS pixels, cleared. */
export function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio || 1;
  const [across, down] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  const context = canvas.getContext('2d')!;
  if (canvas.width === across && canvas.height === down) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
  } else {
    canvas.width = across;
    canvas.height = down;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** An image of `width` times `height` pixels, coloured by `colour(index)`. */
export function raster(width: number, height: number, colour: (index: number) => Rgb): ImageData {
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = colour(i);
    image.data.set([r, g, b, 255], i * 4);
  }
  return image;
}

/** Draws `image` over the given rectangle, smoothed or in crisp squares. */
export function stretched(
  context: CanvasRenderingContext2D,
  image: ImageData,
  [x, y, width, height]: readonly [number, number, number, number],
  smooth: boolean,
): void {
  const small = new OffscreenCanvas(image.width, image.height);
  small.getContext('2d')!.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = smooth;
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, x, y, width, height);
}
