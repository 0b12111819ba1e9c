// The window: the library, or the open book; the dialogs that belong to both; and what the companion tells.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sentenceOf } from './client.ts';
import { EmptyState } from './components/empty-state/empty-state.tsx';
import { ToastProvider, useToast } from './components/toast/toast.tsx';
import type { Gathered } from './screens/import/gather.ts';
import { ImportDialog } from './screens/import/import-dialog.tsx';
import { LibraryScreen } from './screens/library/library-screen.tsx';
import { MembersDialog } from './screens/members/members-dialog.tsx';
import { KeysDialog } from './screens/settings/keys-dialog.tsx';
import { SettingsDialog } from './screens/settings/settings-dialog.tsx';
import { BookWindow } from './shell/book-window.tsx';
import { useAppearance } from './shell/use-appearance.ts';
import { useFileDrop } from './shell/use-file-drop.ts';
import { CommandProvider, useCommand, useRunCommand } from './state/commands.tsx';
import {
  useChangeSettings,
  useClient,
  useHostInfo,
  useIsConnected,
  useLibrary,
  useSearchAgain,
  useSettings,
} from './state/companion.tsx';
import { GroupProvider } from './state/group.tsx';
import { SearchProvider } from './state/search.tsx';

export function App() {
  return (
    <CommandProvider>
      <ToastProvider>
        <GroupProvider>
          <Window />
        </GroupProvider>
      </ToastProvider>
    </CommandProvider>
  );
}

type OpenDialog = 'import' | 'settings' | 'keys' | 'members';

function Window() {
  const settings = useSettings();
  const library = useLibrary();
  const changeSettings = useChangeSettings();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [given, setGiven] = useState<Promise<Gathered>>();

  useAppearance(settings);
  useHostEvents();
  useNotices();
  useFileDrop((gathering) => {
    setGiven(gathering);
    setDialog('import');
  });
  const startImport = () => {
    setGiven(undefined);
    setDialog('import');
  };
  useCommand('import', startImport);
  useCommand('settings', () => setDialog('settings'));
  useCommand('keys', () => setDialog('keys'));
  useCommand('members', () => setDialog('members'));
  useCommand('library', () => changeSettings({ openBookId: null }));

  if (library.error) return <EmptyState title="Your books cannot be shown">{sentenceOf(library.error)}</EmptyState>;
  if (!settings || !library.data) return null;
  const openBook = (bookId: string) => changeSettings({ openBookId: bookId });
  const entry = library.data.find(({ book }) => book.id === settings.openBookId);
  const close = () => setDialog(undefined);
  return (
    <>
      {/* Around both: what is searched for in all books stays in the box when one of them opens. */}
      <SearchProvider bookId={entry?.book.id}>
        {entry ? (
          <BookWindow key={entry.book.id} entry={entry} library={library.data} />
        ) : (
          <LibraryScreen library={library.data} onOpen={openBook} onImport={startImport} />
        )}
      </SearchProvider>
      {dialog === 'import' && (
        <ImportDialog
          given={given}
          onClose={close}
          onImported={(bookId) => {
            close();
            openBook(bookId);
          }}
        />
      )}
      {dialog === 'settings' && <SettingsDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'members' && <MembersDialog onClose={close} />}
    </>
  );
}

/** Menu commands run; lists that are out of date are asked for again. */
function useHostEvents(): void {
  const client = useClient();
  const isConnected = useIsConnected();
  const queries = useQueryClient();
  const run = useRunCommand();
  const searchAgain = useSearchAgain();
  useEffect(() => {
    if (!isConnected) return;
    const abort = new AbortController();
    const listen = async () => {
      for await (const event of await client.host.events(undefined, { signal: abort.signal })) {
        if (event.type === 'command') run(event.command);
        else if (event.type === 'settings-changed') queries.setQueryData(['settings'], event.settings);
        else if (event.type === 'search-grew') searchAgain();
        else void queries.invalidateQueries({ queryKey: ['library'] });
      }
    };
    // Ends by the signal, or with the connection, which the bar above everything shows.
    listen().catch(() => {});
    return () => abort.abort();
  }, [client, isConnected, queries, run, searchAgain]);
}

/** What was damaged and mended when the data folder was opened is said once. */
function useNotices(): void {
  const notices = useHostInfo()?.notices;
  const toast = useToast();
  useEffect(() => {
    if (notices?.length) toast({ text: notices.join(' '), failed: true });
  }, [notices, toast]);
}
