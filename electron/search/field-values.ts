// Values that the library knows for fields of the query language: names of reviewers, titles, tags, languages. The best few that
// begin as typed, for the search box to complete.
import { setImmediate } from 'node:timers/promises';
import type { ClubDocuments } from '../club/club-documents.ts';
import type { BookTexts, Library } from '../library/library.ts';
import { type Club, readClub } from '../shared/club-document.ts';
import { Problem } from '../shared/problem.ts';
import type { LibraryField } from '../shared/query-completion.ts';
import type { FieldValuesRequest } from '../shared/search-results.ts';
import { fold } from './analysis.ts';

export interface FieldValuesOptions {
  readonly library: Pick<Library, 'entries' | 'entry' | 'book' | 'textsOf'>;
  readonly clubs: Pick<ClubDocuments, 'doc'>;
}

type ClubParts = Pick<Club, 'notes' | 'points' | 'tags' | 'members'>;

interface KnownValue {
  readonly value: string;
  /** With a space before each word. */
  readonly folded: string;
  /** How often it occurs. */
  readonly count: number;
}

/** More would not be read. */
const MOST_VALUES = 8;
/** Tens of thousands of names are folded in portions, so that nothing else waits for them. */
const PORTION = 1000;

export function openFieldValues({ library, clubs }: FieldValuesOptions) {
  /** What a book's texts hold stays known as long as they are the same. */
  const known = new WeakMap<BookTexts, Partial<Record<'by' | 'lang', Promise<readonly KnownValue[]>>>>();

  async function ofTexts(field: 'by' | 'lang', bookId: string): Promise<readonly KnownValue[]> {
    const texts = await library.textsOf(bookId);
    const values = known.get(texts) ?? {};
    known.set(texts, values);
    values[field] ??= foldedOf(field === 'by' ? namesIn(texts) : languagesIn(texts));
    return values[field];
  }

  function valuesIn(field: LibraryField, bookId: string): Promise<readonly KnownValue[]> {
    const { book } = library.entry(bookId);
    switch (field) {
      case 'by':
        return Promise.all([ofTexts('by', bookId), foldedOf(makersIn(clubOf(bookId)))]).then((both) => both.flat());
      case 'lang':
        return ofTexts('lang', bookId);
      case 'title':
        return foldedOf([book.title, ...clubOf(bookId).notes.map(({ title }) => title)]);
      case 'tag':
        return foldedOf(tagsIn(clubOf(bookId)));
      default:
        return field satisfies never;
    }
  }

  function clubOf(bookId: string): ClubParts {
    try {
      return readClub(clubs.doc(bookId));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Whoever opens the club document is told what is wrong with it.
      return { notes: [], points: [], tags: [], members: [] };
    }
  }

  /** Those that begin so first, then those of which another word does; the commonest first. @throws Problem NOT_FOUND */
  return async ({ field, begun, bookId }: FieldValuesRequest): Promise<string[]> => {
    const bookIds = bookId === undefined ? library.entries().map(({ book }) => book.id) : [library.book(bookId).id];
    const counts = new Map<string, KnownValue>();
    for (const each of bookIds) {
      for (const one of await valuesIn(field, each)) {
        const before = counts.get(one.value)?.count ?? 0;
        counts.set(one.value, { ...one, count: before + one.count });
      }
    }
    const sought = foldedName(begun);
    const exact = (value: KnownValue) => (value.folded.startsWith(sought) ? 0 : 1);
    return [...counts.values()]
      .filter(({ folded }) => folded.includes(sought))
      .sort((a, b) => exact(a) - exact(b) || b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, MOST_VALUES)
      .map(({ value }) => value);
  };
}

function namesIn({ reviews, passages }: BookTexts): string[] {
  return [...reviews.map(({ reviewer }) => reviewer.name), ...passages.flatMap(({ by }) => by ?? [])];
}

function languagesIn({ reviews }: BookTexts): string[] {
  return reviews.map(({ language }) => language?.toLowerCase() ?? 'none');
}

/** Members who made a point or note. */
function makersIn({ points, notes, members }: ClubParts): string[] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return [...points, ...notes].flatMap(({ createdBy = '' }) => names.get(createdBy) ?? []);
}

/** Each as often as points have it, and once more, so that none is left out. */
function tagsIn({ points, tags }: ClubParts): string[] {
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return [...names.values(), ...points.flatMap(({ tagIds }) => tagIds.flatMap((id) => names.get(id) ?? []))];
}

async function foldedOf(all: Iterable<string>): Promise<readonly KnownValue[]> {
  const counts = new Map<string, number>();
  for (const value of all) if (value.trim() !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const values: KnownValue[] = [];
  for (const [value, count] of counts) {
    values.push({ value, count, folded: foldedName(value) });
    if (values.length % PORTION === 0) await setImmediate();
  }
  return values;
}

function foldedName(name: string): string {
  return ` ${name
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')}`;
}
