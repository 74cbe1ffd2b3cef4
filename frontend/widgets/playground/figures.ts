/** The figures of the data choices, small: what the pictures on the buttons show. The data itself come from the server. */

/** x, y in -1..1 and class, or a number in -1..1. */
export type Mark = readonly [x: number, y: number, label: number];

const { PI, cos, sin } = Math;
const each = <T>(count: number, of: (share: number, i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i / count, i));

/** The same every time: a picture on a button must not flicker. */
const strewn = (i: number): number => ((i * 0.618034) % 1) * 2 - 1;

const bump = (x: number, y: number): number => Math.exp(-4 * (x * x + y * y));

const grid: readonly (readonly [number, number])[] = each(49, (_, i) => [((i % 7) - 3) / 3.2, (Math.floor(i / 7) - 3) / 3.2] as const);

export const FIGURES: Readonly<Record<string, readonly Mark[]>> = {
  circles: [
    ...each(22, (t): Mark => [0.92 * cos(2 * PI * t), 0.92 * sin(2 * PI * t), 0]),
    ...each(12, (t): Mark => [0.42 * cos(2 * PI * t), 0.42 * sin(2 * PI * t), 1]),
  ],
  xor: each(36, (t, i): Mark => {
    const [x, y] = [strewn(i), 2 * t - 1];
    return [x + Math.sign(x) * 0.08, y + Math.sign(y) * 0.08, x * y < 0 ? 1 : 0];
  }),
  blobs: each(33, (_, i): Mark => {
    const angle = PI / 2 + (2 * PI * (i % 3)) / 3;
    const away = 0.28 * Math.sqrt(i / 33);
    return [0.62 * cos(angle) + away * cos(2.4 * i), 0.62 * sin(angle) + away * sin(2.4 * i), i % 3];
  }),
  spirals: each(44, (t, i): Mark => {
    const [angle, radius] = [3 * PI * t + PI * (i % 2), 0.08 + 0.88 * t];
    return [radius * sin(angle), radius * cos(angle), i % 2];
  }),
  moons: [
    ...each(17, (t): Mark => [0.62 * cos(PI * t) - 0.3, 0.8 * sin(PI * t) - 0.2, 0]),
    ...each(17, (t): Mark => [0.3 - 0.62 * cos(PI * t), 0.2 - 0.8 * sin(PI * t), 1]),
  ],
  plane: grid.map(([x, y]): Mark => [x, y, (x + y) / 1.6]),
  // A hill on the upper right and a hollow on the lower left.
  gaussian: grid.map(([x, y]): Mark => [x, y, bump(x - 0.5, y - 0.5) - bump(x + 0.5, y + 0.5)]),
  sine: grid.map(([x, y]): Mark => [x, y, sin(PI * x)]),
  step: grid.map(([x, y]): Mark => [x, y, x > 0.05 ? 0.9 : -0.9]),
  own: [[-0.5, 0.35, 0], [-0.2, 0.6, 0], [0.4, -0.3, 1], [0.6, 0.1, 1]],
};
