/** What a network made of a photo, as the server sends it. */
export interface Look {
  readonly asked: number;
  readonly trouble?: string;
  readonly network: string;
  readonly milliseconds: number;
  /** Base64 of floats, one for each label. */
  readonly logits: string;
  /** The labels of the largest logits, the largest first. */
  readonly best: readonly Named[];
  /** Pixels of the side of what the network gets. */
  readonly side: number;
  /** Base64: red, green and blue plane of that, 0..255. */
  readonly pixels: string;
  readonly original?: Shown;
  readonly resized?: Shown;
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
}

export interface Named {
  readonly index: number;
  readonly label: string;
}

export interface Shown {
  readonly width: number;
  readonly height: number;
  readonly url: string;
}

/** The numbers of one place at each step. */
export interface Numbers {
  readonly steps?: readonly { readonly x: number; readonly y: number; readonly values: readonly number[] }[];
}

/** What becomes of a label's probability where the photo is covered. */
export interface Covered {
  readonly asked: number;
  readonly trouble?: string;
  readonly label: number;
  readonly plain: number;
  readonly done: number;
  readonly columns: number;
  readonly probabilities: readonly (number | null)[];
}

/** Softmax of `logits` divided by `temperature`. */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  const scaled = Array.from(logits, (logit) => logit / temperature);
  const most = scaled.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scaled.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The first of a label's names: ImageNet's have several. */
export function short(label: string): string {
  return label.split(',')[0].trim();
}
