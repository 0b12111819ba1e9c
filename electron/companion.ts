// The companion: the Node side as one object, the same for every host. Composition root; nothing else builds these parts.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { followReviews } from './anchoring/follow-reviews.ts';
import type { RewordedText } from './anchoring/reworded-text.ts';
import { type ClubDocuments, openClubDocuments } from './club/club-documents.ts';
import { type NoteVersions, openNoteVersions } from './club/note-versions.ts';
import type { ExportSources } from './exporting/export-book.ts';
import { openFileWriter } from './exporting/file-writer.ts';
import { foundPoints } from './exporting/found-points.ts';
import { noPrinter, type PdfPrinter } from './exporting/printing/printer.ts';
import { type Imports, openImports } from './importing/imports.ts';
import { openSourceReader } from './importing/source-reader.ts';
import { type Library, openLibrary } from './library/library.ts';
import { type Merging, openMerging } from './merging/merging.ts';
import { buildRouter, type Router } from './router.ts';
import { type LibrarySearch, openLibrarySearch } from './search/library-search.ts';
import { openWorkerSearcher } from './search/worker-searcher.ts';
import { GROUP_ID } from './shared/club-document.ts';
import type { HostEvent } from './shared/contract.ts';
import type { Settings } from './shared/settings.ts';
import { lockFolder } from './state/lock.ts';
import { settingsKind } from './state/settings-store.ts';
import { type OpenJsonFile, openStore, openWithConf, type Store, type StoreRoom } from './state/store.ts';
import type { Workers } from './workers/worker-thread.ts';

/** What only some hosts can do, and what tells them apart. */
export interface Abilities {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Names this process to another one that finds the folder in use: "the Commonplace window". */
  readonly what: string;
  /** Opens an http(s) address in the user's browser. */
  readonly openExternal?: (url: string) => Promise<void>;
  /** Asks the user, proposing a name; none where that was called off. Not in a browser, which asks by itself. */
  readonly askWhereToSave?: (name: string) => Promise<string | undefined>;
  /** Makes PDFs; where it is left out, nothing does. */
  readonly printer?: PdfPrinter;
  /** electron-store in Electron; conf, its core, elsewhere. */
  readonly openJsonFile?: OpenJsonFile;
  readonly workers: Workers;
}

export interface Companion {
  readonly router: Router;
  readonly library: Library;
  readonly imports: Imports;
  /** Starts what reads files, so that the first one need not wait for it. */
  readonly prepareReading: () => Promise<void>;
  /** For whoever opens a page: begins what its first search would wait for. */
  readonly prepareSearching: () => void;
  readonly merging: Merging;
  readonly clubs: ClubDocuments;
  readonly noteVersions: NoteVersions;
  /** Finds all there is, once everything is indexed. */
  readonly search: LibrarySearch['searchAll'];
  /** What `exportBook` makes files from. */
  readonly exporting: ExportSources;
  readonly settings: Store<Settings>;
  readonly dataFolder: string;
  /** Sentences about what was damaged and mended at opening. */
  readonly notices: readonly string[];
  readonly newId: () => string;
  readonly now: () => string;
  /** Tells every page something, such as a menu command. */
  readonly tell: (event: HostEvent) => void;
  /** Writes what waits, stops the workers, gives the folder back. */
  readonly close: () => Promise<void>;
}

/** @throws Problem FOLDER_IN_USE, DAMAGED or NOT_SAVED; nothing is left open then. */
export async function openCompanion(dataFolder: string, abilities: Abilities): Promise<Companion> {
  const unlock = lockFolder(dataFolder, abilities.what);
  try {
    const companion = compose(dataFolder, abilities, unlock);
    await companion.merging.finish();
    return companion;
  } catch (error) {
    unlock();
    throw error;
  }
}

function compose(dataFolder: string, abilities: Abilities, unlock: () => void): Companion {
  const notices: string[] = [];
  const now = () => new Date().toISOString();
  // Twelve letters and digits: readable, and fit for a command line, a URL and a file name.
  const newId = () => randomBytes(9).toString('base64url').replace(/[-_]/g, 'x');
  const room: StoreRoom = {
    dataFolder,
    openFile: abilities.openJsonFile ?? openWithConf,
    today: () => now().slice(0, 10),
    notice: (sentence) => notices.push(sentence),
  };
  const settings = openStore(room, dataFolder, settingsKind);
  const library = openLibrary({ room, now });
  const folderOf = (bookId: string) => (bookId === GROUP_ID ? join(dataFolder, 'group') : library.folderOf(bookId));
  const noteVersions = openNoteVersions({ room, folderOf, newId, now });
  const clubs = openClubDocuments(room, folderOf, noteVersions.follow);
  const onReworded = async (bookId: string, reworded: readonly RewordedText[]) => {
    const editing = { doc: clubs.doc(bookId), origin: 'import', now, newId };
    if (followReviews(editing, reworded)) await clubs.save(bookId);
  };
  const reader = openSourceReader(abilities.workers('import'));
  const writer = openFileWriter(abilities.workers('export'));
  const imports = openImports({ library, room, read: reader.read, newId, now, onReworded });
  const merging = openMerging({ library, clubs, room, inTurn: imports.inTurn, newId, now });
  const events = new EventPublisher<{ event: HostEvent }>();
  const tell = (event: HostEvent) => events.publish('event', event);
  const search = openLibrarySearch({
    library,
    madeBy: abilities.version,
    clubs,
    openSearcher: (options) =>
      openWorkerSearcher({
        ...abilities.workers('search'),
        ...options,
        folder: join(dataFolder, 'search'),
      }),
    onGrew: () => tell({ type: 'search-grew' }),
  });
  const parts = {
    library,
    imports,
    prepareReading: reader.prepare,
    prepareSearching: search.begin,
    merging,
    clubs,
    noteVersions,
    search: search.searchAll,
    exporting: {
      library,
      clubs,
      foundPoints: foundPoints(search.searchAll),
      now,
      write: writer.write,
      printer: abilities.printer ?? noPrinter,
    },
    settings,
    dataFolder,
    notices,
    newId,
    now,
    tell,
  };
  return {
    ...parts,
    router: buildRouter({ ...parts, abilities, events, searching: search }),
    async close() {
      try {
        await clubs.flush();
        await noteVersions.close();
      } finally {
        await Promise.all([search.close(), reader.close(), writer.close()]);
        unlock();
      }
    },
  };
}
