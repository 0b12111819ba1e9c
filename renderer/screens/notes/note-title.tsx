// A note's title, saved as it is typed. What is refused is said at the field and stays there to be mended.
import { useState } from 'react';
import { FieldError, Input, TextField } from 'react-aria-components';
import type { Note } from '../../../electron/shared/club-model.ts';
import { renameNote } from '../../../electron/shared/note-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { useReplica } from '../../state/club.tsx';
import styles from './note-title.module.css';

interface NoteTitleProps {
  readonly note: Note;
  readonly fresh: boolean;
  readonly onDone: (() => void) | undefined;
}

export function NoteTitle({ note, fresh, onDone }: NoteTitleProps) {
  const { value, refusal, type, leave } = useTitle(note);
  return (
    <form
      className={styles.title}
      onSubmit={(event) => {
        event.preventDefault();
        onDone?.();
      }}
    >
      <TextField
        aria-label="Title"
        value={value}
        onChange={type}
        onBlur={leave}
        isInvalid={refusal !== undefined}
        validationBehavior="aria"
        // Only for a note that was made a moment ago, to be named.
        autoFocus={fresh}
      >
        <Input className={styles.input ?? ''} placeholder="Untitled note" dir="auto" />
        <FieldError className={styles.refusal ?? ''}>{refusal}</FieldError>
      </TextField>
    </form>
  );
}

/** Titles that were refused, by note: they wait here while another note or screen is shown. */
const refused = new Map<string, { readonly title: string; readonly why: string }>();

function useTitle(note: Note) {
  // Not an undo step for each letter; the field has an undo of its own.
  const { flagging } = useReplica();
  // What is being typed, spaces at its end included; otherwise the club document's title is shown.
  const [typed, setTyped] = useState<string>();
  const [, setRefusals] = useState(0);
  const waiting = refused.get(note.id);

  const type = (title: string) => {
    setTyped(title);
    try {
      renameNote(flagging, note.id, title);
      refused.delete(note.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.set(note.id, { title, why: error.message });
      setRefusals((count) => count + 1);
    }
  };
  return {
    value: waiting?.title ?? typed ?? note.title,
    refusal: waiting?.why,
    type,
    leave: () => setTyped(undefined),
  };
}
