// What there is to search in a book: what is said about it, its reviews and passages, and the points and notes of the group. Pure.

import type * as Y from 'yjs';
import type { BookTexts } from '../library/library.ts';
import { bookWords } from '../shared/book-words.ts';
import { noteContent, readClub } from '../shared/club-document.ts';
import { type Note, sourceIdOf } from '../shared/club-model.ts';
import { defined } from '../shared/defined.ts';
import { groupBy } from '../shared/group-by.ts';
import { meetingDay, meetingText } from '../shared/meeting-words.ts';
import type { Book, Passage, Review } from '../shared/model.ts';
import { noteText } from '../shared/note-text.ts';
import { passageWords } from '../shared/passage-words.ts';
import { hiddenRanges } from '../shared/shield.ts';
import { coveredBy, lineagesOf } from '../shared/tag-tree.ts';
import { dayNumber } from './document-facts.ts';
import type { BookMarks, SearchDocument } from './searcher.ts';

/** One by one, for a book can have tens of thousands. */
export function* textDocuments(book: Book, { reviews, passages }: BookTexts): Generator<SearchDocument> {
  const titles = [book.title];
  yield bookDocument(book);
  for (const review of reviews) yield reviewDocument(review, book.id, titles);
  for (const passage of passages) yield passageDocument(passage, book.id, titles);
}

/** The points, notes and meetings of a club document, private points too: they stay on the computer of those who made them. */
export function clubDocuments(book: Pick<Book, 'id' | 'title'>, doc: Y.Doc): SearchDocument[] {
  const { points, notes, meetings, members } = readClub(doc);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const made = ({ createdBy = '', createdAt }: Partial<Made>) => ({
    ...{ bookId: book.id, hidden: [], spoiler: false },
    by: [names.get(createdBy) ?? []].flat(),
    ...dated(createdAt),
  });
  return [
    ...points.map((point): SearchDocument => {
      const { id, kind, text } = point;
      const title = kind === 'question' ? 'Question' : 'Remark';
      return { ...made(point), id, kind: 'point', title, text, titles: [book.title] };
    }),
    ...notes.map((note): SearchDocument => {
      const { id, title } = note;
      const content = noteContent(doc, id);
      const text = content ? noteText(content) : '';
      return { ...made(note), id, kind: 'note', title, text, titles: [book.title, title] };
    }),
    ...meetings.map((meeting): SearchDocument => {
      const [title, text] = [meetingDay(meeting.date), meetingText(meeting)];
      const those = meeting.attendees.flatMap((id) => names.get(id) ?? []);
      const when = { ...made({}), ...dated(meeting.date) };
      return { ...when, by: those, id: meeting.id, kind: 'meeting', title, text, titles: [book.title] };
    }),
  ];
}

/** When a point or note was made, and by which member. */
type Made = Pick<Note, 'createdBy' | 'createdAt'>;

/** A text that is quoted has the tags of the points that quote it, and those above them: a tag covers the ones below it. */
export function marksOf(doc: Y.Doc): BookMarks {
  const { tags, points, read, starred, spoilerMarks } = readClub(doc);
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  const lineages = lineagesOf(tags);
  const tagged = new Map<string, Set<string>>();
  for (const point of points) {
    for (const id of [point.id, ...point.evidence.map(sourceIdOf)]) {
      const known = tagged.get(id) ?? new Set();
      for (const tagId of coveredBy(lineages, point.tagIds)) known.add(names.get(tagId) ?? tagId);
      if (known.size > 0) tagged.set(id, known);
    }
  }
  return {
    read: [...read],
    starred: [...starred],
    tags: new Map(Array.from(tagged, ([id, known]) => [id, [...known]])),
    spoilers: groupBy(spoilerMarks, sourceIdOf),
  };
}

export const NO_MARKS: BookMarks = { read: [], starred: [], tags: new Map(), spoilers: new Map() };

function bookDocument(book: Book): SearchDocument {
  const { id, title, authors, firstPublished } = book;
  return {
    id,
    bookId: id,
    kind: 'book',
    title,
    text: bookWords(book),
    // What a publisher tells of a book is no spoiler.
    hidden: [],
    by: authors,
    titles: [title],
    spoiler: false,
    ...dated(firstPublished),
  };
}

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
    // What the group hides is put in where it is shown (group-marks.ts).
    hidden: [],
    by: by === undefined ? [] : [by],
    titles,
    spoiler: false,
    ...dated(highlightedOn),
  };
}

/** @param date in ISO 8601 */
function dated(date: string | undefined) {
  return date === undefined ? {} : { day: dayNumber(date) };
}
