import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Editor } from './editor';
import { keyRow } from './key-row';
import { plainEditor } from './plain-editor';
import { PythonProcess, type Outcome, type Watcher, type Work } from './python-process';
import { failureView, testList, testSource } from './results';
import type { Exercise, Failure, Question, TestResult } from './runner';
import { stateLine } from './state-line';
import { Unsent } from './unsent';
import { ended, type Phase } from './words';

/** A question of the server's to the code that it has; or why there is none. */
interface Asked {
  refusal: string;
  id: string;
  code: string;
  arguments: string;
}

/** One for all cells of a page. */
const python = new PythonProcess();

/**
 * Python that a learner writes and runs in the browser, with the tests of an exercise.
 *
 * Properties: place (of the cell in the course), starter, kept (the code as it was left), exercise, seconds (that code
 * may run), asks (a function of the code's that the server asks, if it does). The server keeps what is written (keep) and
 * tested (submit), and says why not. It draws questions for the code that it has (ask), and judges what comes back (answer).
 */
@customElement('wr-cell')
export class Cell extends LitElement implements Watcher {
  @property() place = '';
  @property() starter = '';
  @property() kept = '';
  @property({ attribute: false }) exercise: Exercise = { modules: {}, tests: '', hidden: '' };
  @property({ type: Number }) seconds = 20;
  @property() asks = '';
  declare $server?: {
    keep(code: string): Promise<string>;
    submit(code: string, passed: number, total: number): Promise<string>;
    ask(): Promise<Asked>;
    answer(id: string, answers: string): Promise<string>;
  };

  @state() private code = '';
  @state() private phase: Phase = { kind: 'idle' };
  @state() private printed = '';
  @state() private failure: Failure | null = null;
  @state() private results: readonly TestResult[] = [];
  @state() private note = '';
  @state() private editor?: Editor;
  @state() private justReset = false;
  @query('.wr-cell-editor') private editorPlace!: HTMLElement;
  @query('.wr-cell-printed') private printedPlace?: HTMLElement;

  private unsent?: Unsent;
  private pending = '';
  private began = 0;
  private doing: Work['kind'] = 'run';
  private tried = '';
  private asked = '';

