// Undoing the newest import of a book: its facts and reviews are again what they were before. Refused once points quote what the
// import brought, because they would be left without the words they rest on.
import { isDeepStrictEqual } from 'node:util';
import type { Library } from '../library/library.ts';
import type { Point } from '../shared/club-model.ts';
import type { Book, Review } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { counted } from '../shared/wording.ts';
import type { StoreRoom } from '../state/store.ts';
import { beforeImport, keepOnly } from './before-import.ts';
import { dropRecord, importsOf } from './import-log.ts';

export interface UndoParts {
  readonly library: Library;
  readonly room: StoreRoom;
  /** Called after reviews got their former words back: their points have to follow. */
  readonly onReworded: (bookId: string, reworded: readonly Review[]) => Promise<void>;
}

export interface Undoing {
  readonly bookId: string;
  readonly importId: string;
  /** The book's points as they are when it comes to it. */
  readonly points: () => readonly Point[];
}

/**
 * A book that the import brought in is removed as the user removes one: restored, it has its reviews and this import's report.
 * A crash between the steps leaves an import that can be undone again.
 * @throws Problem NOT_FOUND; REFUSED where a newer import or points stand on this one, or the state before it is not kept; NOT_SAVED.
 */
export async function undoImport(
  { library, room, onReworded }: UndoParts,
  { bookId, importId, points }: Undoing,
): Promise<void> {
  const book = library.book(bookId);
  const folder = library.folderOf(book.id);
  const records = importsOf(room, folder);
  if (!records.some(({ id }) => id === importId)) {
    throw new Problem('NOT_FOUND', `This import of “${book.title}” is no longer there. It was undone already.`);
  }
  if (records[0]?.id !== importId) {
    throw new Problem('REFUSED', `“${book.title}” was imported again since. Only its newest import can be undone.`);
  }
  const kept = await beforeImport(room, folder, importId);
  if (!kept) {
    throw new Problem(
      'REFUSED',
      `What “${book.title}” was before this import is not kept, so the import cannot be undone. Nothing was changed.`,
    );
  }
  const now = await library.reviewsOf(book.id);
  refuseIfQuoted(points(), brought(now, kept.reviews));
  if (!kept.before) {
    library.remove(book.id);
    return;
  }
  await library.put(takenBack(book, kept.before, kept.after), kept.reviews);
  const texts = new Map(now.map(({ id, body }) => [id, body.text]));
  const reworded = kept.reviews.filter(({ id, body }) => texts.get(id) !== body.text);
  if (reworded.length) await onReworded(book.id, reworded);
  dropRecord(room, folder, importId);
  await keepOnly(folder, undefined);
}

/** Reviews that are here now and were not before. */
function brought(now: readonly Review[], before: readonly Review[]): ReadonlySet<string> {
  const known = new Set(before.map(({ id }) => id));
  return new Set(now.flatMap(({ id }) => (known.has(id) ? [] : [id])));
}

function refuseIfQuoted(points: readonly Point[], reviewIds: ReadonlySet<string>): void {
  const quoting = points.filter(({ evidence }) => evidence.some(({ reviewId }) => reviewIds.has(reviewId)));
  if (!quoting.length) return;
  const [quote, theyAre] = quoting.length === 1 ? ['quotes', 'it is'] : ['quote', 'they are'];
  throw new Problem(
    'REFUSED',
    `${counted(quoting.length, 'point')} ${quote} reviews that this import brought, so it cannot be undone while ${theyAre} there.`,
  );
}

/** The book as it was, but for what was changed by hand since the import. */
function takenBack(now: Book, before: Book, after: Book): Book {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof Book>;
  const facts = [...names].map((name) => [name, isDeepStrictEqual(now[name], after[name]) ? before[name] : now[name]]);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as Book;
}
