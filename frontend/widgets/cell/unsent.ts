/** How long nothing is written before code is sent, in milliseconds. */
const QUIET = 1500;

/** What a browser keeps until the server has it. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Code on its way to the server. Until it is there it lies in the browser, so that a closed tab or a lost connection
 * loses nothing.
 */
export class Unsent {
  private readonly key: string;
  private timer?: ReturnType<typeof setTimeout>;
  private waiting?: string;

  /**
   * @param place of the cell, its own in the course
   * @param send keeps code on the server, and says why not
   */
  constructor(
    place: string,
    private readonly send: (code: string) => Promise<string>,
    private readonly trouble: (sentence: string) => void,
    private readonly shelf: Shelf = localStorage,
  ) {
    this.key = `weightroom.cell.${place}`;
  }

  /** What was written here and never sent. */
  left(): string | null {
    return this.shelf.getItem(this.key);
  }

  put(code: string): void {
    this.waiting = code;
    this.keepHere(code);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), QUIET);
  }

  /** Sends what waits, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const code = this.waiting;
    if (code === undefined) {
      return;
    }
    this.waiting = undefined;
    let refusal: string;
    try {
      refusal = await this.send(code);
    } catch {
      // The connection is gone; the browser has it, and the next change or visit sends it.
      return;
    }
    this.trouble(refusal);
    if (refusal === '' && this.shelf.getItem(this.key) === code) {
      this.shelf.removeItem(this.key);
    }
  }

  private keepHere(code: string): void {
    try {
      this.shelf.setItem(this.key, code);
    } catch {
      // Full, or not allowed: then the server alone has it.
    }
  }
}
