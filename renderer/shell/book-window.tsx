// The open book: header with switcher and search, tabs, and the screen.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BookEntry } from '../../electron/shared/model.ts';
import { sentenceOf } from '../client.ts';
import { Button } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { AllBooksResults } from '../components/search/all-books-results.tsx';
import { useToast } from '../components/toast/toast.tsx';
import { ExportDialog } from '../screens/export/export-dialog.tsx';
import { NotesScreen } from '../screens/notes/notes-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { PassagesScreen } from '../screens/passages/passages-screen.tsx';
import { PointsScreen } from '../screens/points/points-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { ClubProvider, useClub, useReplica, useSaveState } from '../state/club.tsx';
import { useCommand, useRunCommand } from '../state/commands.tsx';
import { useSearchAgain } from '../state/companion.tsx';
import { useOpenResult, useShowScreen } from '../state/open-result.ts';
import { PlaceProvider, usePlace } from '../state/place.tsx';
import { PlacingProvider } from '../state/placing.tsx';
import { useSearch } from '../state/search.tsx';
import styles from './book-window.module.css';
import { Header } from './header.tsx';
import { Tabs } from './tabs.tsx';

export function BookWindow({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  return (
    <ClubProvider bookId={entry.book.id} whenFailed={(failure) => <BookFailed failure={failure} />}>
      <PlaceProvider bookId={entry.book.id}>
        <PlacingProvider>
          <OpenBook entry={entry} library={library} />
        </PlacingProvider>
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
  const [exporting, setExporting] = useState(false);
  const show = useShowScreen();
  useCountsUpToDate();
  useSearchUpToDate();
  useUndoCommands();
  useCommand('export', () => setExporting(true));
  useCommand('overview', () => show('overview'));
  useCommand('reviews', () => show('reviews'));
  useCommand('passages', entry.passageCount ? () => show('passages') : undefined);
  useCommand('points', () => show('points'));
  useCommand('notes', () => show('notes'));
  return (
    <div className={styles.window}>
      <Header entry={entry} library={library} />
      <Tabs entry={entry} onExport={() => setExporting(true)} />
      <main className={styles.screen}>
        <ShownScreen entry={entry} library={library} />
      </main>
      {exporting && <ExportDialog book={entry.book} onClose={() => setExporting(false)} />}
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
    default:
      return screen satisfies never;
  }
}

/** The library's counts of points and notes are older than what was done in the book; they are asked for again on leaving it. */
function useCountsUpToDate(): void {
  const queries = useQueryClient();
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['library', 'books'] }), [queries]);
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

function useUndoCommands(): void {
  const { undo } = useReplica();
  const toast = useToast();
  useCommand('undo', () => {
    toast({ text: undo.undo() ? 'Undone.' : 'Nothing to undo.' });
  });
  useCommand('redo', () => {
    toast({ text: undo.redo() ? 'Done again.' : 'Nothing to do again.' });
  });
}
