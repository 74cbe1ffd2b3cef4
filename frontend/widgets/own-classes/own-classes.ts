import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pictureAddress } from './address';
import './class-column';
import type { OwnClass } from './class-column';
import { framed, IntakeQueue, type Answer, type Small } from './intake';
import { sources } from './sources';
import { pictures, said } from './words';

interface Server {
  addClass(): Promise<string>;
  rename(id: number, name: string): Promise<string>;
  delete(id: number, file: string): Promise<string>;
  empty(id: number): Promise<string>;
  emptyAll(): Promise<string>;
  deleteClass(id: number): Promise<string>;
  undo(): Promise<string>;
}

/** Bad files that are named. */
const NAMED = 20;

const FEWEST_CLASSES = 2;

/**
 * A learner's classes side by side. Pictures go to the server beside the page's own messages.
 *
 * Properties: classes, mostPictures, mostClasses, undoable (words). Attribute: pictures (their address).
 */
@customElement('wr-own-classes')
export class OwnClasses extends LitElement {
  @property({ attribute: false }) classes: readonly OwnClass[] = [];
  @property({ attribute: false }) mostPictures = 0;
  @property({ attribute: false }) mostClasses = 6;
  @property({ attribute: false }) undoable = '';
  @property({ attribute: 'pictures' }) url = '';
  @state() private trouble = '';
  @state() private moved = 0;
  declare $server: Server;

  private readonly queue = new IntakeQueue(
    (place, some) => this.send(place, some),
    () => this.moved++,
  );

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const count = this.classes.reduce((sum, c) => sum + c.pictures.length, 0);
    return html`
      <div class="wr-own-columns">
        ${repeat(
          this.classes,
          (c) => c.id,
          (c, place) => this.renderColumn(c, place),
        )}
        ${this.classes.length < this.mostClasses
          ? html`<button type="button" class="wr-own-add" @click=${() => this.ask(this.$server.addClass())}>Add a class</button>`
          : nothing}
      </div>
      ${this.renderQueue()}
      ${this.trouble ? html`<p class="wr-message" role="alert">${this.trouble}</p>` : nothing}
      <div class="wr-own-row">
        ${this.undoable
          ? html`<button type="button" @click=${() => this.ask(this.$server.undo())}>Undo: bring back ${this.undoable}</button>`
          : nothing}
        ${count > 0 ? html`<button type="button" @click=${() => this.ask(this.$server.emptyAll())}>Delete all ${pictures(count)}</button>` : nothing}
      </div>
    `;
  }

  private renderColumn(c: OwnClass, place: number): TemplateResult {
    return html`<wr-class-column
      data-reach
      style="--wr-own-colour: var(--wr-class-${place})"
      role="group"
      aria-label=${c.name}
      .of=${c}
      .place=${place}
      .most=${this.mostPictures}
      .few=${this.classes.length <= FEWEST_CLASSES}
      .address=${this.address}
      @class-files=${(e: CustomEvent<File[]>) => this.take(c.id, e.detail)}
      @class-name=${(e: CustomEvent<string>) => this.ask(this.$server.rename(c.id, e.detail))}
      @picture-unwanted=${(e: CustomEvent<string>) => this.ask(this.$server.delete(c.id, e.detail))}
      @class-empty=${() => this.ask(this.$server.empty(c.id))}
      @class-unwanted=${() => this.ask(this.$server.deleteClass(c.id))}
    ></wr-class-column>`;
  }

  /** What is on its way, or what became of it. */
  private renderQueue(): TemplateResult | typeof nothing {
    const { queue } = this;
    if (queue.stalled) {
      return html`<div class="wr-own-intake" role="alert">
        <p>${queue.stalled} ${pictures(queue.total - queue.done)} wait here.</p>
        <button type="button" @click=${() => queue.go()}>Try again</button>
        <button type="button" @click=${() => queue.cancel()}>Let them go</button>
      </div>`;
    }
    if (queue.busy) {
      return html`<div class="wr-own-intake">
        <progress max=${queue.total} .value=${queue.done} aria-label="Pictures sent"></progress>
        <span role="status">${queue.done.toLocaleString('en-US')} of ${pictures(queue.total)} sent</span>
        <button type="button" @click=${() => queue.cancel()}>Cancel</button>
      </div>`;
    }
    if (queue.isEmpty) {
      return nothing;
    }
    const { bad } = queue.report;
    return html`<div class="wr-own-report" role="status">
      <p>${said(queue.report)}</p>
      ${bad.length > 0
        ? html`<ul>
            ${bad.slice(0, NAMED).map((sentence) => html`<li>${sentence}</li>`)}
            ${bad.length > NAMED ? html`<li>and ${(bad.length - NAMED).toLocaleString('en-US')} more</li>` : nothing}
          </ul>`
        : nothing}
    </div>`;
  }

  private readonly address = (id: number, file: string): string => pictureAddress(this.url, id, file);

  private async take(id: number, files: readonly File[]): Promise<void> {
    const { found, bad } = await sources(files);
    this.queue.add(id, found, bad);
  }

  private async send(id: number, some: readonly Small[]): Promise<Answer> {
    const response = await fetch(`${this.url}?class=${id}`, { method: 'POST', body: framed(some) });
    if (!response.ok) {
      throw new Error(`the server answered ${response.status}`);
    }
    return (await response.json()) as Answer;
  }

  private async ask(answer: Promise<string>): Promise<void> {
    this.trouble = await answer;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-own-classes': OwnClasses;
  }
}
