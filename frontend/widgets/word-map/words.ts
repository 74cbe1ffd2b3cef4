import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fixed } from '../../shared/numbers';

interface Word {
  readonly word: string;
  readonly cosine: number;
}

/** A word and those nearest to it. */
export interface Near {
  readonly word: string;
  readonly trouble: string;
  readonly near: readonly Word[];
}

/** a is to b as c is to the words of `near`. */
export interface Analogy {
  readonly three: readonly string[];
  readonly truth: string;
  readonly rank: number;
  readonly trouble: string;
  readonly near: readonly Word[];
}

/** How many analogies of a kind hold. */
export interface Held {
  readonly text: string;
  readonly right: number;
  readonly all: number;
}

/** A form whose fields begin with `values`, which is sent as a whole. */
function fields(event: Event): string[] {
  event.preventDefault();
  return [...new FormData(event.target as HTMLFormElement).values()].map(String);
}

function field(label: string, value: string): TemplateResult {
  return html`<input name=${label} aria-label=${label} .value=${value} maxlength="60" autocapitalize="off" autocomplete="off" spellcheck="false" dir="auto" />`;
}

function bars(words: readonly Word[], choose: (word: string) => void): TemplateResult {
  return html`<ol class="wr-words-list">
    ${words.map(
      ({ word, cosine }) => html`<li>
        <button type="button" @click=${() => choose(word)}>
          <span dir="auto">${word}</span><i style="inline-size:${Math.max(0, cosine) * 100}%"></i><b>${fixed(cosine)}</b>
        </button>
      </li>`,
    )}
  </ol>`;
}

export function neighbours({ word, trouble, near }: Near, choose: (word: string) => void): TemplateResult {
  return html`<section>
    <h4>Nearest to a word</h4>
    ${keyed(
      word,
      html`<form class="wr-words-form" @submit=${(event: Event) => choose(fields(event)[0])}>
        ${field('Word', word)}<button class="wr-words-go" type="submit">Find</button>
      </form>`,
    )}
    ${trouble ? html`<p class="wr-words-trouble" role="alert">${trouble}</p>` : bars(near, choose)}
    <p class="wr-note">The cosine of the angle between both vectors: 1 where they point the same way, 0 where they have nothing in common.</p>
  </section>`;
}

export function analogies(
  { three, truth, rank, trouble, near }: Analogy,
  examples: readonly (readonly string[])[],
  ask: (a: string, b: string, c: string) => void,
  choose: (word: string) => void,
): TemplateResult {
  const [a, b, c] = three;
  return html`<section>
    <h4>a is to b as c is to …</h4>
    <div class="wr-words-examples">
      ${examples.map(
        ([x, y, z]) => html`<button type="button" aria-pressed=${[x, y, z].join() === three.join()} @click=${() => ask(x, y, z)}>${z} − ${x} + ${y}</button>`,
      )}
    </div>
    ${keyed(
      three.join(),
      html`<form
        class="wr-words-form wr-words-sum"
        @submit=${(event: Event) => {
          const [third, first, second] = fields(event);
          ask(first, second, third);
        }}
      >
        ${field('c', c)}<span>−</span>${field('a', a)}<span>+</span>${field('b', b)}<button class="wr-words-go" type="submit">Add</button>
      </form>`,
    )}
    ${trouble ? html`<p class="wr-words-trouble" role="alert">${trouble}</p>` : bars(near, choose)}
    ${truth
      ? html`<p class="wr-words-verdict" data-right=${rank === 1}>
          ${rank === 1 ? html`<b aria-hidden="true">✓</b> It holds: the grammar says <em>${truth}</em> too.` : html`<b aria-hidden="true">✗</b> The grammar says <em>${truth}</em>, which comes at place ${rank} here.`}
        </p>`
      : nothing}
    <p class="wr-note">The three words themselves are left out.</p>
  </section>`;
}
