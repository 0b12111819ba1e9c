// "Minutes as a note": a note of the book with what the meeting came to, to be worked on further.
import { noteContent } from '../../../electron/shared/club-document.ts';
import { transact } from '../../../electron/shared/editing.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { usePlace } from '../../state/place.tsx';
import { useQuotedTexts } from '../../state/quotations.ts';
import { minutesContent } from './minutes-content.ts';

/** Writes the note and shows it. None until the quoted texts are there: the note keeps their words for the day they go. */
export function useMinutesNote(meeting: Meeting): (() => void) | undefined {
  const replica = useReplica();
  const { points } = useClub();
  const members = useMembers();
  const texts = useQuotedTexts(replica.bookId);
  const { move } = usePlace();
  const toast = useToast();
  if (!texts) return undefined;
  return () => {
    const { editing, doc } = replica;
    const noteId = transact(editing, 'write minutes', () => {
      const id = addNote(editing, `Minutes, ${longDate(meeting.date)}`);
      noteContent(doc, id)?.insert(0, minutesContent(meeting, { points, members, texts }));
      return id;
    });
    const takeBack = replica.takingBackLastStep();
    move({ screen: 'notes', noteId, noteScroll: 0 });
    toast({ text: 'The minutes are a note now.', action: { label: 'Undo', run: () => void takeBack() } });
  };
}
