import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Cell, type Order, type Row, shown } from './order';

/**
 * A class as a table: a row for each student. Columns order it, a name finds a row, and arrow keys go from cell to cell.
 *
 * Properties: what (the caption), columns, press (whether cells are to be pressed). Functions: rows. Event: wr-cell, with
 * the row and column that was pressed.
 */
@customElement('wr-class-table')
export class ClassTable extends LitElement {
  @property() what = '';
  @property({ type: Array }) columns: readonly string[] = [];
  @property({ type: Boolean }) press = false;

  @state() private all: readonly Row[] = [];
  @state() private order: Order = { column: -1, down: false };
  @state() private sought = '';
  @state() private at: readonly [row: number, column: number] = [0, 0];

  rows(rows: readonly Row[]): void {
    this.all = rows;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const found = shown(this.all, this.order, this.sought);
    return html`
      <div class="wr-class-table-find">
        <label>Find a student <input type="search" .value=${this.sought} @input=${this.find} /></label>
        <span role="status">${found.length === this.all.length ? nothing : `${found.length} of ${this.all.length}`}</span>
      </div>
      <div class="wr-class-table-frame" tabindex=${this.press ? nothing : 0} role="region" aria-label=${this.what}>
        <table>
          <caption>${this.what}</caption>
          <thead>
            <tr>${this.head('Student', -1)}${this.columns.map((title, column) => this.head(title, column))}</tr>
          </thead>
          <tbody @keydown=${this.key}>${found.map((row, place) => this.row(this.all[row], row, place))}</tbody>
        </table>
      </div>
    `;
  }

  private head(title: string, column: number): TemplateResult {
    const chosen = this.order.column === column;
    const sorted = chosen ? (this.order.down ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${sorted}><button @click=${() => this.sort(column)}>${title}</button></th>`;
  }

  private row(row: Row, index: number, place: number): TemplateResult {
    const name = row.href ? html`<a href=${row.href}>${row.title}</a>` : row.title;
    return html`<tr>
      <th scope="row" dir="auto">${name}</th>
      ${row.cells.map((cell, column) => html`<td data-mark=${cell.mark ?? nothing}>${this.cell(cell, index, column, place)}</td>`)}
    </tr>`;
  }

  private cell(cell: Cell, row: number, column: number, place: number): TemplateResult {
    const bar = cell.share === undefined ? nothing : html`<i style="--share: ${cell.share}" aria-hidden="true"></i>`;
    const note = cell.note ? html`<span class="wr-unseen">, ${cell.note}</span>` : nothing;
    const content = html`${cell.text}${note}${bar}`;
    if (!this.press) {
      return html`<span title=${cell.note ?? nothing}>${content}</span>`;
    }
    const reached = this.at[0] === place && this.at[1] === column;
    return html`<button
      data-place=${place}
      data-column=${column}
      tabindex=${reached ? 0 : -1}
      title=${cell.note ?? nothing}
      @click=${() => this.choose(row, column, place)}
    >
      ${content}
    </button>`;
  }

  private sort(column: number): void {
    this.order = { column, down: this.order.column === column && !this.order.down };
    this.at = [0, 0];
  }

  private find(event: Event): void {
    this.sought = (event.target as HTMLInputElement).value;
    this.at = [0, 0];
  }

  private choose(row: number, column: number, place: number): void {
    this.at = [place, column];
    this.dispatchEvent(new CustomEvent('wr-cell', { detail: { row, column } }));
  }

  private readonly key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!step || !this.press) {
      return;
    }
    const [place, column] = [this.at[0] + step[0], this.at[1] + step[1]];
    const next = this.querySelector<HTMLElement>(`button[data-place="${place}"][data-column="${column}"]`);
    if (next) {
      event.preventDefault();
      this.at = [place, column];
      next.focus();
    }
  };
}
