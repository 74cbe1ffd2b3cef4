import { html, type TemplateResult } from 'lit';
import type { Graph } from '../../shared/graph/graph';
import type { Values } from '../../shared/graph/passes';
import { pretty, short } from '../../shared/graph/written';
import { typed } from '../../shared/knob';
import type { Scene } from './steps';

/** Every node as a row; those that have their value from outside take another. */
export function numbersTable({ nodes }: Graph, { known }: Scene, values: Values, take: (name: string, value: number) => void): TemplateResult {
  const output = pretty(nodes.at(-1)!.name ?? 'output');
  const number = (value: number | undefined) => (value === undefined ? '' : short(value));
  const entered = (name: string) => (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = typed(field.value);
    if (value !== undefined) {
      take(name, value);
    }
    field.value = String(value ?? values[name]);
  };
  return html`<div class="wr-table-scroller"><table class="wr-graph-table">
    <thead><tr><th>node</th><th>value</th><th>∂${output}/∂node</th></tr></thead>
    <tbody>
      ${nodes.map((node, i) =>
        node.kind === 'constant'
          ? ''
          : html`<tr>
              <th scope="row">${node.kind === 'operation' && node.name ? `${pretty(node.name)} = ` : ''}${pretty(node.text)}</th>
              <td>${
                node.kind === 'leaf'
                  ? html`<input inputmode="text" autocomplete="off" aria-label=${`Value of ${node.name}, in the table`} .value=${String(values[node.name])} @change=${entered(node.name)} />`
                  : number(known[i].value)
              }</td>
              <td>${number(known[i].gradient)}</td>
            </tr>`,
      )}
    </tbody>
  </table></div>`;
}
