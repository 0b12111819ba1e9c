// Whether something is being looked for in the note, and what was selected when that began.
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useCommand } from '../../state/commands.tsx';

/** More was selected for another reason. */
const LONGEST_WORDS = 100;

export function useFinding(editor: Editor) {
  const [state, setState] = useState({ asked: 0, begunWith: '' });
  const open = () => setState(({ asked }) => ({ asked: asked + 1, begunWith: selectedWords(editor) }));
  useCommand('find-in-note', open);
  return { ...state, open, onClose: () => setState({ asked: 0, begunWith: '' }) };
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const words = doc.textBetween(selection.from, selection.to, '\n', '\n').trim();
  return words.length > LONGEST_WORDS || words.includes('\n') ? '' : words;
}
