// The plain words of a note's content, for where it is not being edited.
import { useCallback, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { noteContent } from '../../../electron/shared/club-document.ts';
import { useReplica } from '../../state/club.tsx';

/** More than two lines of the list where it has the window to itself. */
const LISTED_LETTERS = 300;

/** Each stretch of text in reading order. Walks without recursion: a foreign file may nest without end. */
export function* textsOf(fragment: Y.XmlFragment): Generator<string> {
  const waiting = fragment.toArray().reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof Y.XmlText) yield plainText(node);
    else if (node instanceof Y.XmlElement) for (const child of node.toArray().reverse()) waiting.push(child);
  }
}

/** At most `letters` of the beginning, on one line. */
export function firstWords(fragment: Y.XmlFragment, letters: number): string {
  let words = '';
  for (const text of textsOf(fragment)) {
    words = `${words} ${text}`.replace(/\s+/g, ' ').trim();
    if (words.length >= letters) break;
  }
  return words.slice(0, letters);
}

/** A note's first words, kept up with what is being typed. */
export function useFirstWords(noteId: string): string {
  const { doc } = useReplica();
  const fragment = noteContent(doc, noteId);
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment?.observeDeep(listener);
      return () => fragment?.unobserveDeep(listener);
    },
    [fragment],
  );
  return useSyncExternalStore(subscribe, () => (fragment ? firstWords(fragment, LISTED_LETTERS) : ''));
}

/** Without marks. */
export function plainText(text: Y.XmlText): string {
  const delta: { insert?: unknown }[] = text.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
