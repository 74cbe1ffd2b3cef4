import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../confusion-matrix/confusion-matrix';
import { significant } from '../../shared/numbers';
import { say, type PinnedRun } from './contract';
import './curves';
import type { PlaygroundCurve } from './curves';
import { epochs } from './epochs';
import type { Recording } from './recording';
import type { Both, Scores } from './scores';

/**
 * The curves of the recorded run, pinned runs over them, and which classes are taken for which.
 *
 * Properties: classes, classNames, pinned, both. Functions: show. Events: seek (an epoch).
 */
@customElement('wr-curve-panel')
export class CurvePanel extends LitElement {
  @property({ type: Number }) classes = 2;
  @property({ attribute: false }) classNames: readonly string[] = [];
  @property({ attribute: false }) pinned: readonly PinnedRun[] = [];
  @property({ attribute: false }) both: Both = {};
  @state() private split: 'train' | 'test' = 'test';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  /** @param epoch of the shown frame */
  show({ frames }: Recording, scores: Scores | undefined, epoch: number): void {
    const scored = frames.filter((frame) => scores?.has(frame));
    this.querySelectorAll<PlaygroundCurve>('wr-playground-curve').forEach((curve) => {
      const points = (split: 'train' | 'test') =>
        scored.flatMap((frame) => {
          const value = scores!.of(frame)[split]?.[curve.quantity];
          return value === undefined ? [] : [[frame.epoch, value] as const];
        });
      curve.show({ train: points('train'), test: points('test') }, epoch);
    });
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('both') || changed.has('split')) {
      this.querySelector('wr-confusion-matrix')?.counts(this.both[this.split]?.confusion ?? []);
    }
  }

  protected render(): TemplateResult {
    return html`<div class="pg-curves" ?data-single=${this.classes === 0}>
        <wr-playground-curve quantity="loss" .pinned=${this.pinned}></wr-playground-curve>
        ${this.classes > 0 ? html`<wr-playground-curve quantity="accuracy"></wr-playground-curve>${this.renderMatrix()}` : nothing}
      </div>
      ${this.pinned.length > 0 ? html`<ul class="pg-pinned" aria-label="Pinned runs">${this.pinned.map((run) => this.renderPinned(run))}</ul>` : nothing}`;
  }

  private renderMatrix(): TemplateResult {
    const choice = (split: 'train' | 'test') =>
      html`<button aria-pressed=${this.split === split} @click=${() => (this.split = split)}>${split}</button>`;
    return html`<div class="pg-matrix">
      <wr-confusion-matrix .names=${this.classNames.map((name) => name.replace(/^class /, ''))}></wr-confusion-matrix>
      <div class="pg-split" role="group" aria-label="Split of the confusion matrix">${choice('train')}${choice('test')}</div>
    </div>`;
  }

  private renderPinned(run: PinnedRun): TemplateResult {
    const end = run.test.at(-1) ?? run.train.at(-1);
    return html`<li>
      <span class="pg-dash" aria-hidden="true"></span>
      <span><b>${run.name}</b> ${end ? `${run.test.length > 0 ? 'test' : 'train'} loss ${significant(end[1])} after ${epochs(end[0])} epochs, ` : ''}${significant(run.seconds)} s of training</span>
      <button aria-label="Unpin ${run.name}" @click=${() => say(this, 'wr-act', { action: 'unpin', run: run.run })}>Unpin</button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-curve-panel': CurvePanel;
  }
}
