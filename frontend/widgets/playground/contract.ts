/** What the server and `<wr-playground>` say to each other. */

export interface Setup {
  readonly values: Readonly<Record<string, string>>;
  /** Keys whose controls are not shown. */
  readonly hidden?: readonly string[];
  /** What was wrong with a value that was sent, at its key. */
  readonly problems?: Readonly<Record<string, string>>;
  /** Other choices than the declared ones, at their key. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** Points of one split; label is a class, or a target where there are no classes. */
export interface Split {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly label: readonly number[];
}

export interface Samples {
  /** 0 for regression. */
  readonly classes: number;
  readonly classNames: readonly string[];
  readonly generated: boolean;
  readonly train: Split;
  readonly test: Split;
}

export interface Frames {
  readonly run: string;
  /** Throw away what was recorded before. */
  readonly first: boolean;
  readonly stepsPerEpoch: number;
  /** `weights`: base64 of little-endian float32, flat. */
  readonly items: readonly { readonly step: number; readonly weights: string }[];
}

export interface RunState {
  readonly state:
    | 'idle' | 'waiting' | 'training' | 'paused' | 'completed' | 'stopped' | 'diverged' | 'failed' | 'reconnecting';
  readonly words: string;
  readonly seconds?: number;
  readonly epochsPerSecond?: number;
  readonly canUndo?: boolean;
}

export interface PinnedRun {
  readonly run: string;
  readonly name: string;
  readonly seconds: number;
  /** Epoch and loss. */
  readonly train: readonly (readonly [number, number])[];
  readonly test: readonly (readonly [number, number])[];
}

/** What the learner did, by the event that says so. */
export interface Said {
  'wr-set': { key: string; value: string };
  'wr-preset': { values: Readonly<Record<string, string>> };
  'wr-act':
    | { action: 'play' | 'pause' | 'step' | 'step-epoch' | 'rewind' | 'pin' | 'undo' }
    | { action: 'unpin'; run: string }
    | { action: 'continue'; step: number }
    | { action: 'edit'; step: number; index: number; value: number };
  'wr-points': { points: readonly (readonly [number, number, number])[] };
  'wr-csv': { text: string; length: number };
}

/** Says it to whoever listens above `element`. */
export function say<K extends keyof Said>(element: Element, name: K, detail: Said[K]): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

export const NO_SAMPLES: Samples = {
  classes: 2,
  classNames: ['class 0', 'class 1'],
  generated: true,
  train: { x: [], y: [], label: [] },
  test: { x: [], y: [], label: [] },
};

/** Whether these are the same points, so that nothing need be computed again. */
export function isSame(a: Samples, b: Samples): boolean {
  const equal = (x: readonly number[], y: readonly number[]) => x.length === y.length && x.every((value, i) => value === y[i]);
  const split = (x: Split, y: Split) => equal(x.label, y.label) && equal(x.x, y.x) && equal(x.y, y.y);
  return a.classes === b.classes && a.generated === b.generated && a.classNames.join() === b.classNames.join() && split(a.train, b.train) && split(a.test, b.test);
}

/** Little-endian float32, as every machine with a browser has it. */
export function floats(base64: string): Float32Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
}
