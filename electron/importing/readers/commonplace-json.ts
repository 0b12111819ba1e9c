// Reads Commonplace's own JSON, made by hand or by exporting/data/commonplace-data.ts:
// `{ format: 'commonplace', version: 1, books: [{ id, …facts, reviews, passages }] }`.
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import {
  type BookFacts,
  bookFactsSchema,
  type FoundReview,
  foundPassageSchema,
  foundReviewSchema,
  ratingsSchema,
} from '../../shared/model.ts';
import { normaliseText } from '../../shared/rich-text.ts';
import { composed } from '../html/rich-text-edits.ts';
import { excerptOfJson, field, jsonOf, listIn, tooLarge } from '../json.ts';
import { factsWithin, passageWithin, reviewWithin } from '../limits.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { FoundReading, Reader } from '../reader.ts';

export const COMMONPLACE_VERSION = 1;

/** What of a book is looked at item by item. */
const LISTS: ReadonlySet<string> = new Set(['reviews', 'passages']);

/** A file made by hand need not have what is empty. */
const bookSchema = bookFactsSchema.extend({
  /** Its id in the library it is from. */
  id: z.string().min(1).optional(),
  genres: bookFactsSchema.shape.genres.default([]),
  ratings: ratingsSchema.default({}),
});

const passageSchema = foundPassageSchema.extend({
  text: z.string().transform(normaliseText).pipe(foundPassageSchema.shape.text),
});

export const commonplaceJson: Reader = {
  format: 'commonplace-json',
  title: 'Commonplace data (JSON)',
  recognise(source) {
    return field(jsonOf(source), 'format') === 'commonplace' ? 'it says “format: commonplace”' : undefined;
  },
  read(source) {
    const notes = takeNotes();
    const data = jsonOf(source);
    const version = field(data, 'version');
    if (version !== COMMONPLACE_VERSION) {
      notes.skip(
        undefined,
        `The file is of version ${versionIn(version)}, and this Commonplace reads version ${COMMONPLACE_VERSION}.`,
        excerptOfJson(data),
      );
      return { readings: [], byMember: false, ...notes.result() };
    }
    const readings = listIn(data, 'books').flatMap((book, at) => readBook(book, at, notes));
    return { readings, byMember: false, ...notes.result() };
  },
};

function versionIn(version: unknown): string {
  return typeof version === 'number' || typeof version === 'string' ? String(version).slice(0, 20) : 'unknown';
}

function readBook(book: unknown, at: number, notes: Notes): FoundReading[] {
  if (!notes.hasRoom()) return [];
  const why = tooLarge(book, LISTS);
  const facts = why ? undefined : bookSchema.safeParse(book);
  if (!facts?.success) {
    notes.skip(undefined, `Book ${at + 1} ${why ?? whatIsWrong(facts?.error)}.`, excerptOfJson(book));
    return [];
  }
  const kept = <T>(list: string, schema: z.ZodType<T>): T[] =>
    listIn(book, list).flatMap((item, index) => {
      if (!notes.hasRoom()) return [];
      const why = tooLarge(item);
      const found = why ? undefined : schema.safeParse(item);
      if (found?.success) return [found.data];
      const where = `Book ${at + 1}, ${list} ${index + 1}`;
      notes.skip(undefined, `${where} ${why ?? whatIsWrong(found?.error)}.`, excerptOfJson(item));
      return [];
    });
  const { id, ...known } = facts.data;
  return [
    {
      facts: factsWithin(defined(known) as BookFacts, notes),
      ...defined({ remoteId: id }),
      reviews: kept('reviews', foundReviewSchema)
        .map((review) => reviewWithin(inNormalForm(review), notes))
        .filter((review) => review !== undefined),
      passages: kept('passages', passageSchema)
        .map((passage) => passageWithin(passage, notes))
        .filter((passage) => passage !== undefined),
    },
  ];
}

function inNormalForm(review: FoundReview): FoundReview {
  const revisions = review.revisions?.map(normalised);
  return { ...normalised(review), ...(revisions && { revisions }) };
}

/** Marks are ranges over normal text. Where they cannot follow their words into it, all is hidden if anything was. */
function normalised<T extends Pick<FoundReview, 'body' | 'spoiler'>>(written: T): T {
  const text = normaliseText(written.body.text);
  if (text === written.body.text) return written;
  const body = composed(written.body);
  if (body.text === text) return { ...written, body };
  return { ...written, body: { text, marks: [] }, spoiler: written.spoiler === 'none' ? 'none' : 'whole' };
}

function whatIsWrong(error: z.ZodError | undefined): string {
  const issue = error?.issues[0];
  const where = issue?.path.join('.').slice(0, 80);
  return `cannot be read${where ? ` at “${where}”` : ''}: ${issue?.message.slice(0, 120).replace(/\.$/, '') ?? 'it has another shape'}`;
}
