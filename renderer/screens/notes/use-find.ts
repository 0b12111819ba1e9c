// "Find in note": what is looked for, where it stands, and which of the places was stepped to.
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { findWords } from './find-words.ts';
import { type Found, scrollToFound, showFound } from './found-marks.ts';

const nothing: Found = { places: [], index: 0 };

/** Typing in the note goes before counting again. */
const PAUSE_MS = 150;

export function useFind(editor: Editor, begunWith: string) {
  const [words, setWords] = useState(begunWith);
  const [found, setFound] = useState<Found>(() => firstAfterCaret(editor, begunWith));

  const show = (next: Found) => {
    setFound(next);
    showFound(editor, next);
    scrollToFound(editor);
  };
  useEffect(() => {
    showFound(editor, found);
  }, [editor, found]);
  useEffect(() => () => showFound(editor, nothing), [editor]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      const places = findWords(editor.state.doc, words);
      setFound(({ index }) => ({ places, index: Math.max(0, Math.min(index, places.length - 1)) }));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(again, PAUSE_MS);
    };
    editor.on('update', wait);
    return () => {
      clearTimeout(timer);
      editor.off('update', wait);
    };
  }, [editor, words]);

  return {
    words,
    count: found.places.length,
    index: found.index,
    place: found.places[found.index],
    look(next: string): void {
      setWords(next);
      show(firstAfterCaret(editor, next));
    },
    /** Past the last is the first again. */
    step(by: 1 | -1): void {
      const { places, index } = found;
      if (places.length > 0) show({ places, index: (index + by + places.length) % places.length });
    },
  };
}

function firstAfterCaret(editor: Editor, words: string): Found {
  const places = findWords(editor.state.doc, words);
  const { from } = editor.state.selection;
  return {
    places,
    index: Math.max(
      0,
      places.findIndex(({ start }) => start >= from),
    ),
  };
}
