/** What the server makes of lines about tensors. */

export interface TensorView {
  /** Names one of two: values, indices. */
  readonly label: string;
  readonly shape: readonly number[];
  /** How many of each dimension are among the values. */
  readonly shown: readonly number[];
  readonly dtype: string;
  readonly strides: readonly number[];
  readonly values: readonly string[];
}

export interface Problem {
  readonly type: string;
  readonly message: string;
  readonly why: string;
}

/** Two tensors of different shapes that an operation brought together. */
export interface Meeting {
  readonly operation: string;
  readonly product: boolean;
  readonly left: TensorView;
  readonly right: TensorView;
}

export interface Line {
  readonly name: string;
  readonly tensors: readonly TensorView[];
  readonly text: string;
  readonly problem?: Problem | null;
  readonly meeting?: Meeting | null;
  /** Names that the same memory had before. */
  readonly shares: readonly string[];
}

export interface Evaluation {
  readonly device: string;
  readonly lines: readonly Line[];
}
