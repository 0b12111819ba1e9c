// The history of notes: `note-versions.json` lists a book's versions, `note-versions/ID` holds what each said. What is kept of
// itself is what a note said at the end of a sitting; a version can also be kept by name.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { z } from 'zod';
import { noteContent, parts } from '../shared/club-document.ts';
import { defined } from '../shared/defined.ts';
import { copyContent } from '../shared/note-copy.ts';
import { noteText } from '../shared/note-text.ts';
import { MAX_VERSION_NAME, type NoteVersion, noteVersionSchema, thinned } from '../shared/note-version.ts';
import { Problem } from '../shared/problem.ts';
import { wordCount } from '../shared/word-count.ts';
import { writeWhole } from '../state/disk.ts';
import { openStore, type Store, type StoreKind, type StoreRoom } from '../state/store.ts';

const keptSchema = noteVersionSchema.extend({
  /** Of title and content: a note that did not change since is not kept again. */
  checksum: z.string(),
});
type Kept = z.infer<typeof keptSchema>;

const versionsKind: StoreKind<{ versions: Kept[] }> = {
  name: 'note-versions',
  schema: z.object({ versions: z.array(keptSchema) }),
  empty: () => ({ versions: [] }),
  migrations: [],
};

/** A sitting ends when nobody wrote for so long, or when the companion closes. */
const SITTING_MS = 10 * 60_000;

export interface NoteVersionsOptions {
  readonly room: StoreRoom;
  readonly folderOf: (bookId: string) => string;
  readonly newId: () => string;
  readonly now: () => string;
  readonly sittingMs?: number;
}

interface Followed {
  readonly doc: Y.Doc;
  /** As the document was when it was opened. */
  readonly atFirst: Uint8Array;
  /** Notes that were written in during this sitting, and those of which that was never noticed before. */
  readonly touched: Set<string>;
  readonly known: Set<string>;
  timer?: NodeJS.Timeout;
}

export type NoteVersions = ReturnType<typeof openNoteVersions>;

