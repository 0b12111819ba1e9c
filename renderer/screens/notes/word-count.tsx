// Below the note: how many words it has, and how many of them are selected.
import type { Editor } from '@tiptap/react';
import { counted } from '../../../electron/shared/wording.ts';
import { wordFacts } from './note-facts.ts';
import { useSettled } from './use-settled.ts';

export function WordCount({ editor }: { editor: Editor }) {
  const { all, selected } = useSettled(editor, wordFacts);
  const words = counted(all, 'word');
  return <span>{selected ? `${selected.toLocaleString('en')} of ${words} selected` : words}</span>;
}
