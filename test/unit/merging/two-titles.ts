// One book that stands in a real library under two titles.
import { addAgendaItems, addMeeting } from '../../../electron/shared/meeting-edits.ts';
import { addSpoilerMark, setRead, setStarred } from '../../../electron/shared/reading-edits.ts';
import { type BroughtTexts, by, type OpenedBooks, openedBooks, passage } from './opened-books.ts';

/** What one reader wrote of both. */
export const ODILE = 'The lamp is a person. She keeps it for somebody who does not come.';

const english: BroughtTexts = {
  reviews: [
    by('Mara', 'I like the goat. What stays is the humanity of it.', { rating: 4 }),
    by('Odile', ODILE, { rating: 5, likeCount: 3 }),
  ],
  passages: [passage('He winds the clock.'), passage('The lamp was lit.', { location: '40-41' })],
};
const german: BroughtTexts = {
  reviews: [
    by('Odile', ODILE, { commentCount: 2 }),
    by('Bo', 'Die Ziege ist das Beste. Den Leuchtturm habe ich nicht verstanden.'),
  ],
  passages: [passage('He winds the clock.', { note: 'Why?', tags: ['time'] }), passage('Es war Nacht.')],
};

/** “The Lamp” and “Die Lampe”, each with points, notes and marks of its own. */
export async function twoTitles() {
  const books = await openedBooks();
  const lamp = await books.bring('The Lamp', english, { pageCount: 312 });
  const lampe = await books.bring('Die Lampe', german, { pageCount: 340, description: 'Ein Leuchtturm.' });
  const idOf = async (bookId: string, reviewer: string) =>
    (await books.library.reviewsOf(bookId)).find((review) => review.reviewer.name === reviewer)?.id ?? 'none';
  books.point(lamp, 'Who is it for?', ['Memory'], [await books.evidenceIn(lamp, 'Odile', 'somebody who')]);
  const goat = books.point(lampe, 'Warum die Ziege?', ['style'], [await books.evidenceIn(lampe, 'Bo', 'Die Ziege')]);
  books.point(lampe, 'Ist sie das?', ['memory', 'lamp'], [await books.evidenceIn(lampe, 'Odile', 'is a person')]);
  books.point(lampe, 'Und der Keller?');
  books.note(lampe, 'Abend', goat);
  const meeting = addMeeting(books.editing(lampe), { date: '2026-09-24', attendees: [], place: 'Bücherei' });
  addAgendaItems(books.editing(lampe), meeting, [{ pointId: goat, minutes: 10 }, { title: 'Abstimmung' }]);
  const cellar = await books.evidenceIn(lampe, 'Odile', 'does not come');
  addSpoilerMark(books.editing(lampe), { ...cellar, hidden: true });
  setRead(books.editing(lampe), await idOf(lampe, 'Bo'), true);
  setStarred(books.editing(lampe), await idOf(lampe, 'Bo'), true);
  await books.save();
  return { ...books, lamp, lampe, goat, idOf };
}

/** Who wrote the book’s reviews, in their order. */
export const names = async ({ library }: Pick<OpenedBooks, 'library'>, bookId: string) =>
  (await library.reviewsOf(bookId)).map(({ reviewer }) => reviewer.name);
