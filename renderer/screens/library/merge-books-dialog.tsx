// Merges a book that stands in the library under two titles: which other one it is, which title stays, and what will happen.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Book, BookEntry } from '../../../electron/shared/model.ts';
import { sentenceOf } from '../../client.ts';
import { Button } from '../../components/button/button.tsx';
import { Choice } from '../../components/choice/choice.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useClient } from '../../state/companion.tsx';
import styles from './merge-books-dialog.module.css';
import { mergeInWords } from './merge-wording.ts';
import { OtherBooks } from './other-books.tsx';
import type { LibraryChanges } from './use-library-changes.ts';

export interface MergeBooksDialogProps {
  readonly book: Book;
  /** At least one. */
  readonly others: readonly BookEntry[];
  readonly onMerge: LibraryChanges['merge'];
  readonly onClose: () => void;
}

export function MergeBooksDialog({ book, others, onMerge, onClose }: MergeBooksDialogProps) {
  const [otherId, setOtherId] = useState<string>();
  const [stays, setStays] = useState<'this' | 'other'>('this');
  const [merging, setMerging] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  // Most often both have the same author.
  const likelyFirst = others.toSorted((a, b) => sharedAuthors(b.book, book) - sharedAuthors(a.book, book));
  const other = others.find((entry) => entry.book.id === otherId)?.book;
  const [gone, kept] = stays === 'this' ? [other, book] : [book, other];
  const preview = useMergePreview(gone, kept);

  const merge = async () => {
    if (!gone || !kept) return;
    setMerging(true);
    const refused = await onMerge(gone, kept);
    setMerging(false);
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <Dialog
      title="Merge with another book"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" isDisabled={!preview.data || merging} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          For a book that is here twice: in two languages, or with its subtitle and without. Which other title does{' '}
          <bdi>“{book.title}”</bdi> have?
        </p>
        <OtherBooks
          books={likelyFirst}
          chosenId={otherId}
          onChoose={(id) => {
            setOtherId(id);
            setRefusal(undefined);
          }}
        />
        {other && (
          <Choice
            label="Which title stays?"
            value={stays}
            onChange={setStays}
            layout="column"
            options={[
              { value: 'this', label: book.title },
              { value: 'other', label: other.title },
            ]}
          />
        )}
        <p role="status" className={styles.outcome}>
          {gone && kept && preview.data && mergeInWords(preview.data, gone.title, kept.title)}
        </p>
        {(refusal ?? preview.error) && (
          <p role="alert" className={styles.refusal}>
            {refusal ?? sentenceOf(preview.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function sharedAuthors(a: Book, b: Book): number {
  return a.authors.filter((author) => b.authors.includes(author)).length;
}

/** What merging the two would do. */
function useMergePreview(gone: Book | undefined, kept: Book | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['library', 'merge', gone?.id, kept?.id],
    queryFn: () => client.library.mergePreview({ bookId: gone?.id ?? '', into: kept?.id ?? '' }),
    enabled: gone !== undefined && kept !== undefined,
  });
}
