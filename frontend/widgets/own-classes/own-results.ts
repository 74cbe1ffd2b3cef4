import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { pictureAddress } from './address';
import { byClass } from './by-class';
import { pictures } from './words';

interface Mistake {
  readonly class: number;
  readonly file: string;
  readonly label: number;
  readonly predicted: number;
  readonly probability: number;
}

interface Result {
  readonly samples: number;
  readonly accuracy: number;
  readonly classes: readonly string[];
  readonly confusion: readonly (readonly number[])[];
  readonly mistakes: readonly Mistake[];
}

/** Fewer kept-back pictures than this say little. */
const FEW = 50;

/**
 * How the network does on the pictures that were kept back.
 *
 * Properties: result. Attribute: pictures (their address).
 */
@customElement('wr-own-results')
export class OwnResults extends LitElement {
  @property({ attribute: false }) result?: Result;
  @property({ attribute: 'pictures' }) url = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult | typeof nothing {
    if (!this.result) {
      return nothing;
    }
    const { samples, accuracy, classes, confusion, mistakes } = this.result;
    const right = Math.round(accuracy * samples);
    return html`<div class="wr-own-score">
        <h4 class="wr-figure-title">On pictures it has never seen</h4>
      <p>
        <strong class="wr-own-accuracy">${percent(accuracy)}</strong>
        right: ${right.toLocaleString('en-US')} of the ${pictures(samples)} that were kept back.
        ${samples < FEW ? html`With so few, each one counts ${percent(1 / samples)}: more pictures make this number surer.` : nothing}
      </p>
      <p class="wr-own-taken">Pictures shot in a row look alike: then a kept-back one is hardly new to it, and this number flatters.</p>
      <ul class="wr-bars">
        ${byClass(classes, confusion).map(
          ({ name, right: good, of, taken }) => html`<li>
            <span class="wr-bar-name">${name}</span>
            <span class="wr-bar-track" role="meter" aria-label=${`${name} right`} aria-valuemin="0" aria-valuemax="1" aria-valuenow=${(of ? good / of : 0).toFixed(4)}>
              <span class="wr-bar-fill" style="transform: scaleX(${of ? good / of : 0})"></span>
            </span>
            <span class="wr-bar-value">${percent(of ? good / of : NaN)}</span>
            <span class="wr-own-taken">${good} of ${of}${taken}</span>
          </li>`,
        )}
      </ul>
      </div>
      ${mistakes.length > 0
        ? html`<div class="wr-own-wrong"><h4 class="wr-figure-title">Its surest mistakes</h4>
            <ul class="wr-own-mistakes">
              ${mistakes.map(
                (m) => html`<li>
                  <img src=${pictureAddress(this.url, m.class, m.file)} alt=${`picture of ${classes[m.label]}`} width="96" height="96" loading="lazy" />
                  <span>${classes[m.label]}, taken for ${classes[m.predicted]}, ${percent(m.probability)}</span>
                </li>`,
              )}
            </ul></div>`
        : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-own-results': OwnResults;
  }
}
