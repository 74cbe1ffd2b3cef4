import { bytes, floats } from '../../shared/bytes';

/** A network looked into while one picture went through it: what the server sends, unpacked. */
export interface Insight {
  readonly run: number;
  /** "run 3, step 1,250" */
  readonly made: string;
  readonly step: number;
  readonly picture: Picture;
  readonly layers: readonly Layer[];
  readonly kernels?: Kernels;
  /** Of the last layer: logits. */
  readonly outputs: Float32Array;
  readonly probabilities: Float32Array;
  /** The class that path, saliency and occlusion are about. */
  readonly label: number;
  readonly path?: Sum;
  readonly unit?: Unit;
  readonly saliency?: Saliency;
  readonly occlusion?: Occlusion;
}

/** What goes through the network: a byte a value, channel after channel. */
export interface Picture {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array;
  readonly title: string;
  /** -1 where nobody knows. */
  readonly label: number;
}

/** What a layer makes of it; the first maps as pictures, a byte a value from their low to their high. */
export interface Layer {
  readonly text: string;
  readonly shape: readonly number[];
  /** Of all its values. */
  readonly low: number;
  readonly high: number;
  /** How many values are no numbers. */
  readonly strange: number;
  readonly rows: number;
  readonly columns: number;
  readonly lows: Float32Array;
  readonly highs: Float32Array;
  readonly pixels: Uint8Array;
}

/** Weights of the first convolution: (channels, inputs, size, size). */
export interface Kernels {
  readonly layer: number;
  readonly channels: number;
  readonly inputs: number;
  readonly size: number;
  readonly values: Float32Array;
}

/** A value to be reckoned: layer, map and pixel; -1 is the strongest pixel. */
export type UnitChoice = readonly [layer: number, map: number, pixel: number];

/** One value of a layer, and the whole map that it stands in. */
export interface Unit {
  readonly layer: number;
  readonly map: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly formula: Formula;
}

export type Formula = Sum | Pooled | Applied | Normalised | Added;

export interface Sum {
  readonly kind: 'sum';
  /** Layer whose values are weighted, -1 for the picture. */
  readonly from: number;
  readonly bias: number | null;
  readonly terms: readonly Term[];
  readonly others: number;
  readonly othersSum: number | null;
}

export interface Term {
  readonly map: number;
  readonly window: Window;
  readonly values: Float32Array;
  readonly weights: Float32Array;
  readonly sum: number | null;
}

export interface Window {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly apart: number;
}

export interface Pooled {
  readonly kind: 'largest' | 'mean';
  readonly window: Window;
  readonly values: Float32Array;
}

export interface Applied {
  readonly kind: 'applied';
  readonly name: string;
  readonly x: number | null;
}

/** Batch normalisation by the running mean and variance. */
export interface Normalised {
  readonly kind: 'normalised';
  readonly x: number | null;
  readonly mean: number | null;
  readonly variance: number | null;
  readonly weight: number | null;
  readonly bias: number | null;
}

export interface Added {
  readonly kind: 'added';
  readonly x: number | null;
  readonly change: number | null;
}

/** How steeply the class's logit changes with each pixel: a byte each, of `highest`. */
export interface Saliency {
  readonly rows: number;
  readonly columns: number;
  readonly highest: number;
  readonly pixels: Uint8Array;
}

/** Probability of the class with a square over each place. */
export interface Occlusion {
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  readonly plain: number | null;
  readonly probabilities: Float32Array;
}

const FLOATS = new Set(['outputs', 'probabilities', 'lows', 'highs', 'values', 'weights']);

/** `packed` with the base64 in it as arrays. */
export function unpacked(packed: unknown): Insight {
  return unpack(packed) as Insight;
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(unpack);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner !== 'string' ? unpack(inner) : FLOATS.has(key) ? floats(inner) : key === 'pixels' ? bytes(inner) : inner,
    ]),
  );
}

/** Values of one pictured map. */
export function mapValues(layer: Layer, map: number): Float32Array {
  const size = layer.rows * layer.columns;
  const low = layer.lows[map];
  const step = (layer.highs[map] - low) / 255;
  return Float32Array.from({ length: size }, (_, i) => low + step * layer.pixels[map * size + i]);
}
