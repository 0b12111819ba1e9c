// What is worth knowing of a file before it goes out: what is not in it, and why. Pure.
import {
  type DiscussionChoice,
  type DiscussionCounts,
  type DiscussionPart,
  discussionParts,
  type ExportRequest,
} from '../../../electron/shared/export-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { isOfDiscussion } from './export-request.ts';

/** How much there is in the book. */
export interface There {
  readonly points: number;
  readonly notes: number;
  readonly reviews: number;
}

/** As sentences; none where all is in the file. @param counts of what was made, where points or notes were asked for */
export function leftOut(request: ExportRequest, counts: DiscussionCounts | undefined, there: There): string[] {
  if (request.format === 'json') return [];
  if (request.format === 'reviews-csv')
    return there.reviews === 0 ? ['There are no reviews to put into a table yet.'] : [];
  const choice: Pick<DiscussionChoice, 'parts' | 'noteIds'> = isOfDiscussion(request)
    ? request.choice
    : { parts: ['points'] };
  const { parts = [...discussionParts], noteIds } = choice;
  if (parts.length === 0) return ['Nothing is chosen: tick what is to be in the file.'];
  return [...(parts.includes('points') ? aboutPoints(counts, there) : []), ...aboutNotes(parts, noteIds, there)];
}

function aboutPoints(counts: DiscussionCounts | undefined, there: There): string[] {
  if (there.points === 0) return ['There are no points yet. Select words in a review to make one.'];
  if (!counts) return [];
  const { points, leftOutAsPrivate: hidden, leftOutByChoice: others } = counts;
  return [
    ...(hidden > 0 ? [`${counted(hidden, 'private point')} ${hidden === 1 ? 'is' : 'are'} not in a hand-out.`] : []),
    ...(others > 0 ? [points > 0 ? leftOutByChoice(others) : 'No point is among those chosen.'] : []),
  ];
}

function leftOutByChoice(count: number): string {
  return `${counted(count, 'point')} ${count === 1 ? 'is' : 'are'} left out, as chosen.`;
}

function aboutNotes(parts: readonly DiscussionPart[], noteIds: readonly string[] | undefined, there: There): string[] {
  if (!parts.includes('notes')) return [];
  if (there.notes === 0) return ['There are no notes yet.'];
  return noteIds?.length === 0 ? ['No note is chosen.'] : [];
}
