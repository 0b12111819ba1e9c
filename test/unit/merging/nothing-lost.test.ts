// Whatever is done to the books, and in whatever order: all that was ever in one of them is in one of them, and only in one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteContent } from '../../../electron/shared/club-document.ts';
import { sourceIdOf } from '../../../electron/shared/club-model.ts';
import { addMeeting } from '../../../electron/shared/meeting-edits.ts';
import { updatePoint } from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { addSpoilerMark } from '../../../electron/shared/reading-edits.ts';
import { tagNameKey } from '../../../electron/shared/tag-tree.ts';
import { by, type OpenedBooks, openedBooks, passage } from './opened-books.ts';

/** What must be somewhere. */
interface Made {
  readonly words: Set<string>;
  readonly passages: Set<string>;
  readonly tags: Set<string>;
  readonly points: Map<string, string>;
  readonly notes: Map<string, string>;
  readonly meetings: Set<string>;
  /** Ids of the group's marks of what gives the book away. */
  readonly marks: Set<string>;
}

type Step = (books: OpenedBooks, made: Made, number: number) => Promise<OpenedBooks | undefined>;

const at = fc.nat({ max: 5 });
const title = fc.constantFrom('The Lamp', 'Die Lampe', 'La Lampe');
const reviewer = fc.constantFrom('Mara', 'Odile');
const tagName = fc.constantFrom('memory', 'Memory', 'style', 'ending');

const bringing = (title: fc.Arbitrary<string>) =>
  fc.record({ title, reviewer, marked: fc.constantFrom('goat', 'clock') }).map(
    ({ title, reviewer, marked }): Step =>
      async (books, made, number) => {
        const words = `${reviewer} wrote this as number ${number}, and of the goat.`;
        const highlight = `He winds the ${marked}.`;
        await books.bring(title, { reviews: [by(reviewer, words)], passages: [passage(highlight)] });
        made.words.add(words);
        made.passages.add(highlight);
        return undefined;
      },
  );
const bring = bringing(title);

const discuss = fc.record({ at, tagName, quoting: fc.array(at, { maxLength: 2 }) }).map(
  ({ at, tagName, quoting }): Step =>
    async (books, made, number) => {
      const book = picked(books.library.entries(), at)?.book;
      if (!book) return undefined;
      const reviews = await books.library.reviewsOf(book.id);
      const names = quoting.flatMap((which) => picked(reviews, which)?.reviewer.name ?? []);
      const evidence = [];
      for (const name of names) evidence.push(await books.evidenceIn(book.id, name, 'the goat'));
      made.points.set(books.point(book.id, `Question ${number}`, [tagName], evidence), `Question ${number}`);
      made.notes.set(books.note(book.id, `Note ${number}`), `About Note ${number}`);
      made.tags.add(tagNameKey(tagName));
      made.meetings.add(addMeeting(books.editing(book.id), { date: '2026-09-24', attendees: ['m1'] }));
      for (const quoted of evidence)
        made.marks.add(addSpoilerMark(books.editing(book.id), { ...quoted, hidden: true }));
      await books.save();
      return undefined;
    },
);

const reword = fc.record({ at, which: at }).map(
  ({ at, which }): Step =>
    async (books, made, number) => {
      const book = picked(books.library.entries(), at)?.book;
      const point = book && picked(books.club(book.id).points, which);
      if (!point) return undefined;
      updatePoint(books.editing(book.id), point.id, { text: `Changed ${number}`, kind: 'remark', tagIds: [] });
      made.points.set(point.id, `Changed ${number}`);
      await books.save();
      return undefined;
    },
);

const merge = fc.record({ from: at, into: at }).map(
  ({ from, into }): Step =>
    async (books) => {
      const [gone, kept] = [picked(books.library.entries(), from), picked(books.library.entries(), into)];
      if (gone && kept && gone !== kept) await books.merging.merge({ bookId: gone.book.id, into: kept.book.id });
      return undefined;
    },
);

