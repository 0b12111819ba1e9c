// What a member marks while reading: reviews read and starred, and words the group hides or opens.
import type * as Y from 'yjs';
import { parts } from './club-document.ts';
import { type QuoteSource, sourceOf } from './club-model.ts';
import { type Editing, newEntry, setChanged, setFields, signature, transact } from './editing.ts';
import type { SpoilerMark } from './group-model.ts';

export function setRead(editing: Editing, reviewId: string, read: boolean): void {
  transact(editing, read ? 'mark as read' : 'mark as unread', () => setFlag(parts(editing.doc).read, reviewId, read));
}

export function setStarred(editing: Editing, reviewId: string, starred: boolean): void {
  transact(editing, starred ? 'star' : 'take star away', () => setFlag(parts(editing.doc).starred, reviewId, starred));
}

/** @returns the new mark's id */
export function addSpoilerMark(
  editing: Editing,
  { quote, position, hidden, ...source }: Pick<SpoilerMark, 'quote' | 'position' | 'hidden'> & QuoteSource,
): string {
  const id = editing.newId();
  const said = { createdBy: signature(editing), createdAt: editing.now() };
  transact(editing, hidden ? 'hide spoiler' : 'open spoiler', () =>
    parts(editing.doc).spoilerMarks.set(id, newEntry({ quote, position, hidden, ...said, ...sourceOf(source) })),
  );
  return id;
}

/** Puts marks on the words where they are by now. No member's doing: each stays as new as it was, and what has gone is passed over. */
export function placeSpoilerMarks(editing: Editing, marks: readonly SpoilerMark[]): void {
  if (marks.length === 0) return;
  const { spoilerMarks } = parts(editing.doc);
  transact(editing, 'follow new text', () => {
    for (const { id, quote, position } of marks) {
      const mark = spoilerMarks.get(id);
      if (mark) setFields(mark, { quote, position });
    }
  });
}

function setFlag(flags: Y.Map<unknown>, key: string, on: boolean): void {
  if (on) setChanged(flags, key, true);
  else if (flags.has(key)) flags.delete(key);
}
