// A list of books to choose one from; with a field to find it where there are more than fit.
import { useState } from 'react';
import { ListBox, ListBoxItem, Text, useFilter } from 'react-aria-components';
import type { BookEntry } from '../../../electron/shared/model.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import { Spine } from '../../shell/spine.tsx';
import styles from './other-books.module.css';

/** So many are seen at once. */
const FIT = 5;

export interface OtherBooksProps {
  readonly books: readonly BookEntry[];
  readonly chosenId: string | undefined;
  readonly onChoose: (bookId: string) => void;
}

export function OtherBooks({ books, chosenId, onChoose }: OtherBooksProps) {
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const wanted = typed.trim();
  const found = books.filter(
    ({ book }) => book.id === chosenId || [book.title, ...book.authors].some((name) => contains(name, wanted)),
  );
  return (
    <div className={styles.choosing}>
      {books.length > FIT && (
        <TextField label="Find a book" placeholder="Title or author" value={typed} onChange={setTyped} autoFocus />
      )}
      <ListBox
        aria-label="Books"
        className={styles.list ?? ''}
        items={found.map(({ book }) => book)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosenId === undefined ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (typeof key === 'string') onChoose(key);
        }}
        renderEmptyState={() => <p className={styles.none}>No book has this title or author.</p>}
      >
        {({ id, title, authors }) => (
          <ListBoxItem id={id} textValue={title} className={styles.book ?? ''}>
            <Spine title={title} />
            <span className={styles.names}>
              <Text slot="label" dir="auto" className={styles.title ?? ''}>
                {title}
              </Text>
              <Text slot="description" dir="auto" className={styles.authors ?? ''}>
                {authors.join(', ') || 'Author not known'}
              </Text>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
