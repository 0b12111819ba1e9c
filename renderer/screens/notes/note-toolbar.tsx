// The toolbar over a note: how the words look, going back and forth, and putting a point in.
import { type Editor, useEditorState } from '@tiptap/react';
import { Redo2, Search, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { useCommand } from '../../state/commands.tsx';
import { blocks, type Format, headings, wordFormats } from './formats.ts';
import { InsertPoint } from './insert-point.tsx';
import { LinkButton } from './link-button.tsx';
import styles from './note-toolbar.module.css';
import { OutlineMenu } from './outline.tsx';
import { TableMenu } from './table-menu.tsx';
import { ToolbarButton } from './toolbar-button.tsx';
import { asOneStep, undoManagerOf } from './undo-step.ts';

const groups: readonly (readonly Format[])[] = [wordFormats, headings, blocks];
const formats = groups.flat();

interface NoteToolbarProps {
  readonly editor: Editor;
  readonly onFind: () => void;
}

export function NoteToolbar({ editor, onFind }: NoteToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  useCommand('note-toolbar', () => toolbar.current?.querySelector('button')?.focus());
  const state = useEditorState({
    editor,
    selector: () => ({
      on: formats.map(({ isOn }) => isOn(editor)),
      // Not `editor.can()`, which makes all commands anew for each letter.
      canUndo: (undoManagerOf(editor)?.undoStack.length ?? 0) > 0,
      canRedo: (undoManagerOf(editor)?.redoStack.length ?? 0) > 0,
    }),
  });
  const isOn = (format: Format) => state.on[formats.indexOf(format)] ?? false;
  return (
    <Toolbar ref={toolbar} className={styles.toolbar ?? ''} aria-label="Formatting">
      {groups.map((group) => (
        <Group key={group[0]?.label} className={styles.group ?? ''}>
          {group.map((format) => (
            <ToolbarButton
              key={format.label}
              {...format}
              isOn={isOn(format)}
              onPress={() => asOneStep(editor, () => format.toggle(editor.chain().focus()).run())}
            />
          ))}
        </Group>
      ))}
      <Group className={styles.group ?? ''}>
        <LinkButton editor={editor} />
        <TableMenu editor={editor} />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group className={styles.group ?? ''}>
        <ToolbarButton
          label="Undo"
          icon={Undo2}
          shortcut="mod+z"
          isDisabled={!state.canUndo}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <ToolbarButton
          label="Redo"
          icon={Redo2}
          shortcut="mod+shift+z"
          isDisabled={!state.canRedo}
          onPress={() => editor.chain().focus().redo().run()}
        />
      </Group>
      <InsertPoint editor={editor} />
      <Group className={styles.group ?? ''}>
        <ToolbarButton label="Find in note" icon={Search} shortcut="mod+f" onPress={onFind} />
        <OutlineMenu editor={editor} />
      </Group>
    </Toolbar>
  );
}
