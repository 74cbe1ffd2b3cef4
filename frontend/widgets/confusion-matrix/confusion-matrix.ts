import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { css, mix, wantsDarkText } from '../../shared/colours';
import { Picture } from '../../shared/picture';
import { shares, strength, told } from './confusion';

/**
 * Labels against predictions as a heat map; the diagonal is right. A cell that is tapped or focused says its count;
 * arrow keys go from cell to cell.
 *
 * Properties: names. Functions: counts.
 */
@customElement('wr-confusion-matrix')
export class ConfusionMatrix extends Picture {
  @property({ type: Array }) names: readonly string[] = [];

  @state() private cells: readonly (readonly number[])[] = [];
  @state() private chosen?: readonly [label: number, predicted: number];

  counts(cells: readonly (readonly number[])[]): void {
    this.cells = cells;
  }

  protected render(): TemplateResult {
    return html`
      <h4 class="wr-figure-title">Confusion matrix</h4>
      <table class="wr-confusion" style="--columns: ${this.names.length}" @pointerover=${this.choose} @click=${this.choose} @focusin=${this.choose} @keydown=${this.key} @pointerleave=${() => (this.chosen = undefined)}>
        <caption aria-live="polite">${this.told()}</caption>
        <thead>
          <tr>
            <td></td>
            ${this.names.map((name) => html`<th scope="col" title=${name}>${short(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.names.map(
            (name, label) =>
              html`<tr>
                <th scope="row" title=${name}>${short(name)}</th>
                ${this.names.map((_, predicted) => this.renderCell(label, predicted))}
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  private renderCell(label: number, predicted: number): TemplateResult {
    const chosen = this.chosen?.[0] === label && this.chosen[1] === predicted;
    const [row, column] = this.chosen ?? [0, 0];
    const reached = row === label && column === predicted;
    return html`<td data-label=${label} data-predicted=${predicted} ?data-chosen=${chosen} tabindex=${reached ? 0 : -1}>
      ${this.cells[label]?.[predicted] || ''}
    </td>`;
  }

  private told(): string {
    if (this.cells.length === 0) {
      return 'After the first epoch: which classes are taken for which.';
    }
    return this.chosen
      ? told(this.names, ...this.chosen, this.cells[this.chosen[0]][this.chosen[1]])
      : 'Rows: the label. Columns: what the network read. Tap a cell.';
  }

  private choose(event: Event): void {
    const cell = (event.target as HTMLElement).closest('td');
    if (cell?.dataset.label !== undefined && this.cells.length > 0) {
      this.chosen = [Number(cell.dataset.label), Number(cell.dataset.predicted)];
    }
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const cell = (event.target as HTMLElement).closest('td');
    if (!step || cell?.dataset.label === undefined) {
      return;
    }
    event.preventDefault();
    const [label, predicted] = [Number(cell.dataset.label) + step[0], Number(cell.dataset.predicted) + step[1]];
    this.querySelector<HTMLElement>(`td[data-label='${label}'][data-predicted='${predicted}']`)?.focus();
  }

  protected draw(): void {
    const { paper, positive, negative } = this.palette;
    const rows = shares(this.cells);
    this.querySelectorAll<HTMLElement>('tbody td').forEach((cell) => {
      const [label, predicted] = [Number(cell.dataset.label), Number(cell.dataset.predicted)];
      const colour = mix(paper, label === predicted ? positive : negative, strength(rows[label]?.[predicted] ?? 0));
      cell.style.background = css(colour);
      cell.style.color = wantsDarkText(colour) ? '#111' : '#fff';
    });
  }
}

function short(name: string): string {
  return name.length > 4 ? `${name.slice(0, 3)}…` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-confusion-matrix': ConfusionMatrix;
  }
}
