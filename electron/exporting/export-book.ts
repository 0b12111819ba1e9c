// Gathers one book's club document and quoted reviews, and exports them.
import type { ClubDocuments } from '../club/club-documents.ts';
import type { Library } from '../library/library.ts';
import { noteContent, readClub } from '../shared/club-document.ts';
import type { ExportedFile, ExportRequest } from '../shared/contract.ts';
import { localDay } from '../shared/wording.ts';
import { exportDiscussion } from './export.ts';
import { noteBlocks } from './note-blocks.ts';

export interface ExportSources {
  readonly library: Library;
  readonly clubs: ClubDocuments;
  readonly now: () => string;
}

/** @throws Problem NOT_FOUND for a book that is not there. */
export async function exportBook(
  { library, clubs, now }: ExportSources,
  request: ExportRequest,
): Promise<ExportedFile> {
  const book = library.book(request.bookId);
  const doc = clubs.doc(book.id);
  const club = readClub(doc);
  return exportDiscussion(request, {
    book,
    club,
    reviews: new Map((await library.reviewsOf(book.id)).map((review) => [review.id, review])),
    noteBlocks: new Map(
      club.notes.map(({ id }) => {
        const content = noteContent(doc, id);
        return [id, content ? noteBlocks(content) : []];
      }),
    ),
    today: localDay(now()),
  });
}
