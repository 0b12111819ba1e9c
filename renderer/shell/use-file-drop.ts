// Files dropped anywhere on the window, and a page pasted where nothing is being typed.
import { useEffect, useRef } from 'react';

/** Shorter than any page of reviews; a stray paste of a word opens nothing. */
const SHORTEST_PAGE = 400;

export function useFileDrop(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      latest.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!typing && text.length >= SHORTEST_PAGE) latest.current([pastedPage(text)]);
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

/** Pasted text goes the way of every file. */
export function pastedPage(text: string): File {
  return new File([text], 'Pasted page', { type: 'text/plain' });
}