  private readonly leave = (): void => {
    if (document.hidden) {
      void this.unsent?.flush();
    }
  };

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.leave);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.leave);
    void this.unsent?.flush();
    if (this.busy) {
      python.stop();
    }
  }

  protected willUpdate(): void {
    if (!this.hasUpdated) {
      this.code = this.kept;
    }
  }

  protected firstUpdated(): void {
    this.unsent = new Unsent(
      this.place,
      (code) => this.$server?.keep(code) ?? Promise.reject(new Error('no server')),
      (sentence) => (this.note = sentence),
    );
    void import('./editor').then(({ Editor }) => this.openEditor(Editor));
  }

  private openEditor(kind: typeof Editor): void {
    const focused = this.querySelector('textarea') === document.activeElement;
    const left = this.unsent?.left() ?? null;
    this.editor = new kind(this.editorPlace, this.code, 'Python code', {
      changed: (code) => this.changed(code),
      run: () => this.work('run'),
      test: () => this.work('test'),
    });
    if (left !== null && left !== this.code) {
      this.editor.replace(left);
      this.note = 'What you had written here last was not sent yet: it is back. Undo shows what was.';
    }
    if (focused) {
      this.editor.focus();
    }
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('printed') && this.printedPlace) {
      this.printedPlace.scrollTop = this.printedPlace.scrollHeight;
    }
  }

  loading(share: number): void {
    this.phase = { kind: 'loading', share };
  }

  started(): void {
    this.began = performance.now();
    this.phase = { kind: 'running', work: this.doing };
  }

  /** Shown once a frame, however fast it comes. */
  output(text: string): void {
    if (this.pending === '') {
      requestAnimationFrame(() => this.show());
    }
    this.pending += text;
  }

  private show(): void {
    this.printed += this.pending;
    this.pending = '';
  }

  begun(): void {}

  test(result: TestResult): void {
    this.results = [...this.results, result];
  }

  done(outcome: Outcome): void {
    this.show();
    this.phase = ended(outcome, (performance.now() - this.began) / 1000);
    this.failure = outcome.kind === 'ended' ? null : outcome.kind === 'tested' ? outcome.verdict.error : outcome.error;
    const line = this.failure?.line ?? this.results.find((result) => result.line !== null)?.line ?? null;
    this.editor?.mark(line);
    if (outcome.kind === 'tested') {
      void this.submit(outcome.verdict.passed, outcome.verdict.total);
    } else if (outcome.kind === 'ended' && outcome.cause !== 'learner' && this.doing === 'test') {
      void this.submit(0, 0);
    } else if (outcome.kind === 'answered') {
      void this.answer(outcome.answers);
    }
  }

  /** The server draws questions for the code that it has, so it gets the newest first. */
  private async ask(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.phase = { kind: 'loading', share: 0 };
    try {
      this.unsent?.put(this.code);
      await this.unsent?.flush();
      const asked = await this.$server?.ask();
      if (asked === undefined || asked.refusal) {
        this.phase = { kind: 'idle' };
        this.note = asked?.refusal ?? '';
        return;
      }
      this.asked = asked.id;
      this.begin({
        kind: 'answer',
        code: asked.code,
        exercise: this.exercise,
        question: { call: this.asks, arguments: asked.arguments } satisfies Question,
      });
    } catch {
      this.phase = { kind: 'idle' };
      this.note = 'The server does not answer. Try again when it is back.';
    }
  }

  private async answer(answers: string): Promise<void> {
    try {
      this.note = (await this.$server?.answer(this.asked, answers)) ?? '';
    } catch {
      this.note = 'The answers could not be sent: the server does not answer. Let it ask again when it is back.';
    }
  }

  private async submit(passed: number, total: number): Promise<void> {
    try {
      await this.unsent?.flush();
      this.note = (await this.$server?.submit(this.tried, passed, total)) ?? '';
    } catch {
      this.note = 'The result could not be sent: the server does not answer. Press Test again when it is back.';
    }
  }

  protected render(): TemplateResult {
    const go = (line: number): void => this.editor?.go(line);
    return html`
      <div class="wr-cell-editor"></div>
      ${this.editor ? keyRow(this.editor) : plainEditor(this.code, (code) => this.changed(code))}
      <div class="wr-buttons">${this.buttons()}</div>
      ${stateLine(this.phase)} ${this.note ? html`<p class="wr-note" role="status">${this.note}</p>` : nothing}
      ${this.results.length > 0 ? testList(this.results, go) : nothing}
      ${this.printed ? html`<pre class="wr-code wr-cell-printed" tabindex="0" aria-label="What the code printed">${this.printed}</pre>` : nothing}
      ${this.failure ? failureView(this.failure, go) : nothing}
      ${this.exercise.tests ? testSource(this.exercise.tests) : nothing}
    `;
  }

  private buttons(): TemplateResult {
    return html`
      ${
        this.busy
          ? html`<button type="button" class="wr-outlined wr-primary" data-primary @click=${() => python.stop()}>Stop</button>`
          : html`<button type="button" class="wr-outlined wr-primary" data-primary @click=${() => this.work('run')}>Run</button>`
      }
      ${
        this.exercise.tests
          ? html`<button type="button" class="wr-outlined" ?disabled=${this.busy} @click=${() => this.work('test')}>Test</button>`
          : nothing
      }
      ${
        this.asks
          ? html`<button type="button" class="wr-outlined" ?disabled=${this.busy} @click=${() => void this.ask()}>Let the server ask</button>`
          : nothing
      }
      ${
        this.justReset
          ? html`<button type="button" class="wr-outlined" @click=${() => this.editor?.undo()}>Undo reset</button>`
          : html`<button type="button" class="wr-outlined" ?disabled=${this.code === this.starter} @click=${() => this.reset()}>Reset</button>`
      }
      <span class="wr-cell-hint">Ctrl + Enter runs</span>
    `;
  }

  private get busy(): boolean {
    return this.phase.kind === 'loading' || this.phase.kind === 'running';
  }

  private changed(code: string): void {
    this.code = code;
    this.justReset = false;
    this.unsent?.put(code);
  }

  private reset(): void {
    if (this.editor) {
      this.editor.replace(this.starter);
    } else {
      this.changed(this.starter);
    }
    this.justReset = this.editor !== undefined;
  }

  private work(kind: 'run' | 'test'): void {
    if (this.busy || (kind === 'test' && !this.exercise.tests)) {
      return;
    }
    this.begin({ kind, code: this.code, exercise: this.exercise });
  }

  private begin(work: Work): void {
    this.doing = work.kind;
    this.tried = work.code;
    this.phase = { kind: 'loading', share: 0 };
    this.printed = this.note = '';
    this.failure = null;
    this.results = [];
    this.editor?.mark(null);
    python.work(work, this.seconds, this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-cell': Cell;
  }
}
