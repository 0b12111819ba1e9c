// Undoing an import from its report, for this book or for all that came in with it, and what is said of it: a refusal stays in the
// report, a book that went with it can come back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportRecord } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { sentenceOf } from '../../client.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClient } from '../../state/companion.tsx';

export function useUndoImport(record: ImportRecord, onUndone: () => void) {
  const { bookId, runId, report } = record;
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const [undoing, setUndoing] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { data: ofRun = [record] } = useQuery({
    queryKey: ['library', 'import-run', runId],
    queryFn: () => client.imports.run({ runId }),
  });
  const bookIds = [...new Set(ofRun.map((other) => other.bookId))];

  async function restore(removed: readonly string[]): Promise<void> {
    try {
      const books = [];
      for (const id of removed) books.push(await client.library.restore({ bookId: id }));
      await queries.invalidateQueries({ queryKey: ['library'] });
      toast({
        text: books.length === 1 ? `“${books[0]?.title}” is back.` : `${counted(books.length, 'book')} are back.`,
      });
    } catch (error) {
      toast({ text: sentenceOf(error), failed: true });
    }
  }

  async function undo(what: string, undone: readonly string[], call: () => Promise<void>): Promise<void> {
    setUndoing(true);
    setRefusal(undefined);
    try {
      await call();
      const left = new Set((await client.library.list()).map(({ book }) => book.id));
      const removed = undone.filter((id) => !left.has(id));
      onUndone();
      const books = removed.length === 1 ? 'the book it brought is' : `the ${removed.length} books it brought are`;
      toast(
        removed.length
          ? {
              text: `The import of ${what} is undone, and ${books} removed.`,
              action: { label: 'Bring back', run: () => void restore(removed) },
            }
          : { text: `The import of ${what} is undone.` },
      );
      await queries.invalidateQueries({ queryKey: ['library'] });
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setUndoing(false);
    }
  }

  /** Every file of the run that went into this book, the newest first. */
  async function undoHere(): Promise<void> {
    for (const { id } of ofRun.filter((other) => other.bookId === bookId)) {
      await client.imports.undo({ bookId, importId: id });
    }
  }

  return {
    /** How many books came in together. */
    books: bookIds.length,
    undo: () => void undo(`“${report.file}”`, [bookId], undoHere),
    undoAll: () => void undo(counted(bookIds.length, 'book'), bookIds, () => client.imports.undoRun({ runId })),
    undoing,
    refusal,
  };
}
