import { html, type TemplateResult } from 'lit';
import type { Samples } from './contract';

/** The shapes of the classes, as decision-boundary/plane.ts draws them. */
export const SIGNS = ['●', '■', '▲', '◆'] as const;

/** What colours and shapes of the large picture mean. */
export function renderLegend({ classes, classNames }: Samples): TemplateResult {
  if (classes === 0) {
    return html`<p class="pg-legend"><span>−1</span><span class="pg-ramp" role="img" aria-label="orange to blue"></span><span>1</span></p>`;
  }
  const names = Array.from({ length: classes }, (_, label) => classNames[label] ?? `class ${label}`);
  return html`<ul class="pg-legend" aria-label="Classes">
    ${names.map((name, label) => html`<li data-label=${label % 10} data-classes=${classes}><span aria-hidden="true">${SIGNS[label % 4]}</span> ${name}</li>`)}
  </ul>`;
}
