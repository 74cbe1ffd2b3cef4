import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { css, diverging, wantsDarkText } from '../../shared/colours';
import { significant } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { farthest, pair, place } from './digits';

/** One parameter tensor's gradients, row-major, as both engines have them. */
interface Both {
  readonly name: string;
  readonly shape: readonly number[];
  readonly scratch: readonly number[];
  readonly torch: readonly number[];
}

/** @property losses scratch's, then PyTorch's */
export interface Compared {
  readonly losses: readonly [number, number];
  readonly tensors: readonly Both[];
}

/**
 * Every gradient of a network twice, from our own backpropagation and from PyTorch's autograd, with the digits marked in
 * which they differ.
 *
 * Functions: show, hint.
 */
@customElement('wr-gradients')
export class Gradients extends Picture {
  @state() private compared?: Compared;
  @state() private words = '';

  show(compared: Compared): void {
    this.compared = compared;
  }

  /** What stands in place of numbers while there are none. */
  hint(words: string): void {
    this.words = words;
    this.compared = undefined;
  }

  protected render(): TemplateResult {
    if (!this.compared) {
      return html`<p class="wr-gradients-hint">${this.words}</p>`;
    }
    const { tensors, losses } = this.compared;
    return html`
      ${this.renderSummary(tensors)}
      <div class="wr-gradients-scroll" tabindex="0" role="region" aria-label="All gradients">
        <table class="wr-gradients">
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">scratch</th>
              <th scope="col">autograd</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          ${tensors.map((tensor) => this.renderTensor(tensor))}
          <tbody>
            ${this.renderRow('loss', losses[0], losses[1], false)}
          </tbody>
        </table>
      </div>
    `;
  }

  private renderSummary(tensors: readonly Both[]): TemplateResult {
    const count = tensors.reduce((sum, tensor) => sum + tensor.scratch.length, 0);
    const equal = tensors.reduce((sum, { scratch, torch }) => sum + scratch.filter((value, i) => value === torch[i]).length, 0);
    const most = Math.max(...tensors.map(({ scratch, torch }) => farthest(scratch, torch)));
    return html`<p class="wr-gradients-most" role="status">
      <span>Largest difference</span>
      <strong>${most === 0 ? '0' : significant(most)}</strong>
      <span>among ${count.toLocaleString('en-US')} gradients, ${equal.toLocaleString('en-US')} of them equal to the last bit</span>
    </p>`;
  }

  private renderTensor(tensor: Both): TemplateResult {
    return html`<tbody>
      <tr>
        <th class="wr-gradients-tensor" colspan="4" scope="rowgroup">${tensor.name} <span>(${tensor.shape.join(', ')})</span></th>
      </tr>
      ${tensor.scratch.map((value, i) => this.renderRow(place(tensor.shape, i), value, tensor.torch[i], true))}
    </tbody>`;
  }

  private renderRow(name: string, scratch: number, torch: number, heat: boolean): TemplateResult {
    const { first, second, alike } = pair(scratch, torch);
    const apart = Math.abs(scratch - torch);
    return html`<tr>
      <th scope="row">${name}</th>
      <td data-value=${heat ? scratch : nothing}>${digits(first, alike)}</td>
      <td data-value=${heat ? torch : nothing}>${digits(second, alike)}</td>
      <td>${apart === 0 ? '0' : significant(apart, 2)}</td>
    </tr>`;
  }

  protected draw(): void {
    const { paper, positive, negative } = this.palette;
    const cells = [...this.querySelectorAll<HTMLElement>('td[data-value]')];
    const most = Math.max(...cells.map((cell) => Math.abs(Number(cell.dataset.value))), Number.MIN_VALUE);
    for (const cell of cells) {
      const colour = diverging((0.85 * Number(cell.dataset.value)) / most, negative, paper, positive);
      cell.style.background = css(colour);
      cell.style.color = wantsDarkText(colour) ? '#111' : '#fff';
    }
  }
}

function digits(text: string, alike: number): TemplateResult {
  return html`${text.slice(0, alike)}${alike < text.length ? html`<mark>${text.slice(alike)}</mark>` : nothing}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-gradients': Gradients;
  }
}
