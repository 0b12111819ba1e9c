// The Tiptap editor over one note's part of the club document.
import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { useReplica } from '../../state/club.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useClient } from '../../state/companion.tsx';
import styles from './content.module.css';
import { EditingWays } from './editing-ways.ts';
import { isKnown } from './known-content.ts';
import { SlashCommand } from './slash-command.ts';
import { touchNote } from './touch-note.ts';
import { writing } from './writing.ts';

const editorProps = {
  attributes: { class: styles.content ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Note' },
};

/** @param onUnknown called when another member's change brought what the editor does not know; it has stopped by then. */
export function useNoteEditor(noteId: string, fragment: Y.XmlFragment, onUnknown: () => void): Editor {
  const client = useClient();
  const run = useRunCommand();
  const extensions = useMemo(
    () => [
      ...writing,
      Collaboration.configure({ fragment }),
      SlashCommand,
      EditingWays.configure({ run, openLink: (url) => void client.host.openLink({ url }) }),
    ],
    [fragment, client, run],
  );
  // The content security policy lets no style element in: content.module.css has Tiptap's rules.
  const editor = useEditor({ extensions, editorProps, injectCSS: false }, [extensions]);
  useTouch(noteId, fragment);
  useGuard(editor, fragment, onUnknown);
  return editor;
}

function useTouch(noteId: string, fragment: Y.XmlFragment): void {
  const { flagging } = useReplica();
  useEffect(() => {
    const touch = (_events: unknown, transaction: Y.Transaction) => {
      if (transaction.local) touchNote(flagging, noteId);
    };
    fragment.observeDeep(touch);
    return () => fragment.unobserveDeep(touch);
  }, [fragment, flagging, noteId]);
}

/** Stops the editor before it sees a change it would answer by deleting what it does not know. */
function useGuard(editor: Editor, fragment: Y.XmlFragment, onUnknown: () => void): void {
  const { doc } = useReplica();
  useEffect(() => {
    const guard = (transaction: Y.Transaction) => {
      // What was typed here comes back from the companion, and changes nothing then.
      if (transaction.local || transaction.changed.size === 0 || isKnown(fragment)) return;
      editor.destroy();
      onUnknown();
    };
    doc.on('beforeObserverCalls', guard);
    return () => doc.off('beforeObserverCalls', guard);
  }, [doc, editor, fragment, onUnknown]);
}
