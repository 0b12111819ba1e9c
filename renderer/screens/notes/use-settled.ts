// What is told of a note while it is being written, such as how many words it has: taken when the typing pauses, never between
// a key and its letter.
import type { EditorState } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';

/** Longer than between two keys of somebody who types without looking. */
const PAUSE_MS = 150;

/** @param read gives what can be written as JSON, by which it is compared; always the same function */
export function useSettled<T>(editor: Editor, read: (state: EditorState) => T): T {
  const [value, setValue] = useState(() => read(editor.state));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      if (editor.isDestroyed) return;
      const now = read(editor.state);
      setValue((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(take, PAUSE_MS);
    };
    wait();
    editor.on('transaction', wait);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', wait);
    };
  }, [editor, read]);
  return value;
}
