// What the slash menu offers. Other parts of the window add their own by giving the menu a longer list.
import type { Editor } from '@tiptap/core';
import { type LucideIcon, Minus, Table } from 'lucide-react';
import { type BlockFormat, blocks, headings } from './formats.ts';
import { insertTable, tableActions } from './table-actions.ts';

export interface SlashItem {
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shown at the right: what does the same when it is typed. */
  readonly typed?: string;
  /** Further words it is found by. */
  readonly words?: string;
  /** Offered only where this is so. */
  readonly isPossible?: (editor: Editor) => boolean;
  /** Called once the slash, and what was typed after it, are gone; undone together with that. */
  readonly run: (editor: Editor) => void;
}

const isInTable = (editor: Editor) => editor.isActive('table');

export const writingItems: readonly SlashItem[] = [
  ...tableActions.map(
    ({ label, icon, act }): SlashItem => ({
      label,
      icon,
      words: 'table',
      isPossible: isInTable,
      run: (editor) => act(editor.chain().focus()).run(),
    }),
  ),
  ...[...headings, ...blocks].map(itemOf),
  {
    label: 'Table',
    icon: Table,
    words: 'grid',
    isPossible: (editor) => !isInTable(editor),
    run: (editor) => insertTable(editor.chain().focus()).run(),
  },
  {
    label: 'Divider',
    icon: Minus,
    typed: '---',
    words: 'line rule',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];

function itemOf({ label, icon, typed, words, toggle }: BlockFormat): SlashItem {
  return { label, icon, typed, words, run: (editor) => toggle(editor.chain().focus()).run() };
}

/** Those whose label, or another word, goes on as `typed` begins. */
export function matchingItems(items: readonly SlashItem[], typed: string): SlashItem[] {
  const begun = typed.toLowerCase();
  return items.filter(({ label, words }) =>
    `${label} ${words ?? ''}`
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(begun)),
  );
}
