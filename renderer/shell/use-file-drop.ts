// Files and folders dropped anywhere on the window, and a page pasted where nothing is being typed.
import { useEffect, useRef } from 'react';
import { gatherDropped } from '../screens/import/dropped.ts';
import type { Gathered } from '../screens/import/gather.ts';
import { gatherPasted, pastedIn } from '../screens/import/pasted.ts';

/** Shorter than any page of reviews; a stray paste of a word opens nothing. */
const SHORTEST_PAGE = 400;

/** @param onSources told at once; a dropped folder takes its time to be looked through. */
export function useFileDrop(onSources: (gathering: Promise<Gathered>) => void): void {
  const latest = useRef(onSources);
  latest.current = onSources;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      latest.current(gatherDropped(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]');
      const pasted = pastedIn(event.clipboardData);
      if (!typing && pasted.text.length >= SHORTEST_PAGE) latest.current(Promise.resolve(gatherPasted(pasted)));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
}
