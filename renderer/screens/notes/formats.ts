// How words and blocks of a note can look: what the toolbar switches on and off, and the slash menu offers.
import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  TextQuote,
} from 'lucide-react';

export type Chain = ReturnType<Editor['chain']>;

export interface Format {
  readonly label: string;
  readonly icon: LucideIcon;
  /** As in state/keys.ts. */
  readonly shortcut: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly toggle: (chain: Chain) => Chain;
}

export const wordFormats: readonly Format[] = [
  {
    ...{ label: 'Bold', icon: Bold, shortcut: 'mod+b' },
    isOn: (editor) => editor.isActive('bold'),
    toggle: (chain) => chain.toggleBold(),
  },
  {
    ...{ label: 'Italic', icon: Italic, shortcut: 'mod+i' },
    isOn: (editor) => editor.isActive('italic'),
    toggle: (chain) => chain.toggleItalic(),
  },
];

/** A format of whole blocks, and what makes it when it is typed at the start of a line. */
export interface BlockFormat extends Format {
  readonly typed: string;
  /** Further words for it. */
  readonly words: string;
}

export const headings: readonly BlockFormat[] = [
  {
    ...{ label: 'Heading', icon: Heading2, shortcut: 'mod+alt+2', typed: '##', words: 'title' },
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    toggle: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    ...{ label: 'Smaller heading', icon: Heading3, shortcut: 'mod+alt+3', typed: '###', words: 'title' },
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    toggle: (chain) => chain.toggleHeading({ level: 3 }),
  },
];

export const blocks: readonly BlockFormat[] = [
  {
    ...{ label: 'Bullet list', icon: List, shortcut: 'mod+shift+8', typed: '-', words: 'unordered' },
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (chain) => chain.toggleBulletList(),
  },
  {
    ...{ label: 'Numbered list', icon: ListOrdered, shortcut: 'mod+shift+7', typed: '1.', words: 'ordered' },
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (chain) => chain.toggleOrderedList(),
  },
  {
    ...{ label: 'Check list', icon: ListChecks, shortcut: 'mod+shift+9', typed: '[ ]', words: 'todo task' },
    isOn: (editor) => editor.isActive('taskList'),
    toggle: (chain) => chain.toggleTaskList(),
  },
  {
    ...{ label: 'Quotation', icon: TextQuote, shortcut: 'mod+shift+b', typed: '>', words: 'cite blockquote' },
    isOn: (editor) => editor.isActive('blockquote'),
    toggle: (chain) => chain.toggleBlockquote(),
  },
];
