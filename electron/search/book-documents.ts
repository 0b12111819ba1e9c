// What there is to search in a book: its reviews and passages, and the points and notes of the group. Pure.

import type * as Y from 'yjs';
import type { BookTexts } from '../library/library.ts';
import { noteContent, readClub } from '../shared/club-document.ts';
import { sourceIdOf } from '../shared/club-model.ts';
import { defined } from '../shared/defined.ts';
import type { Book, Passage, Review } from '../shared/model.ts';
import { noteText } from '../shared/note-text.ts';
import { passageWords } from '../shared/passage-words.ts';
import { hiddenRanges } from '../shared/shield.ts';
import type { BookMarks, SearchDocument } from './searcher.ts';

/** One by one, for a book can have tens of thousands. */
export function* textDocuments(book: Book, { reviews, passages }: BookTexts): Generator<SearchDocument> {
  const titles = [book.title];
  for (const review of reviews) yield reviewDocument(review, book.id, titles);
  for (const passage of passages) yield passageDocument(passage, book.id, titles);
}

/** The points and notes of a club document, private points too: they stay on the computer of those who made them. */
export function clubDocuments(book: Book, doc: Y.Doc): SearchDocument[] {
  const { points, notes } = readClub(doc);
  const common = { bookId: book.id, hidden: [], by: [], spoiler: false };
  return [
    ...points.map(({ id, kind, text, createdAt }): SearchDocument => {
      const title = kind === 'question' ? 'Question' : 'Remark';
      return { ...common, id, kind: 'point', title, text, titles: [book.title], ...dated(createdAt) };
    }),
    ...notes.map(({ id, title, createdAt }): SearchDocument => {
      const content = noteContent(doc, id);
      const text = content ? noteText(content) : '';
      return { ...common, id, kind: 'note', title, text, titles: [book.title, title], ...dated(createdAt) };
    }),
  ];
}

/** A text that is quoted has the tags of the points that quote it. */
export function marksOf(doc: Y.Doc): BookMarks {
  const { tags, points, read, starred } = readClub(doc);
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  const tagged = new Map<string, Set<string>>();
  for (const point of points) {
    for (const id of [point.id, ...point.evidence.map(sourceIdOf)]) {
      const known = tagged.get(id) ?? new Set();
      for (const tagId of point.tagIds) known.add(names.get(tagId) ?? tagId);
      if (known.size > 0) tagged.set(id, known);
    }
  }
  return {
    read: [...read],
    starred: [...starred],
    tags: new Map(Array.from(tagged, ([id, known]) => [id, [...known]])),
  };
}

export const NO_MARKS: BookMarks = { read: [], starred: [], tags: new Map() };

function reviewDocument(review: Review, bookId: string, titles: readonly string[]): SearchDocument {
  const { id, reviewer, body, rating, writtenOn, language, spoiler } = review;
  return {
    id,
    bookId,
    kind: 'review',
    title: reviewer.name,
    text: body.text,
    hidden: hiddenRanges(review),
    by: [reviewer.name],
    titles,
    spoiler: spoiler !== 'none',
    ...dated(writtenOn),
    ...defined({ rating, language }),
  };
}

function passageDocument(passage: Passage, bookId: string, titles: readonly string[]): SearchDocument {
  const { id, by, highlightedOn } = passage;
  return {
    id,
    bookId,
    kind: 'passage',
    title: by ?? '',
    text: passageWords(passage),
    // The book's own words are nobody's spoiler to mark.
    hidden: [],
    by: by === undefined ? [] : [by],
    titles,
    spoiler: false,
    ...dated(highlightedOn),
  };
}

/** @param date in ISO 8601 */
function dated(date: string | undefined) {
  return date === undefined ? {} : { year: Number(date.slice(0, 4)) };
}
