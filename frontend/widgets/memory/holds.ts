import { percent } from '../../shared/numbers';

/** What the run at one distance has measured so far. */
export interface MemoryPoint {
  readonly distance: number;
  readonly accuracy?: number;
  readonly epoch?: number;
  readonly epochs?: number;
  readonly seconds?: number;
  /** How the run ended; `going` before. */
  readonly fate?: string;
}

export interface MemorySeries {
  readonly name: string;
  readonly points: readonly MemoryPoint[];
}

/** How often guessing is right. */
export function chance(task: string): number {
  return task === 'parity' ? 1 / 2 : 1 / 8;
}

/** Half-way from guessing to always: less than that is no memory to rely on. */
export function line(task: string): number {
  return (1 + chance(task)) / 2;
}

function measured(point: MemoryPoint): boolean {
  return point.fate === 'diverged' || (point.fate === 'completed' && point.accuracy !== undefined);
}

function holds(point: MemoryPoint, task: string): boolean {
  return point.fate === 'completed' && (point.accuracy ?? 0) >= line(task);
}

/** The first distance at which the memory failed, all nearer ones having been measured. */
export function failsAt(series: MemorySeries, task: string): MemoryPoint | undefined {
  const first = series.points.findIndex((point) => !measured(point) || !holds(point, task));
  return first >= 0 && measured(series.points[first]) ? series.points[first] : undefined;
}

/** How far one cell remembers, as its own runs measured it; empty before there is one. */
export function inWords(series: MemorySeries, task: string): string {
  const failed = failsAt(series, task);
  const held = series.points.filter((point) => holds(point, task) && (!failed || point.distance < failed.distance)).at(-1);
  if (failed) {
    const how = failed.fate === 'diverged' ? 'diverged' : percent(failed.accuracy!);
    return held ? `${series.name} holds at ${held.distance} and fails at ${failed.distance} (${how}).` : `${series.name} fails at ${failed.distance} already (${how}).`;
  }
  if (!held) {
    return '';
  }
  return series.points.every(measured) ? `${series.name} holds at all distances, to ${held.distance}.` : `${series.name} holds at ${held.distance}.`;
}
