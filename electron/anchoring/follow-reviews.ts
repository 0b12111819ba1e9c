// Lets a book's points and spoiler marks follow its reviews after an import reworded some.
import { readClub } from '../shared/club-document.ts';
import type { Editing } from '../shared/editing.ts';
import { followText } from '../shared/quotation-edits.ts';
import { placeSpoilerMarks } from '../shared/reading-edits.ts';
import { reanchorMarks, reanchorPoints } from './reanchor.ts';
import type { RewordedText } from './reworded-text.ts';

/** Whether any quotation or mark was written anew, moved or queued. */
export function followReviews(editing: Editing, reworded: readonly RewordedText[]): boolean {
  const { points, spoilerMarks } = readClub(editing.doc);
  const followings = reworded.flatMap(({ id, text, former }) => reanchorPoints(points, id, text, former));
  followText(editing, followings);
  const marks = reworded.flatMap(({ id, text, former }) => reanchorMarks(spoilerMarks, id, text, former));
  placeSpoilerMarks(editing, marks);
  return marks.length > 0 || followings.some(({ before, after }) => before !== after);
}
