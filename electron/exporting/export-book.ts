// Gathers what the asked file is made of: a book's data, or its club document and what is quoted in that.
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ClubDocuments } from '../club/club-documents.ts';
import type { BookTexts, Library } from '../library/library.ts';
import type { ClubData } from '../shared/club-data.ts';
import { type Club, GROUP_ID, noteContent, readClub } from '../shared/club-document.ts';
import type { ExportEvent, ExportedFile } from '../shared/contract.ts';
import { defined } from '../shared/defined.ts';
import type { DiscussionChoice, ExportRequest } from '../shared/export-model.ts';
import { knownMembers } from '../shared/known-members.ts';
import type { Book } from '../shared/model.ts';
import { passagesWithSpoilerMarks, withSpoilerMarks } from '../shared/spoiler-marks.ts';
import { localDay } from '../shared/wording.ts';
import { clubData } from './data/commonplace-club.ts';
import type { WriteFile } from './file-writer.ts';
import type { PdfPrinter } from './printing/printer.ts';
import type { Discussion } from './tree/discussion.ts';
import { discussionTree } from './tree/discussion-tree.ts';
import { noteBlocks } from './tree/note-blocks.ts';
import { nothingToShow } from './tree/wording.ts';
import { type ExportJob, writtenFile } from './write-file.ts';

export interface ExportSources {
  readonly library: Library;
  readonly clubs: ClubDocuments;
  /** Ids of the points of a book that a query finds. */
  readonly foundPoints: (bookId: string, query: string) => Promise<ReadonlySet<string>>;
  readonly now: () => string;
  /** In a thread of its own. */
  readonly write: WriteFile;
  readonly printer: PdfPrinter;
}

/** How much of a PDF is made once there is the HTML it is printed from. */
const UNPRINTED = 0.2;

/** @throws Problem NOT_FOUND for a book that is not there, REFUSED for a PDF that nothing prints; the signal's reason. */
export async function* exportBook(
  sources: ExportSources,
  request: ExportRequest,
  signal?: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const job = await exportJob(sources, request);
  await othersTurn();
  const written = await sources.write(job, signal);
  if (request.format === 'pdf') yield { type: 'progress', share: UNPRINTED };
  const file = request.format === 'pdf' ? await printed(sources, written, signal) : written;
  yield { type: 'file', file, ...('discussion' in job && { counts: job.discussion.counts }) };
}

export interface FileAtOnce {
  readonly file: ExportedFile;
  /** Why there is nothing to read in it, as a sentence; undefined where there is something. */
  readonly empty: string | undefined;
}

/** The same in this thread, for who waits without looking. */
export async function exportedFile(sources: ExportSources, request: ExportRequest): Promise<FileAtOnce> {
  const job = await exportJob(sources, request);
  const written = await writtenFile(job);
  const file = request.format === 'pdf' ? await printed(sources, written) : written;
  return { file, empty: 'discussion' in job ? nothingToShow(job.discussion) : undefined };
}

async function printed({ printer }: ExportSources, html: ExportedFile, signal?: AbortSignal): Promise<ExportedFile> {
  const bytes = await printer.print(new TextDecoder().decode(html.bytes), signal);
  return { name: html.name.replace(/\.html$/, '.pdf'), mediaType: 'application/pdf', bytes };
}

async function exportJob(sources: ExportSources, request: ExportRequest): Promise<ExportJob> {
  switch (request.format) {
    case 'json':
    case 'reviews-csv': {
      const { format, byteOrderMark, bookId } = request;
      const data = await textsOf(sources, bookId);
      const { book } = data;
      return format === 'json'
        ? { format, data: { ...data, club: clubOf(sources, book.id) } }
        : { format, data, byteOrderMark };
    }
    case 'points-csv':
    case 'annotations':
      return {
        format: request.format,
        byteOrderMark: request.byteOrderMark,
        discussion: await discussionOf(sources, request.bookId, { ...request.choice, parts: ['points'] }),
      };
    default: {
      const discussion = await discussionOf(sources, request.bookId, request.choice);
      return { format: request.format === 'pdf' ? 'html' : request.format, discussion };
    }
  }
}

async function discussionOf(
  { library, clubs, foundPoints, now }: ExportSources,
  bookId: string,
  choice: DiscussionChoice,
): Promise<Discussion> {
  const { book, reviews, passages } = await textsOf({ library }, bookId);
  const doc = clubs.doc(book.id);
  const club = knownClub(clubs, book.id);
  const foundIds = choice.query === undefined ? undefined : await foundPoints(book.id, choice.query);
  await othersTurn();
  return discussionTree({
    ...defined({ foundIds }),
    book,
    club,
    reviews: byId(withSpoilerMarks(reviews, club.spoilerMarks)),
    passages: byId(passagesWithSpoilerMarks(passages, club.spoilerMarks)),
    noteBlocks: new Map(
      club.notes.map(({ id }) => {
        const content = noteContent(doc, id);
        return [id, content ? noteBlocks(content) : []];
      }),
    ),
    choice,
    today: localDay(now()),
  });
}

/** The group's own notes are exported as a book's are, of which there is nothing but them. */
async function textsOf(
  { library }: Pick<ExportSources, 'library'>,
  bookId: string,
): Promise<BookTexts & { book: Book }> {
  if (bookId !== GROUP_ID) return { book: library.book(bookId), ...(await library.textsOf(bookId)) };
  const book: Book = { id: GROUP_ID, title: 'Notes of the group', authors: [], genres: [], ratings: {} };
  return { book, reviews: [], passages: [] };
}

function clubOf({ clubs }: ExportSources, bookId: string): ClubData {
  return clubData(bookId, knownClub(clubs, bookId), clubs.doc(bookId));
}

/** With all members that the group or the book knows. */
function knownClub(clubs: ClubDocuments, bookId: string): Club {
  const club = readClub(clubs.doc(bookId));
  return { ...club, members: knownMembers(readClub(clubs.doc(GROUP_ID)), club) };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
