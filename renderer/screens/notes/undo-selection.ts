// Works around an open fault of y-tiptap 3.0.9 (ueberdosis/y-tiptap#48): after an undo it keeps that step's old selection for
// the next change. Where the text has become shorter, the position is out of range, the change never reaches the window,
// and what is shown is no longer what is saved.
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';

/** Belongs after Collaboration's plugins, whose listener it follows. */
export function freshSelectionAfterUndo(): Plugin {
  return new Plugin({
    view: ({ state }) => {
      const { undoManager } = yUndoPluginKey.getState(state);
      const { binding } = ySyncPluginKey.getState(state);
      const forget = () => {
        binding.beforeTransactionSelection = null;
      };
      undoManager.on('stack-item-popped', forget);
      return { destroy: () => undoManager.off('stack-item-popped', forget) };
    },
  });
}
