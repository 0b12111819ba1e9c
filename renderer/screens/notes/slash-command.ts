// Notices `/` at the start of a line or after a space, and what is typed behind it, for the slash menu.
import { Extension } from '@tiptap/core';
import { type EditorState, PluginKey } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { exitSuggestion, Suggestion } from '@tiptap/suggestion';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export interface SlashQuery {
  /** What stands behind the slash. */
  readonly words: string;
  /** Slash and words, in the document. */
  readonly range: { readonly from: number; readonly to: number };
}

interface SlashStorage {
  /** The open menu's, asked first for each key; whether it was for the menu. */
  press: ((event: KeyboardEvent) => boolean) | undefined;
}

declare module '@tiptap/core' {
  interface Storage {
    slashCommand: SlashStorage;
  }
}

interface SlashState {
  readonly active: boolean;
  readonly query: string | null;
  readonly range: SlashQuery['range'];
}

const key = new PluginKey<SlashState>('slashCommand');

export const SlashCommand = Extension.create<object, SlashStorage>({
  name: 'slashCommand',
  // Before all that Enter and the arrows do otherwise.
  priority: 950,

  addStorage: () => ({ press: undefined }),

  addProseMirrorPlugins() {
    const { editor, storage } = this;
    return [
      Suggestion({
        editor,
        pluginKey: key,
        char: '/',
        decorationClass: 'slash',
        // Only what is typed here and now: not what others write, nor a caret that comes by.
        shouldShow: ({ transaction }) =>
          slashQuery(editor.state) !== undefined || (transaction.docChanged && !transaction.getMeta(ySyncPluginKey)),
        allow: ({ state }) => !state.selection.$from.parent.type.spec.code,
        render: () => ({ onKeyDown: ({ event }) => storage.press?.(event) ?? false }),
      }),
    ];
  },
});

export function slashQuery(state: EditorState): SlashQuery | undefined {
  const { active, query, range } = key.getState(state) ?? {};
  return active && range ? { words: query ?? '', range } : undefined;
}

/** Leaves what was typed as it is, and the menu closed until another slash. */
export function leaveSlash(editor: Editor): void {
  exitSuggestion(editor.view, key);
}
