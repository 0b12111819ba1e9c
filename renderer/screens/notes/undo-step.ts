// One action, one step of the editor's undo: Collaboration joins what follows within half a second.
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

/** What was typed before, what `act` does, and what is typed next are undone one by one. */
export function asOneStep(editor: Editor, act: () => void): void {
  endUndoStep(editor);
  act();
  endUndoStep(editor);
}

export function endUndoStep(editor: Editor): void {
  undoManagerOf(editor)?.stopCapturing();
}

/** Of what is typed in this editor; not the page's own, which has the steps of points and tags. */
export function undoManagerOf({ state }: Editor): UndoManager | undefined {
  return yUndoPluginKey.getState(state)?.undoManager;
}
