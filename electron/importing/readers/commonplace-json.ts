// Reads Commonplace's own JSON (written by exporting/commonplace-data.ts): `{ format: 'commonplace', version: 1, books: [{ …facts, reviews, passages }] }`.
import type { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import {
  type BookFacts,
  bookFactsSchema,
  foundPassageSchema,
  foundReviewSchema,
  ratingsSchema,
} from '../../shared/model.ts';
import { normaliseText } from '../../shared/rich-text.ts';
import { excerptOfJson, field, jsonOf, listIn } from '../json.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { FoundReading, Reader } from '../reader.ts';

export const COMMONPLACE_VERSION = 1;

/** A file made by hand need not have what is empty. */
const bookSchema = bookFactsSchema.extend({
  genres: bookFactsSchema.shape.genres.default([]),
  ratings: ratingsSchema.default({}),
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
        `The file is of version ${String(version).slice(0, 20)}, and this Commonplace reads version ${COMMONPLACE_VERSION}.`,
        excerptOfJson(data),
      );
      return { readings: [], byMember: false, ...notes.result() };
    }
    const readings = listIn(data, 'books').flatMap((book, at) => readBook(book, at, notes));
    return { readings, byMember: false, ...notes.result() };
  },
};

function readBook(book: unknown, at: number, notes: Notes): FoundReading[] {
  const facts = bookSchema.safeParse(book);
  if (!facts.success) {
    notes.skip(undefined, `Book ${at + 1} ${whatIsWrong(facts.error)}.`, excerptOfJson(book));
    return [];
  }
  const kept = <T>(list: string, schema: z.ZodType<T>): T[] =>
    listIn(book, list).flatMap((item, index) => {
      const found = schema.safeParse(item);
      if (found.success) return [found.data];
      const where = `Book ${at + 1}, ${list} ${index + 1}`;
      notes.skip(undefined, `${where} ${whatIsWrong(found.error)}.`, excerptOfJson(item));
      return [];
    });
  const reviews = kept('reviews', foundReviewSchema).map((review) => ({ ...review, ...plain(review) }));
  const passages = kept('passages', foundPassageSchema);
  return [{ facts: defined(facts.data) as BookFacts, reviews: reviews.map(defined), passages: passages.map(defined) }];
}

/** A body that was not normal text would not survive the library: marks are ranges over the normal form. */
function plain({ body }: z.infer<typeof foundReviewSchema>): { body: typeof body } {
  const text = normaliseText(body.text);
  return { body: text === body.text ? body : { text, marks: [] } };
}

function whatIsWrong(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.').slice(0, 80);
  return `cannot be read${where ? ` at “${where}”` : ''}: ${issue?.message.slice(0, 120).replace(/\.$/, '') ?? 'it has another shape'}`;
}
