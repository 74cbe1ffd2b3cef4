import { html, type TemplateResult } from 'lit';
import { floats } from '../../shared/bytes';
import { significant } from '../../shared/numbers';
import '../probabilities/probabilities';
import { short, softmax, type Look } from './look';

const TOP = 5;

/**
 * The five likeliest labels, and how long it took.
 *
 * @param failed whether no answer is to come
 */
export function answer(look: Look | undefined, classes: number, failed: boolean): TemplateResult {
  const best = look?.best.slice(0, TOP) ?? [];
  const all = look ? softmax(floats(look.logits)) : [];
  const values = best.map(({ index }) => all[index]);
  const rest = Math.max(0, 1 - values.reduce((a, b) => a + b, 0));
  return html`<section class="wr-answer" aria-label="The ${TOP} likeliest labels">
    <wr-probabilities .names=${best.map(({ label }) => short(label))} .values=${values}></wr-probabilities>
    <p class="wr-quiet">
      ${look
        ? html`The other ${(classes - best.length).toLocaleString('en-US')} labels share ${significant(100 * rest, 2)} %. One forward pass:
          ${significant(look.milliseconds)} ms.`
        : failed
          ? 'No answer.'
          : 'The network looks … The first look of all takes some seconds.'}
    </p>
  </section>`;
}
