import { html, type TemplateResult } from 'lit';
import { fixed } from '../../shared/numbers';
import { cellStyle } from '../layers/paint';
import { share, type Scene } from './columns';
import { isDone, PARTS, type Part } from './moments';
import { row, type Weights } from './network';
import { likeliest, type Step } from './pass';
import { added, sumOf, terms, valuesOf, type Sum, type Term } from './sum';
import { said, shown } from './tokens';
import { answering, letter, purpose, reading, title } from './words';

const DECIMALS = 3;
const ANSWERS = 5;

/** Numbers of the arithmetic all have as many decimals. */
const number = (value: number) => (Number.isFinite(value) ? fixed(value, DECIMALS) : 'no number');
const bracketed = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
const name = (of: string, unit: number) => html`<i>${of}</i><sub>${unit + 1}</sub>`;

/** How a moment's numbers come about, spelled out for one of the hidden values. */
export function panel(scene: Scene, weights: Weights, answer: number, pick: (answer: number) => void): TemplateResult {
  const { focus, written } = scene;
  if (!focus) {
    return html`<div class="wr-unrolled-panel"><p>The hidden state is ${scene.padding > 0 ? 'what padding has left' : 'all 0'}. Next reads ${said(written[0] ?? '')}.</p></div>`;
  }
  const step = scene.steps[focus.step];
  return html`<div class="wr-unrolled-panel">
    <p class="wr-unrolled-place" role="status">Step ${focus.step + 1} of ${scene.steps.length}, ${title(focus.part)}</p>
    ${parts(scene)} ${body(scene, weights, step, answer, pick)}
  </div>`;
}

function parts({ focus, network, last, choose }: Scene): TemplateResult {
  return html`<div class="wr-options" role="group" aria-label="What happens in this step">
    ${PARTS[network.cell].map((part) => {
      const moment = { step: focus!.step, part };
      return html`<button type="button" aria-pressed=${part === focus!.part} ?disabled=${!isDone(network.cell, moment, last)} @click=${() => choose(moment)}>${title(part)}</button>`;
    })}
  </div>`;
}

function body(scene: Scene, weights: Weights, step: Step, answer: number, pick: (answer: number) => void): TemplateResult {
  const { network, written } = scene;
  const { part, step: at } = scene.focus!;
  if (part === 'read') {
    return html`<p>${reading(network, step.token, written[at])}</p>
      <div class="wr-unrolled-units">${Array.from(step.x, (x, i) => html`<span class="wr-unrolled-unit" style=${cellStyle(x, Math.max(...step.x.map(Math.abs)), scene.palette)}><span>${name('x', i)}</span><b>${number(x)}</b></span>`)}</div>`;
  }
  if (part === 'says') {
    const last = at === scene.steps.length - 1;
    return html`<p>${answering(network, last, written[at + 1])}</p>
      ${saying(scene, weights, step, answer, pick)}`;
  }
  return html`<p>${purpose(network.cell, part)}</p>
    ${units(scene, step, part)} ${trace(scene, part)} ${arithmetic(scene, weights, step, part)}`;
}

/** The chosen value at every step: what is kept, and what is written over. */
function trace({ network, steps, written, unit, last, focus, palette, choose }: Scene, part: Part): TemplateResult {
  const values = steps.map((step) => valuesOf(network.cell, step, part)[unit]);
  const largest = Math.max(1, ...values.map(Math.abs));
  return html`<div class="wr-unrolled-trace" role="group" aria-label="The same value at every step">
    <span>${name(letter(network.cell, part), unit)} at each step</span>
    ${values.map((v, at) => {
      const done = isDone(network.cell, { step: at, part }, last);
      return html`<button type="button" ?disabled=${!done} aria-pressed=${at === focus!.step} style=${done ? cellStyle(v, largest, palette) : ''} @click=${() => choose({ step: at, part })}>
        <span>${shown(written[at])}</span>${done ? fixed(v) : ''}
      </button>`;
    })}
  </div>`;
}

/** Each value of a part, to choose one of. */
function units(scene: Scene, step: Step, part: Part): TemplateResult {
  const { network, unit, palette } = scene;
  const values = valuesOf(network.cell, step, part);
  const largest = Math.max(1, ...values.map(Math.abs));
  const gate = isGate(part);
  return html`<div class="wr-unrolled-units" role="group" aria-label="Which value is spelled out">
    ${values.map(
      (v, i) => html`<button type="button" class="wr-unrolled-unit" aria-pressed=${i === unit} ?data-gate=${gate} style="${cellStyle(v, largest, palette)};--open:${v}" @click=${() => scene.choose(scene.focus!, i)}>
        <span>${name(letter(network.cell, part), i)}</span><b>${number(v)}</b>
      </button>`,
    )}
  </div>`;
}

function isGate(part: Part): boolean {
  return ['forget', 'input', 'output', 'reset', 'update'].includes(part);
}

function arithmetic(scene: Scene, weights: Weights, step: Step, part: Part): TemplateResult {
  const { network, unit, focus } = scene;
  const sum = sumOf(network.cell, weights, step, part, unit);
  const value = valuesOf(network.cell, step, part)[unit];
  const own = name(letter(network.cell, part), unit);
  if (sum) {
    return summed(sum, scene, html`${own} = ${isGate(part) ? 'sigmoid' : 'tanh'}(${number(sum.total)}) = <b>${number(value)}</b>`, focus!.step);
  }
  return made(scene, step, part, value, own);
}

