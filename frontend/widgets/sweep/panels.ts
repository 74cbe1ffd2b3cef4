import { lossCeiling, niceCeiling } from '../../shared/scales';

/** What the run with one value has measured so far. */
export interface SweepPoint {
  readonly value: number;
  /** Of the test split. */
  readonly loss?: number;
  readonly train?: number;
  readonly accuracy?: number;
  readonly seconds?: number;
  readonly noise?: number;
  /** The share of its steps that are done. */
  readonly done?: number;
  readonly fate?: string;
}

/** The runs of one optimizer. */
export interface SweepSeries {
  readonly name: string;
  readonly points: readonly SweepPoint[];
}

export type Swept = 'learning-rate' | 'batch-size';

/** A quantity against the value that was swept. */
export interface Panel {
  readonly title: string;
  readonly quantity: 'loss' | 'seconds' | 'noise';
  readonly ceiling: number;
  /** What guessing would cost, where that is to be compared with. */
  readonly guessing?: number;
}

export function panels(swept: Swept, series: readonly SweepSeries[], classes: number): readonly Panel[] {
  const most = (quantity: Panel['quantity']) =>
    Math.max(0, ...series.flatMap(({ points }) => points.map((point) => point[quantity] ?? 0)));
  const guessing = classes > 1 ? Math.log(classes) : undefined;
  if (swept === 'learning-rate') {
    return [{ title: 'Test loss at the end, nats', quantity: 'loss', ceiling: lossCeiling(classes, 0), guessing }];
  }
  return [
    { title: 'Test loss at the end, nats', quantity: 'loss', ceiling: niceCeiling(most('loss') || guessing || 1) },
    { title: 'Seconds', quantity: 'seconds', ceiling: niceCeiling(most('seconds')) },
    { title: 'Noise: spread of the loss of a batch, nats', quantity: 'noise', ceiling: niceCeiling(most('noise')) },
  ];
}

/** Which of the marks along an axis can have a label, left to right, so that none touch. */
export function labelled(places: readonly number[], widths: readonly number[], gap: number): readonly boolean[] {
  let free = -Infinity;
  return places.map((place, i) => {
    const fits = place - widths[i] / 2 >= free;
    if (fits) {
      free = place + widths[i] / 2 + gap;
    }
    return fits;
  });
}

/** The point with the lowest test loss of those that have ended; none before two have. */
export function best(points: readonly SweepPoint[]): SweepPoint | undefined {
  const ended = points.filter((point) => point.loss !== undefined && point.fate === 'completed');
  return ended.length < 2 ? undefined : ended.reduce((a, b) => (b.loss! < a.loss! ? b : a));
}

/** A value as one writes it. */
export function plain(value: number): string {
  return value < 1e-6 ? String(value) : value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}