const separate = at.map(
  (at): Step =>
    async (books) => {
      const gone = picked(books.library.mergedEntries(), at);
      if (gone) await books.merging.separate(gone.book.id).catch(refused);
      return undefined;
    },
);

const restart = fc.constant<Step>(async (books) => books.open());

/** Two of the titles, discussed: without them most steps would find nothing to do. */
const twoTitles = fc.tuple(bringing(fc.constant('The Lamp')), bringing(fc.constant('Die Lampe')), discuss, discuss);
const anyStep = fc.oneof(
  bring,
  discuss,
  reword,
  { arbitrary: merge, weight: 2 },
  { arbitrary: separate, weight: 2 },
  restart,
);

test('nothing is lost or doubled by imports, discussions, merges and separations in any order', async () => {
  const steps = fc.array(anyStep, { minLength: 6, maxLength: 16, size: 'max' });
  await fc.assert(
    fc.asyncProperty(twoTitles, steps, async (begin, then) => {
      let books = await openedBooks();
      const made: Made = {
        words: new Set(),
        passages: new Set(),
        tags: new Set(),
        points: new Map(),
        notes: new Map(),
        meetings: new Set(),
        marks: new Set(),
      };
      for (const [number, step] of [...begin, ...then].entries()) {
        books = (await step(books, made, number)) ?? books;
        await expectAll(books, made);
      }
      // However it stands then, every book can be had back.
      for (let gone = books.library.mergedEntries(); gone.length; gone = books.library.mergedEntries()) {
        for (const { book } of gone.toReversed()) await books.merging.separate(book.id).catch(refused);
      }
      await expectAll(books, made);
    }),
    { numRuns: 12 },
  );
});

async function expectAll({ library, clubs, club }: OpenedBooks, made: Made): Promise<void> {
  const ids = library.entries().map(({ book }) => book.id);
  const texts = await Promise.all(ids.map((id) => library.textsOf(id)));
  const reviews = texts.flatMap((of) => of.reviews);
  const passages = texts.flatMap((of) => of.passages);
  const words = reviews.flatMap(({ body, revisions = [] }) => [body, ...revisions.map((former) => former.body)]);
  expect(new Set(words.map(({ text }) => text))).toEqual(made.words);
  expect(new Set(passages.map(({ text }) => text))).toEqual(made.passages);
  const sources = [...reviews, ...passages].map(({ id }) => id);
  expect(new Set(sources).size).toBe(sources.length);
  const clubsNow = ids.map((id) => ({ id, ...club(id) }));
  const points = clubsNow.flatMap((of) => of.points);
  expect(new Map(points.map(({ id, text }) => [id, text]))).toEqual(made.points);
  expect(points).toHaveLength(made.points.size);
  const notes = clubsNow.flatMap(({ id, notes }) =>
    notes.map((note) => [note.id, noteContent(clubs.doc(id), note.id)]),
  );
  expect(notes).toHaveLength(made.notes.size);
  for (const [id, content] of notes) expect(String(content)).toContain(made.notes.get(String(id)));
  expect(new Set(clubsNow.flatMap(({ tags }) => tags.map(tagNameKey)))).toEqual(made.tags);
  const meetings = clubsNow.flatMap((of) => of.meetings);
  expect(meetings.map(({ id }) => id).sort()).toEqual([...made.meetings].sort());
  expect(meetings.every(({ attendees }) => attendees.includes('m1'))).toBe(true);
  const marks = clubsNow.flatMap((of) => of.spoilerMarks);
  expect(marks.map(({ id }) => id).sort()).toEqual([...made.marks].sort());
  // Each is on a text of the book that it stands in.
  for (const [index, of] of clubsNow.entries()) {
    const its = texts[index];
    const own = new Set([...(its?.reviews ?? []), ...(its?.passages ?? [])].map(({ id }) => id));
    expect(of.spoilerMarks.map(sourceIdOf).filter((id) => !own.has(id))).toEqual([]);
  }
}

function picked<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

function refused(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'REFUSED') throw error;
}