function summed(sum: Sum, { palette }: Scene, last: TemplateResult, at: number): TemplateResult {
  const biases = sum.inputBias + sum.stateBias;
  const largest = Math.max(1e-9, ...[...sum.fromInput, ...sum.fromState].map(({ product }) => Math.abs(product)));
  const before = at === 0 ? 'the start' : `step ${at}`;
  const [fromInput, fromState] = [added(sum.fromInput), added(sum.fromState)];
  return html`${products(html`From the input: ${number(fromInput)}`, 'x', sum.fromInput, largest, palette)}
    ${products(html`From the hidden state of ${before}: ${number(fromState)}`, 'h', sum.fromState, largest, palette)}
    <p class="wr-equation">
      ${sum.reset === 1
        ? html`${number(fromInput)} + ${bracketed(fromState)} + ${bracketed(biases)} <small>(two biases)</small> = ${number(sum.total)}`
        : html`${number(fromInput)} + ${bracketed(sum.inputBias)} <small>(bias)</small> + ${number(sum.reset)} <small>(reset gate)</small> × (${number(fromState)} + ${bracketed(sum.stateBias)} <small>(bias)</small>) = ${number(sum.total)}`}
    </p>
    <p class="wr-equation">${last}</p>`;
}

function products(heading: TemplateResult, of: string, all: readonly Term[], largest: number, palette: Scene['palette']): TemplateResult {
  return html`<section class="wr-unrolled-products">
    <h4>${heading}</h4>
    <ul>
      ${all.map(({ value, weight, product }, j) => html`<li style=${cellStyle(product, largest * 2, palette)}><span>${name(of, j)}</span><span>${number(value)} × ${bracketed(weight)}</span><b>${number(product)}</b></li>`)}
    </ul>
  </section>`;
}

/** A value that is made of gates. */
function made({ network, unit }: Scene, step: Step, part: Part, value: number, own: TemplateResult): TemplateResult {
  if (network.cell === 'gru') {
    const [, keep, fresh] = step.blocks.map((block) => block[unit]);
    const before = step.before.hidden[unit];
    return html`${split(['kept', keep * before], ['new', (1 - keep) * fresh])}
      <p class="wr-equation">kept: ${name('z', unit)} × ${name('h', unit)} before = ${number(keep)} × ${bracketed(before)} = ${number(keep * before)}</p>
      <p class="wr-equation">new: (1 − ${name('z', unit)}) × ${name('n', unit)} = ${number(1 - keep)} × ${bracketed(fresh)} = ${number((1 - keep) * fresh)}</p>
      <p class="wr-equation">${own} = ${number(keep * before)} + ${bracketed((1 - keep) * fresh)} = <b>${number(value)}</b></p>`;
  }
  const [input, forget, fresh, output] = step.blocks.map((block) => block[unit]);
  const before = step.before.memory[unit];
  if (part === 'memory') {
    return html`${split(['kept', forget * before], ['written', input * fresh])}
      <p class="wr-equation">kept: ${name('f', unit)} × ${name('c', unit)} before = ${number(forget)} × ${bracketed(before)} = ${number(forget * before)}</p>
      <p class="wr-equation">written: ${name('i', unit)} × ${name('g', unit)} = ${number(input)} × ${bracketed(fresh)} = ${number(input * fresh)}</p>
      <p class="wr-equation">${own} = ${number(forget * before)} + ${bracketed(input * fresh)} = <b>${number(value)}</b></p>`;
  }
  const memory = step.after.memory[unit];
  return html`<p class="wr-equation">${own} = ${name('o', unit)} × tanh(${name('c', unit)}) = ${number(output)} × tanh(${number(memory)}) = ${number(output)} × ${bracketed(Math.tanh(memory))} = <b>${number(value)}</b></p>`;
}

/** Two parts of a sum as bars from a common zero, to either side. */
function split(...both: readonly (readonly [string, number])[]): TemplateResult {
  const largest = Math.max(1, ...both.map(([, v]) => Math.abs(v)));
  return html`<dl class="wr-unrolled-split">
    ${both.map(([of, v]) => html`<dt>${of}</dt><dd><i data-sign=${v < 0 ? '-' : '+'} style="--share:${Math.abs(v) / largest}"></i><span>${number(v)}</span></dd>`)}
  </dl>`;
}

function saying(scene: Scene, weights: Weights, step: Step, answer: number, pick: (answer: number) => void): TemplateResult {
  const { network, palette } = scene;
  const text = network.classes.length === 0;
  const names = text ? network.tokens : network.classes;
  const best = likeliest(step, ANSWERS, text);
  const chosen = best.includes(answer) ? answer : best[0];
  const all = terms(step.after.hidden, row(weights.output, chosen));
  const largest = Math.max(1e-9, ...all.map(({ product }) => Math.abs(product)));
  const highest = Math.max(...step.logits);
  const power = Math.exp(step.logits[chosen] - highest);
  const powers = step.logits.reduce((sum, z) => sum + Math.exp(z - highest), 0);
  return html`<div class="wr-unrolled-units" role="group" aria-label="Which output is spelled out">
      ${best.map((i) => html`<button type="button" class="wr-unrolled-unit" data-gate aria-pressed=${i === chosen} style="--open:${step.probabilities[i]}" @click=${() => pick(i)}><span>${shown(names[i])}</span><b>${share(step.probabilities[i])}</b></button>`)}
    </div>
    ${products(html`From the hidden state: ${number(added(all))}`, 'h', all, largest, palette)}
    <p class="wr-equation">sum for ${said(names[chosen])}: ${number(added(all))} + ${bracketed(weights.outputBias[chosen])} <small>(bias)</small> = ${number(step.logits[chosen])}</p>
    <p class="wr-equation">
      softmax, with the largest sum ${number(highest)} taken off all ${step.logits.length}: e<sup>${number(step.logits[chosen] - highest)}</sup> ÷ ${number(powers)} = ${number(power)} ÷ ${number(powers)} = <b>${number(step.probabilities[chosen])}</b>
    </p>`;
}
