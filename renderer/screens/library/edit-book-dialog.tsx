// Corrects a book's title and authors.
import { type FormEvent, useId, useState } from 'react';
import type { Book } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import styles from './edit-book-dialog.module.css';
import type { LibraryChanges } from './use-library-changes.ts';

export interface EditBookDialogProps {
  readonly book: Book;
  readonly onSave: LibraryChanges['rename'];
  readonly onClose: () => void;
}

export function EditBookDialog({ book, onSave, onClose }: EditBookDialogProps) {
  const form = useId();
  const [title, setTitle] = useState(book.title);
  // A comma is part of some names (“Luther King, Jr.”); a semicolon is not.
  const [authors, setAuthors] = useState(book.authors.join('; '));
  const [refusal, setRefusal] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) {
      setRefusal('A book needs a title.');
      return;
    }
    const names = authors.split(';').map((name) => name.trim());
    const refused = await onSave(book, { title: title.trim(), authors: names.filter(Boolean) });
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <Dialog
      title="Edit book"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" type="submit" form={form}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        <TextField
          label="Title"
          value={title}
          onChange={(value) => {
            setTitle(value);
            setRefusal(undefined);
          }}
          refusal={refusal}
          autoFocus
        />
        <TextField
          label="Author"
          value={authors}
          onChange={setAuthors}
          hint="Several authors: put a semicolon between them."
        />
      </form>
    </Dialog>
  );
}
