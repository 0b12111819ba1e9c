// Undoing the newest imports of a book: its facts and texts are again what they were before. Refused once points quote what the
// imports brought, because they would be left without the words they rest on.
import { isDeepStrictEqual } from 'node:util';
import type { RewordedText } from '../anchoring/reworded-text.ts';
import type { BookTexts, Library } from '../library/library.ts';
import { type Point, sourceIdOf } from '../shared/club-model.ts';
import { Problem } from '../shared/problem.ts';
import { counted } from '../shared/wording.ts';
import type { StoreRoom } from '../state/store.ts';
import { beforeImport, keepOnly } from './before-import.ts';
import { dropRecords, importsOf } from './import-log.ts';

export interface UndoParts {
  readonly library: Library;
  readonly room: StoreRoom;
  /** Called after texts got their former words back: their points have to follow. */
  readonly onReworded: (bookId: string, reworded: readonly RewordedText[]) => Promise<void>;
}

export interface Undoing {
  readonly bookId: string;
  /** Newest first, at least one: the book's newest imports. */
  readonly importIds: readonly string[];
  /** The book's points as they are when it comes to it. */
  readonly points: () => readonly Point[];
}

/**
 * Checks that these imports can be undone, and gives back what does it. A book that they brought in is removed as the user
 * removes one: restored, it has its texts and the imports' reports. A crash between the steps leaves imports that can be undone again.
 * @throws Problem NOT_FOUND; REFUSED where a newer import or points stand on these, or the state before them is not kept; the
 * function itself NOT_SAVED.
 */
export async function undoing(
  { library, room, onReworded }: UndoParts,
  { bookId, importIds, points }: Undoing,
): Promise<() => Promise<void>> {
  const book = library.book(bookId);
  const folder = library.folderOf(book.id);
  const records = importsOf(room, folder);
  if (!importIds.every((importId) => records.some(({ id }) => id === importId))) {
    throw new Problem('NOT_FOUND', `This import of “${book.title}” is no longer there. It was undone already.`);
  }
  if (!importIds.every((importId, index) => records[index]?.id === importId)) {
    throw new Problem('REFUSED', `“${book.title}” was imported again since. Only its newest import can be undone.`);
  }
  const first = records[importIds.length - 1]?.importedAt ?? '';
  const since = library.mergedEntries().find(({ merged }) => merged.into === book.id && merged.at > first);
  if (since) {
    throw new Problem(
      'REFUSED',
      `“${since.book.title}” was merged into “${book.title}” after this import. Separate the two, then it can be undone.`,
    );
  }
  const newest = await beforeImport(room, folder, importIds[0] ?? '');
  const oldest = await beforeImport(room, folder, importIds.at(-1) ?? '');
  if (!newest || !oldest) {
    throw new Problem(
      'REFUSED',
      `What “${book.title}” was before this import is not kept, so the import cannot be undone. Nothing was changed.`,
    );
  }
  const now = await library.textsOf(book.id);
  refuseIfQuoted(points(), brought(now, oldest.texts));
  const { before, texts } = oldest;
  return async () => {
    if (!before) {
      library.remove(book.id);
      return;
    }
    await library.put(takenBack(book, before, newest.after), texts);
    const reworded = rewordedBetween(now, texts);
    if (reworded.length) await onReworded(book.id, reworded);
    dropRecords(room, folder, importIds);
    await keepOnly(folder, []);
  };
}

/** The texts that are in both and say something else afterwards. */
export function rewordedBetween(former: BookTexts, now: BookTexts): RewordedText[] {
  const formerWords = wordsOf(former);
  return [...wordsOf(now)].flatMap(([id, text]) => {
    const words = formerWords.get(id);
    return words === undefined || words === text ? [] : [{ id, text, former: words }];
  });
}

function wordsOf({ reviews, passages }: BookTexts): Map<string, string> {
  return new Map([
    ...reviews.map(({ id, body }) => [id, body.text] as const),
    ...passages.map(({ id, text }) => [id, text] as const),
  ]);
}

/** Ids of what is here now and was not before. */
function brought(now: BookTexts, before: BookTexts): ReadonlySet<string> {
  const known = wordsOf(before);
  return new Set([...wordsOf(now).keys()].filter((id) => !known.has(id)));
}

function refuseIfQuoted(points: readonly Point[], broughtIds: ReadonlySet<string>): void {
  const quoting = points.filter(({ evidence }) => evidence.some((quoted) => broughtIds.has(sourceIdOf(quoted))));
  if (!quoting.length) return;
  const [quote, theyAre] = quoting.length === 1 ? ['quotes', 'it is'] : ['quote', 'they are'];
  throw new Problem(
    'REFUSED',
    `${counted(quoting.length, 'point')} ${quote} what this import brought, so it cannot be undone while ${theyAre} there.`,
  );
}

/** What it was `before` something was done to it, but for what was changed since: what is no longer as that left it, in `after`. */
export function takenBack<T extends object>(now: T, before: T, after: T): T {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof T>;
  const facts = [...names].map((name) => [name, isDeepStrictEqual(now[name], after[name]) ? before[name] : now[name]]);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as T;
}
