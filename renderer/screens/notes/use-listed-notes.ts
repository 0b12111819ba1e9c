// The notes that are listed: all of them, or those that were found, best match first or in their own order.
import { useMemo } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { Listed } from '../../components/reading-screen/listed.ts';
import { useFoundOf } from '../../state/found-words.ts';
import { useSearch } from '../../state/search.tsx';

/** @param notes in the order of the list. */
export function useListedNotes(notes: readonly Note[]): readonly Listed<Note>[] {
  const found = useFoundOf('note');
  const { bestFirst } = useSearch();
  return useMemo(() => {
    if (!found) return notes.map((item) => ({ item }));
    const order = [...found.keys()];
    const listed = notes.filter(({ id }) => found.has(id));
    const ordered = bestFirst ? listed.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : listed;
    return ordered.map((item): Listed<Note> => {
      const result = found.get(item.id);
      return result ? { item, result } : { item, beyond: true };
    });
  }, [notes, found, bestFirst]);
}
