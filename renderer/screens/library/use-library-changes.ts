// What the library screen does to the library, and what it says about it: every removal can be undone, every failure is told.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Book, BookEntry } from '../../../electron/shared/model.ts';
import { sentenceOf } from '../../client.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClient } from '../../state/companion.tsx';

export interface BookNames {
  readonly title: string;
  readonly authors: string[];
}

/** One that was merged into another. */
export type GoneBook = BookEntry['merged'][number];

export type LibraryChanges = ReturnType<typeof useLibraryChanges>;

export function useLibraryChanges() {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  return useMemo(() => {
    const failed = (error: unknown) => toast({ text: sentenceOf(error), failed: true });
    // Awaited, so that what comes next finds the books as they are now.
    const changed = () => queries.invalidateQueries({ queryKey: ['library', 'books'] });

    async function restore(book: Book): Promise<void> {
      await client.library.restore({ bookId: book.id });
      await changed();
      toast({ text: `“${book.title}” is back.` });
    }

    async function separate(gone: GoneBook): Promise<void> {
      await client.library.separate({ bookId: gone.id });
      await changed();
      toast({ text: `“${gone.title}” is a book of its own again.` });
    }

    return {
      /** Gives back why the books could not be merged, as a sentence for the dialog. */
      async merge(gone: Book, into: Book): Promise<string | undefined> {
        try {
          await client.library.merge({ bookId: gone.id, into: into.id });
          await changed();
        } catch (error) {
          return sentenceOf(error);
        }
        toast({
          text: `“${gone.title}” is now part of “${into.title}”.`,
          action: { label: 'Undo', run: () => void separate(gone).catch(failed) },
        });
        return undefined;
      },
      separate(gone: GoneBook): void {
        separate(gone).catch(failed);
      },
      addSample(onAdded: (bookId: string) => void): void {
        const add = async () => {
          const book = await client.library.addSample();
          await changed();
          onAdded(book.id);
        };
        add().catch(failed);
      },
      remove(book: Book): void {
        const remove = async () => {
          await client.library.remove({ bookId: book.id });
          await changed();
          toast({
            text: `“${book.title}” is removed.`,
            action: { label: 'Undo', run: () => void restore(book).catch(failed) },
          });
        };
        remove().catch(failed);
      },
      /** Gives back why the names could not be saved, as a sentence for the form. */
      async rename(book: Book, names: BookNames): Promise<string | undefined> {
        try {
          await client.library.update({ bookId: book.id, facts: names });
          await changed();
          return undefined;
        } catch (error) {
          return sentenceOf(error);
        }
      },
    };
  }, [client, queries, toast]);
}
