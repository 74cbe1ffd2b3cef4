import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { css, diverging, wantsDarkText } from '../../shared/colours';
import { percent } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import '../probabilities/probabilities';
import { points, tint, told } from './influence';

/** Without tokens nothing was read, and reader says why. */
interface Answer {
  readonly reader: string;
  readonly tokens?: readonly string[];
  readonly influence?: readonly number[];
  readonly probabilities?: readonly number[];
  readonly likeliest?: number;
}

/**
 * What a network takes a sequence for: each token coloured by what it does to the answer, and the classes as bars.
 *
 * Properties: names (of the classes), unit (what a token is called), answer.
 */
@customElement('wr-classified-text')
export class ClassifiedText extends Picture {
  @property({ attribute: false }) names: readonly string[] = [];
  @property() unit = 'word';
  @property({ attribute: false }) answer: Answer = { reader: '' };

  protected render(): TemplateResult {
    const { tokens, reader, probabilities } = this.answer;
    return html`
      <div class="wr-classified-reading">
        ${tokens ? this.renderReading(tokens) : nothing}
        <p class="wr-reader">${reader}</p>
      </div>
      <wr-probabilities .names=${this.names} .values=${probabilities ?? []}></wr-probabilities>
    `;
  }

  private renderReading(tokens: readonly string[]): TemplateResult {
    const { influence = [], probabilities = [], likeliest = 0 } = this.answer;
    const name = this.names[likeliest] ?? '';
    return html`
      <p class="wr-classified-answer" aria-live="polite">
        <strong>${name}</strong> ${percent(probabilities[likeliest] ?? NaN)}
      </p>
      <ol class="wr-influence" aria-label="What each ${this.unit} does to ${name}">
        ${tokens.map(
          (token, i) => html`<li aria-label=${told(token, influence[i] ?? 0)}>
            <span class="wr-influence-token" aria-hidden="true">${token === ' ' ? '␣' : token}</span>
            <span class="wr-influence-points" aria-hidden="true">${points(influence[i] ?? 0)}</span>
          </li>`,
        )}
      </ol>
      <p class="wr-influence-legend">
        Under each ${this.unit}: by how many percentage points ${name} would be lower without it. Blue speaks for it, orange
        against.
      </p>
    `;
  }

  protected draw(): void {
    const { negative, paper, positive } = this.palette;
    this.querySelectorAll<HTMLElement>('.wr-influence-token').forEach((token, i) => {
      const colour = diverging(tint(this.answer.influence?.[i] ?? 0), negative, paper, positive);
      token.style.background = css(colour);
      token.style.color = wantsDarkText(colour) ? '#111' : '#fff';
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-classified-text': ClassifiedText;
  }
}
