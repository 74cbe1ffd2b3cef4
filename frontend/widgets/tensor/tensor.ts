import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Evaluation } from './evaluation';
import { result } from './result';

interface Server {
  evaluate(lines: readonly string[], asked: number): void;
  check(lines: readonly string[]): void;
}

const MOST_LINES = 16;

/**
 * Lines about tensors that a learner types, each with what PyTorch makes of it.
 *
 * Properties: given (lines that stay), start (lines to begin with), exercise. Functions: evaluated, failed.
 */
@customElement('wr-tensor')
export class Tensor extends LitElement {
  @property({ attribute: false }) given: readonly string[] = [];
  @property({ attribute: false }) start: readonly string[] = [];
  @property({ type: Boolean }) exercise = false;

  @state() private lines: readonly string[] = [];
  @state() private evaluation?: Evaluation;
  @state() private trouble = '';
  @state() private waiting = false;
  /** The lines that the evaluation is of. */
  private evaluated_: readonly string[] = [];
  /** Number of the last question: an answer to one before it comes too late. */
  private asked = 0;
  private former?: readonly string[];

  private readonly $server!: Server;
  private readonly seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.seen.disconnect();
      this.evaluate();
    }
  });

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.seen.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.seen.disconnect();
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start')) {
      this.lines = this.start;
    }
  }

  /** The server's answer. */
  evaluated(evaluation: Evaluation, asked: number): void {
    if (asked === this.asked) {
      this.evaluation = evaluation;
      this.trouble = '';
      this.waiting = false;
    }
  }

  failed(reason: string, asked: number): void {
    if (asked === this.asked) {
      this.trouble = reason;
      this.waiting = false;
    }
  }

  protected render(): TemplateResult {
    const given = this.given.length;
    return html`
      <ol class="wr-tensor-lines" aria-busy=${this.waiting}>
        ${this.given.map((line, i) => html`<li class="wr-tensor-line given"><code>${line}</code>${this.below(i)}</li>`)}
        ${this.lines.map((line, i) => this.line(line, i, given + i))}
      </ol>
      ${this.trouble ? html`<p class="wr-message" role="alert">${this.trouble}</p>` : nothing}
      <div class="wr-buttons wr-tensor-buttons">
        ${this.exercise
          ? html`<button class="wr-tensor-button primary" @click=${this.check}>Check</button>
              <button class="wr-tensor-button" @click=${this.evaluate}>Run</button>`
          : html`<button class="wr-tensor-button primary" @click=${this.evaluate}>Run</button>`}
        <button class="wr-tensor-button" ?disabled=${this.lines.length >= MOST_LINES} @click=${this.add}>Add a line</button>
        ${this.former
          ? html`<button class="wr-tensor-button" @click=${this.undo}>Undo</button>`
          : html`<button class="wr-tensor-button" @click=${this.reset}>Reset</button>`}
      </div>
    `;
  }

  private line(text: string, i: number, place: number): TemplateResult {
    return html`<li class="wr-tensor-line">
      <div class="wr-tensor-entry">
        <textarea
          rows="1"
          .value=${text}
          aria-label="Line ${place + 1}"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          autocorrect="off"
          maxlength="600"
          enterkeyhint="go"
          @input=${(e: InputEvent) => this.type(i, (e.target as HTMLTextAreaElement).value)}
          @change=${this.evaluate}
          @keydown=${(e: KeyboardEvent) => this.key(e, i)}
        ></textarea>
        ${this.lines.length > 1
          ? html`<button class="wr-tensor-remove" aria-label="Remove line ${place + 1}" title="Remove the line" @click=${() => this.takeOut(i)}>×</button>`
          : nothing}
      </div>
      ${this.below(place)}
    </li>`;
  }

  private below(place: number): TemplateResult {
    const line = this.evaluation?.lines[place];
    const all = [...this.given, ...this.lines];
    const old = all[place] !== this.evaluated_[place];
    return html`<div class="wr-tensor-result" ?data-old=${old} >
      ${line ? result(line, this.evaluation!.device) : nothing}
    </div>`;
  }

  private type(i: number, text: string): void {
    this.former = undefined;
    // What is pasted may have several lines.
    this.lines = this.lines.toSpliced(i, 1, ...text.split('\n')).slice(0, MOST_LINES);
  }

  private key(event: KeyboardEvent, i: number): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.evaluate();
    } else if (event.key === 'Backspace' && this.lines[i] === '' && this.lines.length > 1) {
      event.preventDefault();
      this.takeOut(i);
    }
  }

  private readonly evaluate = (): void => {
    const all = [...this.given, ...this.lines];
    this.evaluated_ = all;
    this.waiting = true;
    this.$server.evaluate(all, ++this.asked);
  };

  private readonly check = (): void => {
    this.evaluate();
    this.$server.check(this.lines);
  };

  private readonly add = async (): Promise<void> => {
    this.former = undefined;
    this.lines = [...this.lines, ''];
    await this.updateComplete;
    [...this.querySelectorAll('textarea')].at(-1)?.focus();
  };

  private takeOut(i: number): void {
    this.former = this.lines;
    this.lines = this.lines.toSpliced(i, 1);
    this.evaluate();
  }

  private readonly reset = (): void => {
    this.former = this.lines;
    this.lines = this.start;
    this.evaluate();
  };

  private readonly undo = (): void => {
    this.lines = this.former ?? this.lines;
    this.former = undefined;
    this.evaluate();
  };
}
