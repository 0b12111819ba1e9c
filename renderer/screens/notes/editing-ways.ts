// How keys, links and the clipboard behave in the editor, where that differs from Tiptap's own ways.
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Command } from '../../state/commands.tsx';
import { commandOfKey } from '../../state/keys.ts';
import { PastedParser, quietHtml } from './pasted-html.ts';
import { freshSelectionAfterUndo } from './undo-selection.ts';

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
    return { 'Mod-z': handled, 'Mod-y': handled, 'Shift-Mod-z': handled };
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      freshSelectionAfterUndo(),
      new Plugin({
        props: {
          transformPastedHTML: quietHtml,
          clipboardParser: PastedParser.of(editor.schema),
          /** The window's keys win (Tiptap would strike through with Ctrl+Shift+S), but Ctrl+I is italic here. */
          handleKeyDown(_view, event) {
            const command = commandOfKey(event);
            if (!command || command === 'import') return false;
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

/** A link opens by the companion or not at all: never by the page going there. */
function followLink(event: MouseEvent, openLink: (url: string) => void): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!href) return false;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) openLink(href);
  return false;
}
