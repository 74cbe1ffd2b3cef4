import { html, nothing, type TemplateResult } from 'lit';
import type { Line, TensorView } from './evaluation';
import { kind, tensorGrid } from './grid';
import { meetingPicture } from './meeting';
import { shapeText } from './numbers';

/** What one line is worth, below the line. */
export function result(line: Line, device: string): TemplateResult {
  return html`
    ${line.problem
      ? html`<div class="wr-tensor-problem">
          <p><strong>${line.problem.type === 'LimitError' ? 'A limit of this page' : line.problem.type}</strong>: ${line.problem.message}</p>
          ${line.problem.why ? html`<p class="wr-tensor-why">${line.problem.why}</p>` : nothing}
        </div>`
      : nothing}
    ${line.tensors.map((view) => tensor(view, device))}
    ${line.text ? html`<p class="wr-tensor-text"><code>${line.text}</code></p>` : nothing}
    ${line.shares.length > 0
      ? html`<p class="wr-tensor-note">Shares its memory with ${line.shares.join(', ')}: who changes one changes the other.</p>`
      : nothing}
    ${line.meeting ? meetingPicture(line.meeting) : nothing}
  `;
}

function tensor(view: TensorView, device: string): TemplateResult {
  return html`<div class="wr-tensor-value">
    <dl>
      ${view.label ? html`<div><dt>part</dt><dd>${view.label}</dd></div>` : nothing}
      <div><dt>shape</dt><dd title=${kind(view.shape)}>${shapeText(view.shape)}</dd></div>
      <div><dt>dtype</dt><dd>${view.dtype}</dd></div>
      <div><dt>device</dt><dd>${device}</dd></div>
      <div><dt>stride</dt><dd title="steps in memory from one element to the next">${shapeText(view.strides)}</dd></div>
    </dl>
    ${tensorGrid(view)}
  </div>`;
}
