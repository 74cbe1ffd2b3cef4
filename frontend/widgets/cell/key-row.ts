import { html, type TemplateResult } from 'lit';
import type { Editor } from './editor';

/** What Python needs and the keyboards of phones hide. */
const SYMBOLS = [':', '_', '=', '( )', '[ ]', '*', '-'];

/** Keys above a phone's keyboard: indentation, undo, symbols. They leave the keyboard open. */
export function keyRow(editor: Editor): TemplateResult {
  const key = (name: string, label: string, press: () => void): TemplateResult =>
    html`<button type="button" class="wr-outlined" aria-label=${label} @pointerdown=${(e: Event) => e.preventDefault()} @click=${press}>
      ${name}
    </button>`;
  return html`<div class="wr-cell-keys" role="toolbar" aria-label="Keys">
    ${key('⇥', 'Indent', () => editor.indent())} ${key('⇤', 'Outdent', () => editor.outdent())}
    ${SYMBOLS.map((symbol) => key(symbol, symbol, () => editor.type(symbol)))} ${key('↶', 'Undo', () => editor.undo())}
    ${key('↷', 'Redo', () => editor.redo())}
  </div>`;
}
