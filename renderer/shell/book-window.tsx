// The open book: header with switcher and search, tabs, and the screen.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { BookEntry } from '../../electron/shared/model.ts';
import type { Screen } from '../../electron/shared/settings.ts';
import { sentenceOf } from '../client.ts';
import { Button } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { useToast } from '../components/toast/toast.tsx';
import { ExportDialog } from '../screens/export/export-dialog.tsx';
import { NotesScreen } from '../screens/notes/notes-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { PassagesScreen } from '../screens/passages/passages-screen.tsx';
import { PointsScreen } from '../screens/points/points-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { ClubProvider, useReplica } from '../state/club.tsx';
import { useCommand, useRunCommand } from '../state/commands.tsx';
import { PlaceProvider, usePlace } from '../state/place.tsx';
import { PlacingProvider } from '../state/placing.tsx';
import { SearchProvider } from '../state/search.tsx';
import styles from './book-window.module.css';
import { Header } from './header.tsx';
import { Tabs } from './tabs.tsx';

export function BookWindow({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  return (
    <ClubProvider bookId={entry.book.id} whenFailed={(failure) => <BookFailed failure={failure} />}>
      <PlaceProvider bookId={entry.book.id}>
        <SearchProvider bookId={entry.book.id}>
          <PlacingProvider>
            <OpenBook entry={entry} library={library} />
          </PlacingProvider>
        </SearchProvider>
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
  const { place, move } = usePlace();
  const [exporting, setExporting] = useState(false);
  const show = useCallback((screen: Screen) => move({ screen }), [move]);
  useCountsUpToDate();
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
        {place.screen === 'overview' && <OverviewScreen entry={entry} />}
        {place.screen === 'reviews' && <ReviewsScreen book={entry.book} />}
        {place.screen === 'passages' && <PassagesScreen book={entry.book} />}
        {place.screen === 'points' && <PointsScreen book={entry.book} />}
        {place.screen === 'notes' && <NotesScreen book={entry.book} />}
      </main>
      {exporting && <ExportDialog book={entry.book} onClose={() => setExporting(false)} />}
    </div>
  );
}

/** The library's counts of points and notes are older than what was done in the book; they are asked for again on leaving it. */
function useCountsUpToDate(): void {
  const queries = useQueryClient();
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['library', 'books'] }), [queries]);
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
