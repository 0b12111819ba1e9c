// Gathers what the asked format needs of one book: its data, or its club document and what is quoted in that.
import type { ClubDocuments } from '../club/club-documents.ts';
import type { Library } from '../library/library.ts';
import { noteContent, readClub } from '../shared/club-document.ts';
import type { ExportedFile, ExportRequest } from '../shared/contract.ts';
import { withSpoilerMarks } from '../shared/spoiler-marks.ts';
import { localDay } from '../shared/wording.ts';
import { exportCsv, exportDiscussion, exportJson } from './export.ts';
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
  const { reviews, passages } = await library.textsOf(book.id);
  switch (request.format) {
    case 'json':
      return exportJson({ book, reviews, passages });
    case 'csv':
      return exportCsv({ book, reviews, passages });
    case 'md': {
      const doc = clubs.doc(book.id);
      const club = readClub(doc);
      return exportDiscussion(request, {
        book,
        club,
        reviews: byId(withSpoilerMarks(reviews, club.spoilerMarks)),
        passages: byId(passages),
        noteBlocks: new Map(
          club.notes.map(({ id }) => {
            const content = noteContent(doc, id);
            return [id, content ? noteBlocks(content) : []];
          }),
        ),
        today: localDay(now()),
      });
    }
    default:
      return request satisfies never;
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
