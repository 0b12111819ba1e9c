// The open book: header with switcher and search, tabs, and the screen.
import { useCallback, useState } from 'react';
import type { BookEntry } from '../../electron/shared/model.ts';
import type { Screen } from '../../electron/shared/settings.ts';
import { useToast } from '../components/toast/toast.tsx';
import { ExportDialog } from '../screens/export/export-dialog.tsx';
import { NotesScreen } from '../screens/notes/notes-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { PointsScreen } from '../screens/points/points-screen.tsx';
import { ReviewsScreen } from '../screens/reviews/reviews-screen.tsx';
import { ClubProvider, useReplica } from '../state/club.tsx';
import { useCommand } from '../state/commands.tsx';
import { PlaceProvider, usePlace } from '../state/place.tsx';
import { SearchProvider } from '../state/search.tsx';
import styles from './book-window.module.css';
import { Header } from './header.tsx';
import { Tabs } from './tabs.tsx';

export function BookWindow({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  return (
    <ClubProvider bookId={entry.book.id}>
      <PlaceProvider bookId={entry.book.id}>
        <SearchProvider bookId={entry.book.id}>
          <OpenBook entry={entry} library={library} />
        </SearchProvider>
      </PlaceProvider>
    </ClubProvider>
  );
}

function OpenBook({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  const { place, move } = usePlace();
  const [exporting, setExporting] = useState(false);
  const show = useCallback((screen: Screen) => move({ screen }), [move]);
  useUndoCommands();
  useCommand('export', () => setExporting(true));
  useCommand('overview', () => show('overview'));
  useCommand('reviews', () => show('reviews'));
  useCommand('points', () => show('points'));
  useCommand('notes', () => show('notes'));
  return (
    <div className={styles.window}>
      <Header entry={entry} library={library} />
      <Tabs entry={entry} onExport={() => setExporting(true)} />
      <main className={styles.screen}>
        {place.screen === 'overview' && <OverviewScreen entry={entry} />}
        {place.screen === 'reviews' && <ReviewsScreen book={entry.book} />}
        {place.screen === 'points' && <PointsScreen book={entry.book} />}
        {place.screen === 'notes' && <NotesScreen book={entry.book} />}
      </main>
      {exporting && <ExportDialog book={entry.book} onClose={() => setExporting(false)} />}
    </div>
  );
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
