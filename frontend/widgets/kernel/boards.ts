/** Where image, output and pooled output lie on the stage: side by side, or one below the other on a phone. */

export interface Board {
  readonly x: number;
  readonly y: number;
  /** Side of a cell in pixels. */
  readonly cell: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Boards {
  /** With its padding. */
  readonly input: Board;
  readonly output?: Board;
  readonly pooled?: Board;
  readonly height: number;
  readonly stacked: boolean;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export type Place = readonly [row: number, column: number];

export type Box = readonly [x: number, y: number, width: number, height: number];

/** Room for the name and the size above each board. */
export const LABEL = 40;
const GAP = 72;
const SMALL_GAP = 24;
const TALLEST = 392;
const TALLEST_STACKED = 330;
const LARGEST_CELL = 40;
const NARROW = 560;
/** A finger takes hold of a kernel of three such cells. */
const SMALLEST_CELL = 11;
/** What is kept free where there is no output. */
const NOTHING: Size = { rows: 4, columns: 4 };

const only = ({ rows, columns }: Size): Size => ({ rows, columns });
const empty = ({ rows, columns }: Size) => rows === 0 || columns === 0;

export function boards(width: number, input: Size, output: Size, pooled: Size | undefined): Boards {
  const after = [output, ...(pooled ? [pooled] : [])].filter((size) => !empty(size));
  const wide = beside(width, input, after, width < NARROW ? SMALL_GAP : GAP);
  return width < NARROW && wide.input.cell < SMALLEST_CELL ? stacked(width, input, after) : wide;
}

function beside(width: number, input: Size, after: readonly Size[], gap: number): Boards {
  const shown = after.length > 0 ? after : [NOTHING];
  const columns = input.columns + shown.reduce((sum, size) => sum + size.columns, 0);
  const cell = Math.floor(Math.min((width - gap * shown.length) / columns, TALLEST / input.rows, LARGEST_CELL) * 2) / 2;
  const all = cell * columns + gap * shown.length;
  let x = Math.max(0, Math.floor((width - all) / 2));
  const place = (size: Size): Board => {
    const board = { ...only(size), cell, x, y: LABEL + (cell * Math.max(0, input.rows - size.rows)) / 2 };
    x += cell * size.columns + gap;
    return board;
  };
  const first = place(input);
  const [output, pooled] = after.map(place);
  return { input: first, output, pooled, height: LABEL + cell * input.rows + 4, stacked: false };
}

function stacked(width: number, input: Size, after: readonly Size[]): Boards {
  const cell = Math.min(width / input.columns, TALLEST_STACKED / input.rows, LARGEST_CELL);
  const first = { ...only(input), cell, x: (width - cell * input.columns) / 2, y: LABEL };
  const columns = after.reduce((sum, size) => sum + size.columns, 0);
  const gaps = SMALL_GAP * (after.length - 1);
  const small = Math.min(cell, (width - gaps) / Math.max(1, columns));
  const y = LABEL + cell * input.rows + 14 + LABEL;
  let x = (width - small * columns - gaps) / 2;
  const [output, pooled] = after.map((size) => {
    const board = { ...only(size), cell: small, x, y };
    x += small * size.columns + SMALL_GAP;
    return board;
  });
  return { input: first, output, pooled, height: y + small * (after[0]?.rows ?? 0) + 4, stacked: true };
}

/** The part of `board` from the cell at `row`, `column`, in pixels. */
export function box({ x, y, cell }: Board, row: number, column: number, rows = 1, columns = rows): Box {
  return [x + column * cell, y + row * cell, columns * cell, rows * cell];
}

/** The place under a pointer, in cells and parts of them; nothing beside the board. */
export function under(board: Board | undefined, x: number, y: number): Place | undefined {
  if (!board) {
    return undefined;
  }
  const [row, column] = [(y - board.y) / board.cell, (x - board.x) / board.cell];
  return row >= 0 && column >= 0 && row < board.rows && column < board.columns ? [row, column] : undefined;
}
