// The open book: header with switcher and search, tabs, and the screen.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { BookEntry } from '../../electron/shared/model.ts';
import { sentenceOf } from '../client.ts';
import { Button } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { AllBooksResults } from '../components/search/all-books-results.tsx';
import { ExportProvider, useOpenExport } from '../screens/export/export-provider.tsx';
import { HeldMeetingScreen } from '../screens/meeting/held-meeting-screen.tsx';
import { MeetingScreen } from '../screens/meeting/meeting-screen.tsx';
import { useHeldMeeting } from '../screens/meeting/use-held-meeting.ts';
import { NotesScreen } from '../screens/notes/notes-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { PassagesScreen } from '../screens/passages/passages-screen.tsx';
import { PointsScreen } from '../screens/points/points-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { TagsProvider, useOpenTags } from '../screens/tags/tags-provider.tsx';
import { ClubProvider, useClub, useReplica, useSaveState } from '../state/club.tsx';
import { useCommand, useRunCommand } from '../state/commands.tsx';
import { useSearchAgain } from '../state/companion.tsx';
import { useOpenResult, useShowScreen } from '../state/open-result.ts';
import { PlaceProvider, usePlace } from '../state/place.tsx';
import { PlacingProvider } from '../state/placing.tsx';
import { ReadersProvider } from '../state/readers.tsx';
import { useSearch } from '../state/search.tsx';
import { useUndoCommands } from '../state/undo-commands.ts';
import { WordsOfPointProvider } from '../state/words-of-point.tsx';
import styles from './book-window.module.css';
import { Header } from './header.tsx';
import { Tabs } from './tabs.tsx';

export function BookWindow({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  return (
    <ClubProvider bookId={entry.book.id} whenFailed={(failure) => <BookFailed failure={failure} />}>
      <PlaceProvider bookId={entry.book.id}>
        <ReadersProvider>
          <PlacingProvider>
            <WordsOfPointProvider>
              <TagsProvider>
                <ExportProvider bookId={entry.book.id}>
                  <UpToDate bookId={entry.book.id} />
                  <OpenBook entry={entry} library={library} />
                </ExportProvider>
              </TagsProvider>
            </WordsOfPointProvider>
          </PlacingProvider>
        </ReadersProvider>
      </PlaceProvider>
    </ClubProvider>
  );
}

function BookFailed({ failure }: { failure: unknown }) {
  const run = useRunCommand();
  return (
    <EmptyState title="This book cannot be opened" action={<Button onPress={() => run('library')}>All books</Button>}>
      {sentenceOf(failure)}
    </EmptyState>
  );
}

function OpenBook({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  const openExport = useOpenExport();
  const show = useShowScreen();
  useCountsUpToDate();
  useUndoCommands(useReplica());
  const held = useHeldMeeting();
  useCommand('export', held ? undefined : () => openExport());
  const openTags = useOpenTags();
  useCommand('tags', held ? undefined : () => openTags());
  useCommand('overview', () => show('overview'));
  useCommand('reviews', () => show('reviews'));
  useCommand('passages', entry.passageCount ? () => show('passages') : undefined);
  useCommand('points', () => show('points'));
  useCommand('notes', () => show('notes'));
  useCommand('meeting', () => show('meeting'));
  if (held) {
    return (
      <main className={styles.held}>
        <HeldMeetingScreen meeting={held} />
      </main>
    );
  }
  return (
    <div className={styles.window}>
      <Header entry={entry} library={library} />
      <Tabs entry={entry} onExport={() => openExport()} />
      <main className={styles.screen}>
        <ShownScreen entry={entry} library={library} />
      </main>
    </div>
  );
}

function ShownScreen({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  const { screen } = usePlace().place;
  const { text, everywhere } = useSearch();
  const openResult = useOpenResult(entry.book.id);
  if (everywhere && text.trim()) return <AllBooksResults library={library} onOpen={openResult} />;
  switch (screen) {
    case 'overview':
      return <OverviewScreen entry={entry} />;
    case 'reviews':
      return <ReviewsScreen book={entry.book} />;
    case 'passages':
      return <PassagesScreen book={entry.book} />;
    case 'points':
      return <PointsScreen book={entry.book} />;
    case 'notes':
      return <NotesScreen book={entry.book} />;
    case 'meeting':
      return <MeetingScreen book={entry.book} />;
    default:
      return screen satisfies never;
  }
}

/** The library's counts of points and notes are older than what was done in the book; they are asked for again on leaving it. */
function useCountsUpToDate(): void {
  const queries = useQueryClient();
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['library', 'books'] }), [queries]);
}

/** Beside the window, not around it: a note is saved with each letter, and the window must not be drawn again each time. */
function UpToDate({ bookId }: { bookId: string }) {
  useSearchUpToDate();
  useReviewsUpToDate(bookId);
  return null;
}

/** Points and notes can be found as soon as they are saved. */
function useSearchUpToDate(): void {
  const { points, notes, tags } = useClub();
  const saved = useSaveState().is === 'saved';
  const searchAgain = useSearchAgain();
  const asked = useRef({ points, notes, tags });
  useEffect(() => {
    const { current } = asked;
    if (!saved || (current.points === points && current.notes === notes && current.tags === tags)) return;
    asked.current = { points, notes, tags };
    searchAgain();
  }, [saved, points, notes, tags, searchAgain]);
}

/** What the group hides of reviews, and opens, is told to all that shows them once it is saved. */
function useReviewsUpToDate(bookId: string): void {
  const marks = useClub()
    .spoilerMarks.map(({ id }) => id)
    .join(' ');
  const saved = useSaveState().is === 'saved';
  const queries = useQueryClient();
  const searchAgain = useSearchAgain();
  const asked = useRef(marks);
  useEffect(() => {
    if (!saved || asked.current === marks) return;
    asked.current = marks;
    void queries.invalidateQueries({ queryKey: ['library', 'reviews', bookId] });
    void queries.invalidateQueries({ queryKey: ['library', 'review'] });
    searchAgain();
  }, [saved, marks, bookId, queries, searchAgain]);
}
