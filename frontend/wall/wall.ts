import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Change } from './contract';
import { counts, FILTER_WORDS, FILTERS, ordered, SORT_WORDS, SORTS, type Filter, type Sort } from './order';
import './tile';
import { changed, type Tile } from './tiles';

/** Tiles change their places no more often, and never under a finger. */
const REST = 2000;

/**
 * A class, a tile for each student.
 *
 * Properties: students (address of students; without it the wall is for all eyes, and names nobody).
 * Functions: apply.
 */
@customElement('wr-wall')
export class Wall extends LitElement {
  @property() students = '';
  @state() private tiles: ReadonlyMap<number, Tile> = new Map();
  @state() private order: readonly number[] = [];
  @state() private filter: Filter = 'all';
  @state() private sort: Sort = 'need';
  @state() private wanted = '';
  @state() private known = false;
  private timer = 0;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.reorderAtRest(), REST);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  /** @param first whether to forget what was shown before */
  apply(changes: readonly Change[], first: boolean): void {
    const before = first ? new Map<number, Tile>() : this.tiles;
    this.tiles = changed(before, changes);
    this.known = true;
    if (this.tiles.size !== before.size) {
      this.reorder();
    }
  }

  private reorder(): void {
    this.order = ordered(this.tiles.values(), this.filter, this.students ? this.sort : 'name', this.wanted);
  }

  private reorderAtRest(): void {
    const grid = this.querySelector('.wall-grid');
    if (grid && !grid.matches(':hover, :focus-within')) {
      this.reorder();
    }
  }

  private choose(filter: Filter): void {
    this.filter = filter;
    this.reorder();
  }

  protected render(): TemplateResult {
    return html`${this.students ? this.tools() : nothing}
      <ol class="wall-grid">
        ${repeat(
          this.order.flatMap((number) => this.tiles.get(number) ?? []),
          (tile) => tile.number,
          (tile) => html`<li><wr-wall-tile .tile=${tile} .students=${this.students}></wr-wall-tile></li>`,
        )}
      </ol>
      ${this.order.length === 0 ? html`<p class="wall-empty">${this.why()}</p>` : nothing}`;
  }

  private why(): string {
    if (!this.known) {
      return 'Looking who is there …';
    }
    return this.tiles.size === 0 ? 'Nobody has joined this class yet.' : 'Nobody like that at the moment.';
  }

  private tools(): TemplateResult {
    const count = counts(this.tiles.values());
    return html`<div class="wall-tools">
      <div role="group" aria-label="Show" class="wall-filters">
        ${FILTERS.map(
          (filter) => html`<button
            type="button"
            data-filter=${filter}
            aria-pressed=${String(this.filter === filter)}
            @click=${() => this.choose(filter)}
          >
            ${FILTER_WORDS[filter]} <span>${count[filter]}</span>
          </button>`,
        )}
      </div>
      <label
        >Order
        <select
          @change=${(event: Event) => {
            this.sort = (event.target as HTMLSelectElement).value as Sort;
            this.reorder();
          }}
        >
          ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.sort}>${SORT_WORDS[sort]}</option>`)}
        </select></label
      >
      <label class="wall-find"
        >Find
        <input
          type="search"
          placeholder="a name"
          .value=${this.wanted}
          @input=${(event: Event) => {
            this.wanted = (event.target as HTMLInputElement).value;
            this.reorder();
          }}
      /></label>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-wall': Wall;
  }
}
