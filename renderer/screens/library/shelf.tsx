// The books as cards, and after them the offer of the sample reading while it is not there.
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Book, BookEntry } from '../../../electron/shared/model.ts';
import { BookCard } from './book-card.tsx';
import { EditBookDialog } from './edit-book-dialog.tsx';
import { MergeBooksDialog } from './merge-books-dialog.tsx';
import styles from './shelf.module.css';
import type { LibraryChanges } from './use-library-changes.ts';

export interface ShelfProps {
  readonly library: readonly BookEntry[];
  readonly changes: LibraryChanges;
  readonly onOpen: (bookId: string) => void;
  readonly onSample: () => void;
}

export function Shelf({ library, changes, onOpen, onSample }: ShelfProps) {
  const [edited, setEdited] = useState<Book>();
  const [merging, setMerging] = useState<Book>();
  const ownBooks = library.filter(({ book }) => !book.sample);
  return (
    <>
      <ul className={styles.shelf} aria-label="Books">
        {library.map((entry) => (
          <BookCard
            key={entry.book.id}
            entry={entry}
            onOpen={() => onOpen(entry.book.id)}
            onEdit={() => setEdited(entry.book)}
            onMerge={!entry.book.sample && ownBooks.length > 1 ? () => setMerging(entry.book) : undefined}
            onSeparate={changes.separate}
            onRemove={() => changes.remove(entry.book)}
          />
        ))}
        {!library.some(({ book }) => book.sample) && (
          <li>
            <Button className={styles.sample ?? ''} onPress={onSample}>
              <BookOpen aria-hidden="true" />
              <span>
                <b>Open the sample reading</b>
                <span>Invented readers talk about “Never Let Me Go”.</span>
              </span>
            </Button>
          </li>
        )}
      </ul>
      {merging && (
        <MergeBooksDialog
          book={merging}
          others={ownBooks.filter(({ book }) => book.id !== merging.id)}
          onMerge={changes.merge}
          onClose={() => setMerging(undefined)}
        />
      )}
      {edited && <EditBookDialog book={edited} onSave={changes.rename} onClose={() => setEdited(undefined)} />}
    </>
  );
}
