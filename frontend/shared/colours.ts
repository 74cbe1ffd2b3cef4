/** Colour arithmetic for pictures: every picture takes its colours from the page's tokens. */

/** Red, green and blue, 0..255. */
export type Rgb = readonly [number, number, number];

/** `from` at 0, `to` at 1. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const t = Math.min(1, Math.max(0, share));
  return [0, 1, 2].map((i) => Math.round(from[i] + (to[i] - from[i]) * t)) as unknown as Rgb;
}

/** The colour of `value` in -1..1: negative, paper at zero, positive. */
export function diverging(value: number, negative: Rgb, paper: Rgb, positive: Rgb): Rgb {
  return value < 0 ? mix(paper, negative, -value) : mix(paper, positive, value);
}

/** Whether dark text is easier to read on `background` than light text (WCAG relative luminance). */
export function wantsDarkText(background: Rgb): boolean {
  const [r, g, b] = background.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.3;
}

export function css(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
