import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PythonProcess, type Outcome, type Watcher } from './python-process';
import type { Exercise, Failure, TestResult } from './runner';
import { ended, headline, loadingWords, type Phase } from './words';

/** One for all cells of a page. */
const python = new PythonProcess();

/**
 * Python that a learner writes and runs in the browser, with the tests of an exercise.
 *
 * Properties: code (as kept), starter, exercise, seconds. Functions of the server: keep(code), handIn(code, passed,
 * total).
 */
@customElement('wr-cell')
export class Cell extends LitElement implements Watcher {
  @property() code = '';
  @property() starter = '';
  @property({ attribute: false }) exercise: Exercise = { modules: {}, tests: '', hidden: '' };
  @property({ type: Number }) seconds = 20;
  declare $server: { keep(code: string): Promise<void>; handIn(code: string, passed: number, total: number): Promise<void> };

  @state() private phase: Phase = { kind: 'idle' };
  @state() private printed = '';
  @state() private failure: Failure | null = null;
  @state() private results: readonly TestResult[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.busy) {
      python.stop();
    }
  }

  loading(share: number): void {
    this.phase = { kind: 'loading', share };
  }

  started(): void {
    this.phase = { kind: 'running' };
  }

  output(text: string): void {
    this.printed += text;
  }

  begun(test: string): void {
    this.phase = { kind: 'running', test };
  }

  test(result: TestResult): void {
    this.results = [...this.results, result];
  }

  done(outcome: Outcome): void {
    this.phase = ended(outcome);
    if (outcome.kind === 'ran') {
      this.failure = outcome.error;
    } else if (outcome.kind === 'tested') {
      this.failure = outcome.verdict.error;
      void this.$server?.handIn(this.code, outcome.verdict.passed, outcome.verdict.total);
    }
  }

  protected render(): TemplateResult {
    return html`
      <textarea
        class="wr-cell-code"
        aria-label="Python code"
        spellcheck="false"
        rows="12"
        .value=${this.code}
        @input=${(e: Event) => (this.code = (e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="wr-buttons">
        ${
          this.busy
            ? html`<button class="wr-outlined" data-primary @click=${() => python.stop()}>Stop</button>`
            : html`<button class="wr-outlined" data-primary @click=${() => this.work('run')}>Run</button>`
        }
        ${this.exercise.tests ? html`<button class="wr-outlined" ?disabled=${this.busy} @click=${() => this.work('test')}>Test</button>` : nothing}
        <button class="wr-outlined" @click=${() => (this.code = this.starter)}>Reset</button>
      </div>
      <p class="wr-cell-state" role="status">${this.phase.kind === 'loading' ? loadingWords(this.phase.share) : headline(this.phase)}</p>
      ${this.results.length > 0 ? html`<ol class="wr-cell-tests">${this.results.map((result) => this.result(result))}</ol>` : nothing}
      ${this.printed ? html`<pre class="wr-cell-output" tabindex="0" aria-label="What was printed">${this.printed}</pre>` : nothing}
      ${this.failure ? html`<pre class="wr-cell-failure">${this.failure.trace || this.failure.message}</pre>` : nothing}
    `;
  }

  private result(result: TestResult): TemplateResult {
    return html`<li data-passed=${result.passed}>
      ${result.passed ? '✓' : '✗'} ${result.sentence} ${result.hidden ? nothing : result.message}
    </li>`;
  }

  private get busy(): boolean {
    return this.phase.kind === 'loading' || this.phase.kind === 'running';
  }

  private work(kind: 'run' | 'test'): void {
    this.phase = { kind: 'loading', share: 0 };
    this.printed = '';
    this.failure = null;
    this.results = [];
    python.work(kind, this.code, this.exercise, this.seconds, this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-cell': Cell;
  }
}
