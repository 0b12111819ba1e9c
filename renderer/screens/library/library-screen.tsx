// The library: a welcome while it is empty, else the shelf of books; and the ways to bring one in.
import { Keyboard, NotebookPen, Plus, SlidersHorizontal, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { BookEntry } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { AllBooksResults } from '../../components/search/all-books-results.tsx';
import { SearchBox } from '../../components/search/search-box.tsx';
import { SearchReport } from '../../components/search/search-report.tsx';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { useGroupReplica } from '../../state/group.tsx';
import { useOpenBookAt } from '../../state/open-result.ts';
import { useSearch } from '../../state/search.tsx';
import { useUndoCommands } from '../../state/undo-commands.ts';
import { GroupNotesScreen } from './group-notes-screen.tsx';
import styles from './library-screen.module.css';
import { Shelf } from './shelf.tsx';
import { useLibraryChanges } from './use-library-changes.ts';
import { Welcome } from './welcome.tsx';

export interface LibraryScreenProps {
  readonly library: readonly BookEntry[];
  readonly onOpen: (bookId: string) => void;
  readonly onImport: () => void;
}

export function LibraryScreen({ library, onOpen, onImport }: LibraryScreenProps) {
  const run = useRunCommand();
  const changes = useLibraryChanges();
  const title = useFocusWhenLost(library.length);
  const { text, wantsGroupNotes: showsNotes, setWantsGroupNotes: setShowsNotes } = useSearch();
  useUndoCommands(useGroupReplica());
  useCommand('notes', () => setShowsNotes(true));
  const openBookAt = useOpenBookAt();
  const openSample = () => changes.addSample(onOpen);
  if (showsNotes) return <GroupNotesScreen onClose={() => setShowsNotes(false)} />;
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <span className={styles.name}>Commonplace</span>
        {library.length > 0 && <SearchBox />}
        <Button look="bare" onPress={() => setShowsNotes(true)}>
          <NotebookPen aria-hidden="true" /> Notes
        </Button>
        <Button look="bare" aria-label="Group" onPress={() => run('members')}>
          <Users aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label="Settings" onPress={() => run('settings')}>
          <SlidersHorizontal aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label="Keys" onPress={() => run('keys')}>
          <Keyboard aria-hidden="true" />
        </Button>
        <SearchReport />
      </header>
      <main className={styles.main}>
        {text.trim() && library.length ? (
          <AllBooksResults library={library} onOpen={openBookAt} />
        ) : library.length ? (
          <>
            <div className={styles.head}>
              <h1 ref={title} tabIndex={-1} className={styles.title}>
                Your books
              </h1>
              <Button look="filled" onPress={onImport}>
                <Plus aria-hidden="true" /> Import a page
              </Button>
            </div>
            <Shelf library={library} changes={changes} onOpen={onOpen} onSample={openSample} />
          </>
        ) : (
          <Welcome title={title} onImport={onImport} onSample={openSample} />
        )}
      </main>
    </div>
  );
}

/** For the title: takes the focus when a book that had it was removed. */
function useFocusWhenLost(bookCount: number) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(bookCount);
  useEffect(() => {
    const fewer = bookCount < before.current;
    before.current = bookCount;
    if (fewer && document.activeElement === document.body) title.current?.focus();
  }, [bookCount]);
  return title;
}
