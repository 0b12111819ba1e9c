// The notes that belong to no book: those of the group itself, with the same list and editor as a book's.
import { ArrowLeft, Keyboard } from 'lucide-react';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import { Button } from '../../components/button/button.tsx';
import { SaveStateText } from '../../components/save-state/save-state.tsx';
import { GroupAsClub } from '../../state/club.tsx';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { PlaceProvider } from '../../state/place.tsx';
import { ReadersProvider } from '../../state/readers.tsx';
import { ExportProvider } from '../export/export-provider.tsx';
import { NotesScreen } from '../notes/notes-screen.tsx';
import styles from './group-notes-screen.module.css';

export function GroupNotesScreen({ onClose }: { onClose: () => void }) {
  const run = useRunCommand();
  useCommand('library', onClose);
  return (
    <GroupAsClub>
      <PlaceProvider bookId={GROUP_ID}>
        <ReadersProvider>
          <div className={styles.screen}>
            <header className={styles.bar}>
              <Button look="bare" onPress={onClose}>
                <ArrowLeft aria-hidden="true" /> All books
              </Button>
              <span className={styles.name}>Notes of the group</span>
              <SaveStateText />
              <Button look="bare" aria-label="Keys" onPress={() => run('keys')}>
                <Keyboard aria-hidden="true" />
              </Button>
            </header>
            <main className={styles.main}>
              <ExportProvider bookId={GROUP_ID}>
                <NotesScreen />
              </ExportProvider>
            </main>
          </div>
        </ReadersProvider>
      </PlaceProvider>
    </GroupAsClub>
  );
}
