// The way from a result to its text: the screen that shows it, in whichever book it is.
import { GROUP_ID } from '../../electron/shared/club-document.ts';
import type { SearchResult } from '../../electron/shared/search-results.ts';
import { type Place, placeSchema, type Screen } from '../../electron/shared/settings.ts';
import { useChangeSettings, useSettings } from './companion.tsx';
import { usePlace } from './place.tsx';
import { useSearch } from './search.tsx';

/** Where results of each kind are listed. */
export const screenOf: Record<SearchResult['kind'], Screen> = {
  book: 'overview',
  review: 'reviews',
  passage: 'passages',
  point: 'points',
  note: 'notes',
  meeting: 'meeting',
};

/** Shows a screen of the open book, also while results of all books are in front of it. */
export function useShowScreen(): (screen: Screen) => void {
  const { setEverywhere } = useSearch();
  const { move } = usePlace();
  return (screen) => {
    setEverywhere(false);
    move({ screen });
  };
}

export type OpenResult = (result: SearchResult) => void;

/** Opens the result's book, at the result. */
export function useOpenBookAt(): OpenResult {
  const { carryTo } = useSearch();
  const places = useSettings()?.places;
  const changeSettings = useChangeSettings();
  return (result) => {
    const { bookId } = result;
    carryTo(result);
    const place = { ...(places?.[bookId] ?? placeSchema.parse({})), ...placeOf(result) };
    // What belongs to no book is shown in the library.
    changeSettings({ openBookId: bookId === GROUP_ID ? null : bookId, place: { bookId, place } });
  };
}

/** The same where `bookId` is open already: its place is the window's own. */
export function useOpenResult(bookId: string): OpenResult {
  const { carryTo } = useSearch();
  const { move } = usePlace();
  const openBookAt = useOpenBookAt();
  return (result) => {
    if (result.bookId !== bookId) openBookAt(result);
    else {
      carryTo(result);
      move(placeOf(result));
    }
  };
}

/** A book is its screen; a point has no place of its own: the list of points is brought to it. */
function placeOf({ kind, id }: SearchResult): Partial<Place> {
  const screen = screenOf[kind];
  switch (kind) {
    case 'review':
      return { screen, reviewId: id, paneScroll: 0 };
    case 'passage':
      return { screen, passageId: id };
    case 'note':
      return { screen, noteId: id, noteScroll: 0 };
    case 'meeting':
      return { screen, meetingId: id };
    case 'book':
    case 'point':
      return { screen };
    default:
      return kind satisfies never;
  }
}
