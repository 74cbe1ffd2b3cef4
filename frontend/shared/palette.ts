import type { Rgb } from './colours';

/** The page's tokens as numbers, for canvases. Each has the light scheme's value to fall back on. */
export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly soft: Rgb;
  readonly line: Rgb;
  readonly train: Rgb;
  readonly test: Rgb;
  readonly positive: Rgb;
  readonly negative: Rgb;
  readonly error: Rgb;
  readonly accent: Rgb;
  readonly classes: readonly Rgb[];
}

/** Okabe and Ito's colours, with two more, for a page that has no tokens. */
const CLASS_FALLBACKS = [
  '#d55e00', '#0072b2', '#009e73', '#cc79a7', '#e69f00',
  '#56b4e9', '#b8a800', '#6a3d9a', '#8c564b', '#5c6670',
];

/** The tokens as they are at `element`, in the colour scheme of this moment. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const read = (token: string, fallback: string): Rgb => {
    pixel.fillStyle = fallback;
    pixel.fillStyle = style.getPropertyValue(token).trim() || fallback;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b] = pixel.getImageData(0, 0, 1, 1).data;
    return [r, g, b];
  };
  return {
    paper: read('--wr-paper', '#ffffff'),
    ink: read('--wr-ink', '#1b1b1b'),
    soft: read('--wr-ink-soft', '#5c5c5c'),
    line: read('--wr-line', '#dcdcdc'),
    train: read('--wr-train', '#0072b2'),
    test: read('--wr-test', '#d55e00'),
    positive: read('--wr-positive', '#0072b2'),
    negative: read('--wr-negative', '#e69f00'),
    error: read('--wr-error', '#b3261e'),
    accent: read('--wr-accent', '#146b52'),
    classes: CLASS_FALLBACKS.map((colour, index) => read(`--wr-class-${index}`, colour)),
  };
}

/** Two classes are negative and positive; more have a colour each. */
export function classColour(palette: Palette, label: number, classes: number): Rgb {
  if (classes === 2) {
    return label === 0 ? palette.negative : palette.positive;
  }
  return palette.classes[label % palette.classes.length];
}
