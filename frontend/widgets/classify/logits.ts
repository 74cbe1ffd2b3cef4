import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { floats } from '../../shared/bytes';
import { bounded } from '../../shared/knob';
import { fixed, percent, significant } from '../../shared/numbers';
import { short, softmax, type Look } from './look';

/**
 * Logits as the last layer gives them, beside what softmax makes of them.
 *
 * Properties: look.
 */
@customElement('wr-logits')
export class Logits extends LitElement {
  @property({ attribute: false }) look?: Look;
  @state() private temperature = 1;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult | typeof nothing {
    if (!this.look) {
      return nothing;
    }
    const logits = floats(this.look.logits);
    const probabilities = softmax(logits, this.temperature);
    const best = this.look.best;
    const reach = logits.reduce((most, logit) => Math.max(most, Math.abs(logit)), 1e-9);
    const sum = logits.reduce((a, b) => a + b, 0);
    const others = logits.length - best.length;
    const rest = 1 - best.reduce((a, { index }) => a + probabilities[index], 0);
    return html`<section class="wr-logits" aria-label="Logits beside probabilities">
      <table>
        <thead>
          <tr>
            <th scope="col">label</th>
            <th scope="col" colspan="2">logit</th>
            <th scope="col" colspan="2">probability${this.temperature === 1 ? '' : `, temperature ${significant(this.temperature, 2)}`}</th>
          </tr>
        </thead>
        <tbody>
          ${best.map(
            ({ index, label }) => html`<tr>
              <th scope="row">${short(label)}</th>
              <td class="wr-logit-bar"><i style=${bar(logits[index] / reach)} data-negative=${logits[index] < 0}></i></td>
              <td>${fixed(logits[index])}</td>
              <td class="wr-share-bar"><i style="inline-size:${100 * probabilities[index]}%"></i></td>
              <td>${percent(probabilities[index])}</td>
            </tr>`,
          )}
          ${others > 0
            ? html`<tr class="wr-others">
                <th scope="row">${others.toLocaleString('en-US')} others</th>
                <td></td>
                <td></td>
                <td class="wr-share-bar"><i style="inline-size:${100 * rest}%"></i></td>
                <td>${percent(Math.max(0, rest))}</td>
              </tr>`
            : nothing}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum of all</th>
            <td></td>
            <td>${fixed(sum)}</td>
            <td></td>
            <td>${percent(probabilities.reduce((a, b) => a + b, 0))}</td>
          </tr>
        </tfoot>
      </table>
      <div class="wr-logits-knob">
        ${bounded('temperature', 'temperature', this.temperature, { min: 0.25, max: 5, step: 0.05 }, (t) => (this.temperature = t))}
      </div>
    </section>`;
  }
}

/** From the middle to the left or to the right. */
function bar(share: number): string {
  const width = 50 * Math.abs(share);
  return `inline-size:${width}%;margin-inline-start:${share < 0 ? 50 - width : 50}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-logits': Logits;
  }
}
