/** What the server and `<wr-wall>` say to each other: `WallDiff` writes it. */

export interface TileNetwork {
  readonly features: readonly string[];
  /** Widths of linear layers and names of activations, in order. */
  readonly layers: readonly (number | string)[];
  /** 0 for regression. */
  readonly classes: number;
  readonly loss: string;
  /** The square of the plane that is shown: from `-end` to `end` in both directions. */
  readonly end: number;
}

/** Of tile `i`, only what is another than before. */
export interface Change {
  readonly i: number;
  readonly gone?: boolean;
  /** The student's name. */
  readonly n?: string;
  /** The student, as addresses name them. */
  readonly o?: string;
  /** The hand's turn in the queue, 0 where it is not up, and its note. */
  readonly h?: number;
  readonly q?: string;
  /** The run, 0 where there is none, where it stands, its sign, and its state in words. */
  readonly r?: number;
  readonly p?: string;
  readonly s?: string;
  readonly w?: string;
  /** Test accuracy in tenths of a per cent, -1 where there is none. */
  readonly a?: number;
  /** Whether the curve is of the loss. */
  readonly l?: boolean;
  /** The coach's flag, and whether the student is stuck. */
  readonly f?: string;
  readonly u?: boolean;
  /** A network that can be drawn, and its weights as base64 of little-endian float32. */
  readonly net?: TileNetwork;
  readonly b?: string;
  /** Curves in per cent, -1 for none: from where on, and the values from there. */
  readonly c?: readonly number[];
  readonly t?: readonly number[];
}
