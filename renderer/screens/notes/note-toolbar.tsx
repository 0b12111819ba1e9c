// The toolbar over a note: how the words look, going back and forth, and putting a point in.
import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { InsertPoint } from './insert-point.tsx';
import { LinkButton } from './link-button.tsx';
import styles from './note-toolbar.module.css';
import { ToolbarButton } from './toolbar-button.tsx';

type Chain = ReturnType<Editor['chain']>;

interface Format {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly toggle: (chain: Chain) => Chain;
}

const formats: readonly (readonly Format[])[] = [
  [
    {
      label: 'Bold',
      icon: Bold,
      shortcut: 'mod+b',
      isOn: (editor) => editor.isActive('bold'),
      toggle: (chain) => chain.toggleBold(),
    },
    {
      label: 'Italic',
      icon: Italic,
      shortcut: 'mod+i',
      isOn: (editor) => editor.isActive('italic'),
      toggle: (chain) => chain.toggleItalic(),
    },
  ],
  [
    {
      label: 'Heading',
      icon: Heading2,
      shortcut: 'mod+alt+2',
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
      toggle: (chain) => chain.toggleHeading({ level: 2 }),
    },
    {
      label: 'Smaller heading',
      icon: Heading3,
      shortcut: 'mod+alt+3',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
      toggle: (chain) => chain.toggleHeading({ level: 3 }),
    },
  ],
  [
    {
      label: 'Bullet list',
      icon: List,
      shortcut: 'mod+shift+8',
      isOn: (editor) => editor.isActive('bulletList'),
      toggle: (chain) => chain.toggleBulletList(),
    },
    {
      label: 'Numbered list',
      icon: ListOrdered,
      shortcut: 'mod+shift+7',
      isOn: (editor) => editor.isActive('orderedList'),
      toggle: (chain) => chain.toggleOrderedList(),
    },
    {
      label: 'Quotation',
      icon: Quote,
      shortcut: 'mod+shift+b',
      isOn: (editor) => editor.isActive('blockquote'),
      toggle: (chain) => chain.toggleBlockquote(),
    },
  ],
];

export function NoteToolbar({ editor }: { editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: () => ({
      on: formats.flat().map(({ isOn }) => isOn(editor)),
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  });
  const isOn = (format: Format) => state.on[formats.flat().indexOf(format)] ?? false;
  return (
    <Toolbar className={styles.toolbar ?? ''} aria-label="Formatting">
      {formats.map((group) => (
        <Group key={group[0]?.label} className={styles.group ?? ''}>
          {group.map((format) => (
            <ToolbarButton
              key={format.label}
              {...format}
              isOn={isOn(format)}
              onPress={() => format.toggle(editor.chain().focus()).run()}
            />
          ))}
        </Group>
      ))}
      <LinkButton editor={editor} />
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
    </Toolbar>
  );
}
