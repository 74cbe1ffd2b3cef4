import { html, nothing, type TemplateResult } from 'lit';
import { percent, significant } from '../../shared/numbers';
import type { Both } from './scores';

/** Loss and accuracy of the shown frame on both splits. */
export function renderReadouts({ train, test }: Both, classes: number): TemplateResult {
  const row = (name: 'train' | 'test', scored: Both['train']) => html`<tr>
    <th scope="row" class="pg-${name}">${name}</th>
    <td>${scored ? significant(scored.loss) : '–'}</td>
    ${classes > 0 ? html`<td>${scored ? percent(scored.accuracy) : '–'}</td>` : nothing}
  </tr>`;
  return html`<table class="pg-readouts">
    <thead>
      <tr><td></td><th scope="col">loss</th>${classes > 0 ? html`<th scope="col">accuracy</th>` : nothing}</tr>
    </thead>
    <tbody>${row('train', train)}${row('test', test)}</tbody>
  </table>`;
}
