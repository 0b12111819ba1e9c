// A note being edited: toolbar, title, editor, and what belongs to it: the slash menu, finding, outline, word count.
import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useCommand } from '../../state/commands.tsx';
import { FindBar } from './find-bar.tsx';
import { useNoteMatches } from './note-matches.ts';
import type { NotePaneProps } from './note-pane.tsx';
import { NoteToolbar } from './note-toolbar.tsx';
import { OutlinePanel } from './outline.tsx';
import { Paper } from './paper.tsx';
import { writingItems } from './slash-items.ts';
import { SlashMenu } from './slash-menu.tsx';
import { useFinding } from './use-finding.ts';
import { useInserting } from './use-inserting.tsx';
import { useNoteEditor } from './use-note-editor.ts';
import { WordCount } from './word-count.tsx';

interface EditedNoteProps extends NotePaneProps {
  readonly fragment: Y.XmlFragment;
  readonly onUnknown: () => void;
}

export function EditedNote({ fragment, onUnknown, ...props }: EditedNoteProps) {
  const editor = useNoteEditor(props.note.id, fragment, onUnknown);
  useNoteMatches(editor, props.result, props.steps);
  const finding = useFinding(editor);
  const inserting = useInserting(editor);
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
          <NoteToolbar editor={editor} onFind={finding.open} />
        </div>
      }
      find={finding.asked > 0 && <FindBar key={editor.instanceId} editor={editor} {...finding} />}
      side={<OutlinePanel editor={editor} />}
      foot={<WordCount editor={editor} />}
      onTitleDone={() => {
        // At once: Tiptap's own waits for a frame, and what is typed meanwhile would be lost.
        editor.view.focus();
        editor.commands.focus('start');
      }}
    >
      <EditorContent editor={editor} {...within} />
      <SlashMenu editor={editor} items={[...inserting.items, ...writingItems]} />
      {inserting.dialog}
    </Paper>
  );
}
