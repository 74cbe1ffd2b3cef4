import { bytes } from '../../shared/bytes';
import { shrunk, UnreadablePicture } from '../../shared/photo-source/shrunk';
import type { Entry } from './unzip';

/** A picture made small, on its way to the server. */
export interface Small {
  readonly name: string;
  readonly file: Uint8Array;
}

/** What the server made of some pictures. */
export interface Answer {
  readonly added: readonly string[];
  readonly known: number;
  readonly bad: readonly string[];
  readonly refused: number;
  /** Why the others were refused; empty where there was room. */
  readonly full: string;
  readonly trouble?: string;
}

/** What became of all that was given since the last report. */
export interface Report {
  added: number;
  known: number;
  refused: number;
  left: number;
  full: string;
  readonly bad: string[];
}

export function emptyReport(): Report {
  return { added: 0, known: 0, refused: 0, left: 0, full: '', bad: [] };
}

/** What is kept: no network of an own class sees more. */
const KEPT = { side: 256, square: true };

/** Pictures of one message. */
const CHUNK = 16;

/** Photos of a phone are large while they are decoded. */
const AT_ONCE = 4;

interface Waiting {
  readonly place: number;
  readonly source: Entry;
}

/**
 * Makes pictures small and sends them, some at a time, while the next are made small. Those that wait are kept until
 * the server has taken them: where it does not answer, they go on waiting.
 */
export class IntakeQueue {
  private waiting: Waiting[] = [];
  private running = false;
  total = 0;
  done = 0;
  /** Why nothing moves; empty while something does. */
  stalled = '';
  report = emptyReport();

  /**
   * @param send pictures to a class
   * @param changed called whenever something here did
   */
  constructor(
    private readonly send: (place: number, pictures: readonly Small[]) => Promise<Answer>,
    private readonly changed: () => void,
    private readonly small: (picture: Blob, name: string) => Promise<Uint8Array> = async (picture, name) =>
      bytes(await shrunk(picture, name, KEPT)),
  ) {}

  get busy(): boolean {
    return this.running || this.waiting.length > 0;
  }

  get isEmpty(): boolean {
    const { added, known, refused, left, bad } = this.report;
    return added + known + refused + left + bad.length === 0;
  }

  /** Puts pictures into the queue of a class. */
  add(place: number, sources: readonly Entry[], bad: readonly string[] = []): void {
    if (!this.busy) {
      this.total = this.done = 0;
      this.report = emptyReport();
    }
    this.report.bad.push(...bad);
    this.waiting.push(...sources.map((source) => ({ place, source })));
    this.total += sources.length;
    this.changed();
    this.go();
  }

  /** Again, after the server did not answer. */
  go(): void {
    if (!this.running) {
      this.running = true;
      this.stalled = '';
      void this.run();
    }
  }

  /** What the server has not got yet is let go. */
  cancel(): void {
    this.report.left += this.waiting.length;
    this.done += this.waiting.length;
    this.waiting = [];
    this.stalled = '';
    this.changed();
  }

  private async run(): Promise<void> {
    let sending: Promise<void> = Promise.resolve();
    while (this.waiting.length > 0 && !this.stalled) {
      const chunk = this.next();
      const pictures = await this.made(chunk);
      await sending;
      if (this.stalled) {
        this.waiting.unshift(...chunk);
        break;
      }
      sending = this.sent(chunk, pictures);
    }
    await sending;
    this.running = false;
    this.changed();
    if (this.waiting.length > 0 && !this.stalled) {
      this.go();
    }
  }

  private next(): Waiting[] {
    const { place } = this.waiting[0];
    const end = this.waiting.findIndex((w) => w.place !== place);
    return this.waiting.splice(0, Math.min(CHUNK, end < 0 ? this.waiting.length : end));
  }

  private async made(chunk: readonly Waiting[]): Promise<(Small | string)[]> {
    const made: (Small | string)[] = [];
    for (let i = 0; i < chunk.length; i += AT_ONCE) {
      made.push(...(await Promise.all(chunk.slice(i, i + AT_ONCE).map(({ source }) => this.one(source)))));
    }
    return made;
  }

  private async one({ name, open }: Entry): Promise<Small | string> {
    try {
      return { name, file: await this.small(await open(), name) };
    } catch (reason) {
      return reason instanceof UnreadablePicture ? reason.message : `${name}: expected a file that can be read, found a damaged one.`;
    }
  }

  private async sent(chunk: readonly Waiting[], pictures: readonly (Small | string)[]): Promise<void> {
    const good = pictures.filter((p): p is Small => typeof p !== 'string');
    try {
      const answer = good.length > 0 ? await this.send(chunk[0].place, good) : undefined;
      this.report.bad.push(...pictures.filter((p): p is string => typeof p === 'string'));
      this.done += chunk.length;
      if (answer) {
        this.take(answer, chunk[0].place);
      }
    } catch {
      this.waiting.unshift(...chunk);
      this.stalled = 'The server did not answer.';
    }
    this.changed();
  }

  private take(answer: Answer, place: number): void {
    const { report } = this;
    if (answer.trouble !== undefined) {
      this.cancel();
      report.full = answer.trouble;
      return;
    }
    report.added += answer.added.length;
    report.known += answer.known;
    report.refused += answer.refused;
    report.bad.push(...answer.bad);
    if (answer.full) {
      report.full = answer.full;
      const others = this.waiting.filter((w) => w.place !== place);
      report.refused += this.waiting.length - others.length;
      this.done += this.waiting.length - others.length;
      this.waiting = others;
    }
  }
}

/** Pictures as the server reads them: name's length in two bytes, name, length in four, file; for each. */
export function framed(pictures: readonly Small[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const { name, file } of pictures) {
    const text = new TextEncoder().encode(name.slice(-200));
    const head = new DataView(new ArrayBuffer(2));
    head.setUint16(0, text.length);
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, file.length);
    parts.push(new Uint8Array(head.buffer), text, new Uint8Array(length.buffer), file as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}