export function openNoteVersions(options: NoteVersionsOptions) {
  const { room, folderOf, newId, now, sittingMs = SITTING_MS } = options;
  const stores = new Map<string, Store<{ versions: Kept[] }>>();
  const books = new Map<string, Followed>();
  /** One write after the other. */
  let writing: Promise<unknown> = Promise.resolve();

  function storeOf(bookId: string) {
    const store = stores.get(bookId) ?? openStore(room, folderOf(bookId), versionsKind);
    stores.set(bookId, store);
    return store;
  }

  function fileOf(bookId: string, versionId: string): string {
    return join(folderOf(bookId), 'note-versions', versionId);
  }

  function inTurn<T>(write: () => Promise<T>): Promise<T> {
    const done = writing.then(write);
    writing = done.catch(() => {});
    return done;
  }

  /** Nothing where the note is not there; without a name, also where it is empty or as its newest version says. */
  async function keep(bookId: string, doc: Y.Doc, noteId: string, name?: string): Promise<NoteVersion | undefined> {
    const content = noteContent(doc, noteId);
    const note = parts(doc).notes.get(noteId);
    if (!content || !note || (name === undefined && content.length === 0)) return undefined;
    const store = storeOf(bookId);
    const title = String(note.get('title') ?? '');
    const checksum = checksumOf(title, content);
    const newest = store.value.versions.filter((version) => version.noteId === noteId).at(-1);
    if (name === undefined && newest?.checksum === checksum) return undefined;
    const words = wordCount(noteText(content));
    const at = name === undefined ? String(note.get('updatedAt')) : now();
    const version = { id: newId(), noteId, at, title, words, ...defined({ name }) };
    await mkdir(join(folderOf(bookId), 'note-versions'), { recursive: true, mode: 0o700 });
    await writeWhole(fileOf(bookId, version.id), Buffer.from(copyContent(content)).toString('base64'));
    await write(bookId, noteId, [...store.value.versions, { ...version, checksum }]);
    return version;
  }

  /** Lets go of what has become too many of a note's versions. */
  async function write(bookId: string, noteId: string, versions: readonly Kept[]): Promise<void> {
    const stay = new Set(
      thinned(
        versions.filter((version) => version.noteId === noteId),
        Date.parse(now()),
      ).map(({ id }) => id),
    );
    const kept = versions.filter((version) => version.noteId !== noteId || stay.has(version.id));
    storeOf(bookId).write({ versions: kept });
    for (const { id } of versions) {
      if (!kept.some((version) => version.id === id)) await rm(fileOf(bookId, id), { force: true });
    }
  }

  async function endSitting(bookId: string): Promise<void> {
    const book = books.get(bookId);
    if (!book) return;
    clearTimeout(book.timer);
    delete book.timer;
    const touched = [...book.touched];
    book.touched.clear();
    const fresh = touched.filter((noteId) => !book.known.has(noteId));
    if (fresh.length > 0) {
      const before = new Y.Doc();
      Y.applyUpdate(before, book.atFirst);
      for (const noteId of fresh) {
        book.known.add(noteId);
        if (parts(before).notes.has(noteId)) await keep(bookId, before, noteId);
      }
      before.destroy();
    }
    for (const noteId of touched) await keep(bookId, book.doc, noteId);
  }

  return {
    /** Notices from now on what is written into the notes of a document. */
    follow(bookId: string, doc: Y.Doc): void {
      const book: Followed = { doc, atFirst: Y.encodeStateAsUpdate(doc), touched: new Set(), known: new Set() };
      books.set(bookId, book);
      doc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
        const changed = new Set<unknown>(changedParentTypes.keys());
        for (const [noteId, note] of parts(doc).notes.entries()) {
          if (!(note instanceof Y.Map) || !changed.has(note.get('content'))) continue;
          book.touched.add(noteId);
          clearTimeout(book.timer);
          book.timer = setTimeout(() => {
            // A disk that is full now is so for the note as well, which says it where it is seen.
            inTurn(() => endSitting(bookId)).catch(() => {});
          }, sittingMs);
        }
      });
    },

    /** Newest first. */
    list(bookId: string, noteId: string): NoteVersion[] {
      return storeOf(bookId)
        .value.versions.filter((version) => version.noteId === noteId)
        .map(({ checksum: _, ...version }) => version)
        .sort((a, b) => b.at.localeCompare(a.at));
    },

    /**
     * Keeps the note as it is now under a name, for good.
     * @throws Problem REFUSED for a name that is empty or too long; NOT_FOUND for a note that is gone; NOT_SAVED.
     */
    async keep(bookId: string, doc: Y.Doc, noteId: string, name: string): Promise<NoteVersion> {
      const tidy = name.replace(/\s+/g, ' ').trim();
      if (!tidy) throw new Problem('REFUSED', 'A version that is kept by hand needs a name.');
      if (tidy.length > MAX_VERSION_NAME) {
        throw new Problem('REFUSED', `A version’s name has at most ${MAX_VERSION_NAME} letters.`);
      }
      const kept = await inTurn(() => keep(bookId, doc, noteId, tidy));
      if (!kept) throw new Problem('NOT_FOUND', 'This note is no longer there; somebody may have deleted it.');
      return kept;
    },

    /** Keeps the note as it is now, if it changed since its newest version: before something takes its place. */
    async keepNow(bookId: string, doc: Y.Doc, noteId: string): Promise<void> {
      await inTurn(() => keep(bookId, doc, noteId));
    },

    /** What a version said, as `copiedContent` reads it. @throws Problem NOT_FOUND; DAMAGED where its file cannot be read. */
    async content(bookId: string, versionId: string): Promise<Uint8Array> {
      const known = storeOf(bookId).value.versions.some(({ id }) => id === versionId);
      if (!known) throw new Problem('NOT_FOUND', 'This version of the note is no longer kept.');
      try {
        return Buffer.from(await readFile(fileOf(bookId, versionId), 'utf8'), 'base64');
      } catch (cause) {
        throw new Problem(
          'DAMAGED',
          'This version of the note cannot be read. The note itself and its other versions can.',
          {
            cause,
          },
        );
      }
    },

    /** Ends all sittings. */
    async close(): Promise<void> {
      for (const bookId of books.keys()) await inTurn(() => endSitting(bookId)).catch(() => {});
      for (const { timer } of books.values()) clearTimeout(timer);
    },
  };
}

function checksumOf(title: string, content: Y.XmlFragment): string {
  return createHash('sha256').update(`${title}\n${content.toString()}`).digest('base64');
}
