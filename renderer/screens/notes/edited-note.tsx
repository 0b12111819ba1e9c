// A note being edited: toolbar, title, editor.
import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useCommand } from '../../state/commands.tsx';
import type { NotePaneProps } from './note-pane.tsx';
import { NoteToolbar } from './note-toolbar.tsx';
import { Paper } from './paper.tsx';
import { useNoteEditor } from './use-note-editor.ts';

interface EditedNoteProps extends NotePaneProps {
  readonly fragment: Y.XmlFragment;
  readonly onUnknown: () => void;
}

export function EditedNote({ fragment, onUnknown, ...props }: EditedNoteProps) {
  const editor = useNoteEditor(props.note.id, fragment, onUnknown);
  const [working, setWorking] = useState(false);
  // Undo in the menu, or with the focus on the toolbar, means the typing while the editor is being worked in.
  useCommand('undo', working ? () => editor.chain().focus().undo().run() : undefined);
  useCommand('redo', working ? () => editor.chain().focus().redo().run() : undefined);
  const within = {
    onFocus: () => setWorking(true),
    onBlur: () => setWorking(false),
  };
  return (
    <Paper
      {...props}
      bar={
        <div {...within}>
          <NoteToolbar editor={editor} />
        </div>
      }
      onTitleDone={() => editor.commands.focus('start')}
    >
      <EditorContent editor={editor} {...within} />
    </Paper>
  );
}
