/** An editor for Python. Loaded when a page has its first cell. */
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, indentWithTab, redo, undo } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type Command, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What the keys of an editor do beside writing. */
export interface Keys {
  changed(code: string): void;
  run(): void;
  test(): void;
}

/** The same colours as listings have. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], class: 'wr-cell-keyword' },
  { tag: tags.string, class: 'wr-cell-string' },
  { tag: tags.comment, class: 'wr-cell-comment' },
  { tag: [tags.number, tags.bool, tags.null], class: 'wr-cell-number' },
  { tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className)], class: 'wr-cell-name' },
]);

const mark = StateEffect.define<number | null>();
const WRONG = Decoration.line({ class: 'wr-cell-wrong' });

/** The line where an error is, until something is written. */
const wrongLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, transaction) {
    const effect = transaction.effects.find((one) => one.is(mark));
    if (effect === undefined) {
      return transaction.docChanged ? Decoration.none : lines;
    }
    const line = effect.value as number | null;
    const { doc } = transaction.state;
    return line === null || line > doc.lines ? Decoration.none : Decoration.set(WRONG.range(doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A CodeMirror with what a short exercise needs. */
export class Editor {
  private readonly view: EditorView;

  constructor(parent: HTMLElement, code: string, label: string, keys: Keys) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: code,
        extensions: [
          lineNumbers(),
          history(),
          pythonLanguage,
          syntaxHighlighting(COLOURS),
          indentUnit.of('    '),
          EditorState.tabSize.of(4),
          indentOnInput(),
          bracketMatching(),
          wrongLine,
          Prec.high(
            keymap.of([
              { key: 'Mod-Enter', run: () => (keys.run(), true) },
              { key: 'Shift-Mod-Enter', run: () => (keys.test(), true) },
            ]),
          ),
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-description': 'Tab indents. Escape, then Tab, leaves the editor.',
            autocapitalize: 'off',
            autocorrect: 'off',
            spellcheck: 'false',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              keys.changed(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
  }

  focus(): void {
    this.view.focus();
  }

  /** Puts {@link code} in place of everything, which undo takes back. */
  replace(code: string): void {
    const { doc } = this.view.state;
    if (doc.toString() !== code) {
      this.view.dispatch({ changes: { from: 0, to: doc.length, insert: code } });
    }
  }

  /** Marks a line, from 1, and shows it; none where null. */
  mark(line: number | null): void {
    this.view.dispatch({ effects: mark.of(line) });
    if (line !== null && line <= this.view.state.doc.lines) {
      this.view.dispatch({ effects: EditorView.scrollIntoView(this.view.state.doc.line(line).from, { y: 'center' }) });
    }
  }

  /** Goes to a line, to write there. */
  go(line: number): void {
    if (line <= this.view.state.doc.lines) {
      this.view.dispatch({ selection: { anchor: this.view.state.doc.line(line).to } });
    }
    this.mark(line);
    this.view.focus();
  }

  /** Writes a symbol; within a pair of brackets one goes on. */
  type(symbol: string): void {
    const [open, close = ''] = symbol.split(' ');
    const { from, to } = this.view.state.selection.main;
    this.view.dispatch({
      changes: [
        { from, insert: open },
        { from: to, insert: close },
      ],
      selection: { anchor: from + open.length, head: to + open.length },
    });
    this.view.focus();
  }

  undo(): void {
    this.command(undo);
  }

  redo(): void {
    this.command(redo);
  }

  indent(): void {
    this.command(indentMore);
  }

  outdent(): void {
    this.command(indentLess);
  }

  private command(command: Command): void {
    command(this.view);
    this.view.focus();
  }
}
