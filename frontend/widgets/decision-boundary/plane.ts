/** Labelled points in the plane, and the square of it that a picture shows. */

export interface Points {
  /** How many there are; x, y and labels may hold fewer. */
  readonly total: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly labels: readonly number[];
}

export const NO_POINTS: Points = { total: 0, x: [], y: [], labels: [] };

/** `4,500 points, 1,000 shown`. */
export function counted({ total, labels }: Points): string {
  const write = (count: number) => count.toLocaleString('en-US');
  return labels.length < total ? `${write(total)} points, ${write(labels.length)} shown` : `${write(total)} points`;
}

/** The square `[low, high]` in both directions. */
export interface Square {
  readonly low: number;
  readonly high: number;
}

/** Screen position of (x, y); up is up. */
export function placed(x: number, y: number, square: Square, size: number): [number, number] {
  const share = (value: number) => (value - square.low) / (square.high - square.low);
  return [share(x) * size, (1 - share(y)) * size];
}

/** How sure a network is, from the probability of its best class: 0 when guessing, 1 when certain. */
export function confidence(probability: number, classes: number): number {
  return Math.max(0, (probability * classes - 1) / (classes - 1));
}

/** The outline of a point: a second cue beside its colour. */
export function outline(label: number, x: number, y: number, r: number): Path2D {
  const path = new Path2D();
  switch (label % 4) {
    case 0:
      path.arc(x, y, r, 0, 2 * Math.PI);
      break;
    case 1:
      path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      break;
    case 2:
      corners(path, [[x, y - r * 1.25], [x + r * 1.15, y + r * 0.85], [x - r * 1.15, y + r * 0.85]]);
      break;
    default:
      corners(path, [[x, y - r * 1.3], [x + r * 1.3, y], [x, y + r * 1.3], [x - r * 1.3, y]]);
  }
  return path;
}

function corners(path: Path2D, [first, ...others]: [number, number][]): void {
  path.moveTo(...first);
  others.forEach((corner) => path.lineTo(...corner));
  path.closePath();
}
