// How keys, links and the clipboard behave in the editor, where that differs from Tiptap's own ways.
import { type Editor, Extension, InputRule, textblockTypeInputRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Command } from '../../state/commands.tsx';
import { commandOfKey, keys } from '../../state/keys.ts';
import { foundMarks } from './found-marks.ts';
import { noteMatches } from './note-matches.ts';
import { PastedParser, quietHtml } from './pasted-html.ts';
import { sliceOfText } from './pasted-text.ts';
import { freshSelectionAfterUndo } from './undo-selection.ts';
import { asOneStep, endUndoStep } from './undo-step.ts';

interface EditingWaysOptions {
  /** Runs a command of the window. */
  readonly run: (command: Command) => void;
  readonly openLink: (url: string) => void;
}

export const EditingWays = Extension.create<EditingWaysOptions>({
  name: 'editingWays',
  // Before the marks' own keys, after Collaboration's.
  priority: 900,

  addOptions() {
    return { run: () => {}, openLink: () => {} };
  },

  addKeyboardShortcuts() {
    // With nothing left to undo, the browser's own undo must not take over: it knows nothing of the club document.
    const handled = () => true;
    return {
      ...{ 'Mod-z': handled, 'Mod-y': handled, 'Shift-Mod-z': handled },
      // Elsewhere it breaks the line, as Shift and Enter do.
      'Mod-Enter': ({ editor }) => editor.isActive('taskItem') && tick(editor),
    };
  },

  addInputRules() {
    const { heading } = this.editor.schema.nodes;
    const { editor } = this;
    return [
      // A note's headings are of the second level and the third; whoever types one of the first means the largest there is.
      ...(heading ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })] : []),
      // `- [ ] `, of which the dash has made a list already.
      new InputRule({
        find: /^\[[ xX]?\]\s$/,
        handler: ({ range, match, chain }) => {
          if (!editor.isActive('listItem')) return null;
          const isDone = /x/i.test(match[0]);
          chain().deleteRange(range).toggleTaskList().updateAttributes('taskItem', { checked: isDone }).run();
        },
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      freshSelectionAfterUndo(),
      noteMatches(),
      foundMarks(),
      new Plugin({
        props: {
          transformPastedHTML: quietHtml,
          clipboardParser: PastedParser.of(editor.schema),
          clipboardTextParser: sliceOfText,
          /** What was typed just before, or is typed after it, is undone by itself. */
          handlePaste() {
            endUndoStep(editor);
            queueMicrotask(() => endUndoStep(editor));
            return false;
          },
          /** The window's keys win (Tiptap would strike through with Ctrl+Shift+S), but Ctrl+I is italic here. */
          handleKeyDown(_view, event) {
            const command = commandOfKey(event, isWindowsOwn);
            if (!command) return false;
            options.run(command);
            return true;
          },
          handleDOMEvents: {
            /** Undo from the browser's menu. */
            beforeinput(_view, event) {
              if (event.inputType === 'historyUndo') editor.commands.undo();
              else if (event.inputType === 'historyRedo') editor.commands.redo();
              else return false;
              event.preventDefault();
              return true;
            },
            click: (_view, event) => followLink(event, options.openLink),
            auxclick: (_view, event) => followLink(event, options.openLink),
          },
        },
      }),
    ];
  },
});

/** A key of the whole window's or of writing; the other screens' are not asked, and Ctrl+I is italic here. */
function isWindowsOwn(command: Command): boolean {
  const key = keys.find((each) => each.command === command);
  return command !== 'import' && (key?.group === 'Everywhere' || key?.group === 'Writing');
}

/** Ticks the item the caret is in, or takes the tick off. */
function tick(editor: Editor): boolean {
  const { checked } = editor.getAttributes('taskItem');
  asOneStep(editor, () => editor.commands.updateAttributes('taskItem', { checked: !checked }));
  return true;
}

/** A link opens by the companion or not at all: never by the page going there. */
function followLink(event: MouseEvent, openLink: (url: string) => void): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!href) return false;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) openLink(href);
  return false;
}
