// Books in a real library in a real folder, with everything that merges, imports and remembers them.
import * as Y from 'yjs';
import { followReviews } from '../../../electron/anchoring/follow-reviews.ts';
import type { RewordedText } from '../../../electron/anchoring/reworded-text.ts';
import { type ClubDocuments, openClubDocuments } from '../../../electron/club/club-documents.ts';
import { openImports } from '../../../electron/importing/imports.ts';
import { readSource } from '../../../electron/importing/read-source.ts';
import type { Library } from '../../../electron/library/library.ts';
import { openMerging } from '../../../electron/merging/merging.ts';
import { noteContent, readClub } from '../../../electron/shared/club-document.ts';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import type { BookFacts, FoundPassage, FoundReview } from '../../../electron/shared/model.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { plainRichText } from '../../../electron/shared/rich-text.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';
import { libraryIn } from '../library/books.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Stands before the writes of a merge, so that a test can let them fail. */
export interface Parts {
  readonly library: Library;
  readonly clubs: ClubDocuments;
}

export type OpenedBooks = Awaited<ReturnType<typeof openedBooks>>;

export async function openedBooks() {
  const folder = await temporaryFolder();
  const { room, again: openLibrary, now } = libraryIn(folder);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  return open();

  /** Everything over the folder as it is now, as the next start opens it. @param failing what stands before its writes. */
  function open(failing: (parts: Parts) => Parts = (parts) => parts) {
    const library = openLibrary();
    const clubs = openClubDocuments(room, library.folderOf);
    const editing = (bookId: string): Editing => ({ doc: clubs.doc(bookId), origin: 'page', now, newId });
    const onReworded = async (bookId: string, reworded: readonly RewordedText[]) => {
      followReviews(editing(bookId), reworded);
      await clubs.save(bookId);
    };
    const imports = openImports({ library, room, read: readSource, newId, now, onReworded });
    const merging = openMerging({ ...failing(atOnce({ library, clubs })), room, inTurn: imports.inTurn, newId, now });

    /** Imports a source with one book. @returns the id of the book that it went into. */
    async function importFile(name: string, text: string): Promise<string> {
      const { previewId } = await imports.preview({ name, bytes: new TextEncoder().encode(text) });
      const [record] = await imports.commit([{ previewId, readings: [{ index: 0 }] }]);
      return record?.bookId ?? 'none';
    }

    /** Imports a file of Commonplace's own. */
    function bring(title: string, texts: BroughtTexts, facts: Partial<BookFacts> = {}): Promise<string> {
      const book = { title, authors: ['Imogen Vale'], ...facts, ...texts };
      return importFile(`${title}.json`, JSON.stringify({ format: 'commonplace', version: 1, books: [book] }));
    }

    async function evidenceIn(bookId: string, reviewer: string, words: string): Promise<Evidence> {
      const review = (await library.reviewsOf(bookId)).find((candidate) => candidate.reviewer.name === reviewer);
      const start = review?.body.text.indexOf(words) ?? -1;
      const evidence =
        review && quoteOf({ reviewId: review.id }, review.body.text, { start, end: start + words.length });
      if (!evidence || start < 0) throw new Error(`${reviewer} did not write “${words}”.`);
      return evidence;
    }

    /** @returns the point's id. */
    function point(bookId: string, text: string, tagNames: readonly string[] = [], evidence: readonly Evidence[] = []) {
      const tagIds = tagNames.map((name) => ensureTag(editing(bookId), name));
      return addPoint(editing(bookId), { text, kind: 'question', tagIds, evidence });
    }

    /** A note with a heading, marked words and a point. @returns its id. */
    function note(bookId: string, title: string, pointId = 'none'): string {
      const id = addNote(editing(bookId), title);
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', '2');
      heading.insert(0, [new Y.XmlText(`About ${title}`)]);
      const words = new Y.XmlText();
      words.applyDelta([{ insert: 'plain and ' }, { insert: 'strong', attributes: { bold: {} } }]);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [words]);
      const quotation = new Y.XmlElement('pointQuotation');
      quotation.setAttribute('pointId', pointId);
      noteContent(clubs.doc(bookId), id)?.insert(0, [heading, paragraph, quotation]);
      return id;
    }

    const club = (bookId: string) => {
      const { tags, read, starred, points, notes, meetings, spoilerMarks } = readClub(clubs.doc(bookId));
      const names = new Map(tags.map(({ id, name }) => [id, name]));
      return {
        tags: tags.map(({ name }) => name),
        points: points.map(({ tagIds, ...facts }) => ({ ...facts, tags: tagIds.map((id) => names.get(id)) })),
        notes: notes.map((facts) => ({ ...facts, content: noteContent(clubs.doc(bookId), facts.id)?.toJSON() })),
        meetings,
        spoilerMarks,
        read: [...read].sort(),
        starred: [...starred].sort(),
      };
    };

    const save = async () => {
      for (const { book } of library.entries()) await atOnce({ library, clubs }).clubs.save(book.id);
    };

    /** All that is on the shelf. */
    const shelf = async () =>
      Object.fromEntries(
        await Promise.all(
          library
            .entries()
            .map(async (entry) => [
              entry.book.id,
              { ...entry, texts: await library.textsOf(entry.book.id), club: club(entry.book.id) },
            ]),
        ),
      );

    return {
      ...{ folder, room, library, clubs, imports, merging, editing, open, save },
      ...{ bring, importFile, evidenceIn, point, note, club, shelf },
    };
  }
}

/** Writes club documents without waiting for a pause in the typing. */
function atOnce({ library, clubs }: Parts): Parts {
  async function save(bookId: string): Promise<void> {
    const saved = clubs.save(bookId);
    await clubs.flush();
    await saved;
  }
  return { library, clubs: { ...clubs, save } };
}

export interface BroughtTexts {
  readonly reviews?: readonly FoundReview[];
  readonly passages?: readonly FoundPassage[];
}

/** A review as a source has it. */
export const by = (name: string, text: string, facts: Partial<FoundReview> = {}): FoundReview => ({
  reviewer: { name, isAuthor: false },
  writtenOn: '2014-08-16',
  body: plainRichText(text),
  spoiler: 'none',
  shelves: [],
  source: {},
  ...facts,
});

export const passage = (text: string, facts: Partial<FoundPassage> = {}): FoundPassage => ({
  text,
  location: '12-14',
  tags: [],
  source: {},
  ...facts,
});
