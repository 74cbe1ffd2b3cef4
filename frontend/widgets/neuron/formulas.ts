import { html, type TemplateResult } from 'lit';
import { fixed } from '../../shared/numbers';
import { cost, isRight, loss, output, sum, target, type NeuronFunction, type Weights } from './mathematics';
import type { Sample } from './samples';

/** What the formulas are about: a neuron, its input, and the sample that lies there, if any. */
export interface Case {
  readonly name: NeuronFunction;
  readonly weights: Weights;
  readonly input: readonly [number, number];
  readonly sample?: Sample;
  readonly samples: readonly Sample[];
}

/** A number in a product: brackets keep its sign apart from the operator. */
function factor(value: number): string {
  return value < 0 ? `(${fixed(value)})` : fixed(value);
}

function applied(name: NeuronFunction, z: number): TemplateResult {
  switch (name) {
    case 'step':
      return html`1 where <i>z</i> ≥ 0, else 0`;
    case 'sigmoid':
      return html`1 / (1 + e<sup>${fixed(-z)}</sup>)`;
    case 'tanh':
      return html`tanh ${factor(z)}`;
    case 'relu':
      return html`max(0, ${fixed(z)})`;
  }
}

/** Sum, output, loss and cost, each as a formula with its numbers of this moment. */
export function formulas({ name, weights, input, sample, samples }: Case): TemplateResult {
  const { w1, w2, b } = weights;
  const z = sum(weights, ...input);
  const a = output(name, z);
  return html`<dl class="wr-formulas">
    <dt>Sum</dt>
    <dd>
      <span class="wr-symbols"><i>z</i> = <i>w</i>₁<i>x</i>₁ + <i>w</i>₂<i>x</i>₂ + <i>b</i></span>
      <span>= ${factor(w1)} · ${factor(input[0])} + ${factor(w2)} · ${factor(input[1])} + ${factor(b)}</span>
      <b data-number="z">= ${fixed(z)}</b>
    </dd>
    <dt>Output</dt>
    <dd>
      <span class="wr-symbols"><i>a</i> = ${name}(<i>z</i>)</span>
      <span>= ${applied(name, z)}</span>
      <b data-number="a">= ${fixed(a, 3)}</b>
    </dd>
    <dt>Loss of this sample</dt>
    <dd>${sample ? lossLine(name, a, sample) : html`<span>Put the input on a point to have a target.</span>`}</dd>
    <dt>Cost, the mean loss of all ${samples.length}</dt>
    <dd>
      <span class="wr-symbols"><i>C</i> = (<i>L</i>₁ + … + <i>L</i>${subscript(samples.length)}) / ${samples.length}</span>
      <b data-number="cost">= ${fixed(cost(name, weights, samples), 3)}</b>
    </dd>
  </dl>`;
}

function lossLine(name: NeuronFunction, a: number, sample: Sample): TemplateResult {
  const y = target(name, sample.label);
  return html`<span class="wr-symbols"><i>L</i> = (<i>a</i> − <i>y</i>)²</span>
    <span>= (${fixed(a, 3)} − ${y < 0 ? `(−1)` : y})²</span>
    <b data-number="loss">= ${fixed(loss(name, a, sample.label), 3)}</b>`;
}

function subscript(digit: number): string {
  return '₀₁₂₃₄₅₆₇₈₉'[digit];
}

/** Every sample with the neuron's output and its loss; choosing one puts the input there. */
export function table({ name, weights, sample, samples }: Case, choose: (sample: Sample) => void): TemplateResult {
  return html`<table class="wr-samples-table">
    <thead>
      <tr>
        <th scope="col"><span class="wr-unseen">Sample</span></th>
        <th scope="col"><i>x</i>₁</th>
        <th scope="col"><i>x</i>₂</th>
        <th scope="col">target <i>y</i></th>
        <th scope="col">output <i>a</i></th>
        <th scope="col">loss <i>L</i></th>
        <th scope="col">right?</th>
      </tr>
    </thead>
    <tbody>
      ${samples.map((s, i) => {
        const a = output(name, sum(weights, s.x1, s.x2));
        const right = isRight(name, a, s.label);
        return html`<tr data-chosen=${s === sample} @click=${() => choose(s)}>
          <td><button type="button" aria-label="Sample ${i + 1}" aria-pressed=${s === sample}>${i + 1}</button></td>
          <td>${short(s.x1)}</td>
          <td>${short(s.x2)}</td>
          <td>${short(target(name, s.label))}</td>
          <td>${fixed(a)}</td>
          <td>${fixed(loss(name, a, s.label), 3)}</td>
          <td data-right=${right}>${right ? '✓ right' : '✗ wrong'}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function short(value: number): string {
  return String(value).replace('-', '−');
}
