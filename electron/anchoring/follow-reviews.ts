// Lets a book's points follow its reviews after an import reworded some.
import { readClub } from '../shared/club-document.ts';
import type { Editing } from '../shared/editing.ts';
import { followText } from '../shared/quotation-edits.ts';
import { reanchorPoints } from './reanchor.ts';
import type { RewordedText } from './reworded-text.ts';

/** Whether any quotation was written anew, moved or queued. */
export function followReviews(editing: Editing, reworded: readonly RewordedText[]): boolean {
  const { points } = readClub(editing.doc);
  const followings = reworded.flatMap(({ id, text, former }) => reanchorPoints(points, id, text, former));
  followText(editing, followings);
  return followings.some(({ before, after }) => before !== after);
}
