// Reviews as the group sees them: with what it hides of them as a spoiler, and what it opened.
import { readSpoilerMarks } from '../shared/club-document.ts';
import type { Review } from '../shared/model.ts';
import { withSpoilerMarks } from '../shared/spoiler-marks.ts';
import type { ClubDocuments } from './club-documents.ts';

/** @param reviews of the book, as the library has them */
export function markedReviews(
  clubs: Pick<ClubDocuments, 'doc'>,
  bookId: string,
  reviews: readonly Review[],
): readonly Review[] {
  return withSpoilerMarks(reviews, readSpoilerMarks(clubs.doc(bookId)));
}
