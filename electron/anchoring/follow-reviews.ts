// Lets a book's points follow its reviews after an import reworded some.
import { readClub } from '../shared/club-document.ts';
import { type Editing, followText } from '../shared/club-edits.ts';
import type { Review } from '../shared/model.ts';
import { reanchorPoints } from './reanchor.ts';

/** Whether any quotation was written anew, moved or queued. */
export function followReviews(editing: Editing, reworded: readonly Review[]): boolean {
  const { points } = readClub(editing.doc);
  const followings = reworded.flatMap(({ id, body }) => reanchorPoints(points, id, body.text));
  followText(editing, followings);
  return followings.some(({ before, after }) => before !== after);
}
