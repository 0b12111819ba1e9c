// The authoritative club documents: opens them, applies what pages and commands change, writes them down, tells everybody.
import { EventPublisher } from '@orpc/server';
import * as Y from 'yjs';
import { Problem } from '../shared/problem.ts';
import { openStore, type Store, type StoreRoom } from '../state/store.ts';
import { type ClubFile, clubKind } from './club-store.ts';

/** Typing sends an update a keystroke; they share one write. Short enough that "Saved" follows the pause after a word. */
const WRITE_DELAY_MS = 150;

export type ClubDocuments = ReturnType<typeof openClubDocuments>;

interface Opened {
  readonly doc: Y.Doc;
  readonly store: Store<ClubFile>;
  /** The write that will hold every change made so far. */
  pending?: { readonly done: Promise<void>; readonly writeNow: () => void };
  /** The last write failed; nothing waits, but the file lacks changes. */
  behind: boolean;
}

/** @param onOpened called with each document once it has been read, before any change to it */
export function openClubDocuments(
  room: StoreRoom,
  folderOf: (bookId: string) => string,
  onOpened: (bookId: string, doc: Y.Doc) => void = () => {},
) {
  const opened = new Map<string, Opened>();
  const changes = new EventPublisher<Record<string, { update: Uint8Array }>>({
    maxBufferedEvents: Number.POSITIVE_INFINITY,
  });

  function open(bookId: string): Opened {
    const known = opened.get(bookId);
    if (known) return known;
    const store = openStore(room, folderOf(bookId), clubKind);
    const doc = new Y.Doc();
    if (store.value.update) Y.applyUpdate(doc, Buffer.from(store.value.update, 'base64'));
    doc.on('update', (update: Uint8Array) => changes.publish(bookId, { update }));
    const club: Opened = { doc, store, behind: false };
    opened.set(bookId, club);
    onOpened(bookId, doc);
    return club;
  }

  function scheduleWrite(club: Opened): Promise<void> {
    if (club.pending) return club.pending.done;
    const { promise: done, resolve, reject } = withResolvers();
    const writeNow = () => {
      clearTimeout(timer);
      delete club.pending;
      try {
        club.store.write({ update: Buffer.from(Y.encodeStateAsUpdate(club.doc)).toString('base64') });
        club.behind = false;
        resolve();
      } catch (error) {
        club.behind = true;
        reject(error);
      }
    };
    const timer = setTimeout(writeNow, WRITE_DELAY_MS);
    club.pending = { done, writeNow };
    return done;
  }

  return {
    /** The live document; changes made to it directly are told to pages, and written by `save`. */
    doc(bookId: string): Y.Doc {
      return open(bookId).doc;
    },

    /** Resolves when all changes made so far are on disk. @throws Problem NOT_SAVED; they stay in memory and go with the next write. */
    save(bookId: string): Promise<void> {
      return scheduleWrite(open(bookId));
    },

    /** Applies a page's change and resolves when it is on disk. @throws Problem REFUSED for bytes that are no update; NOT_SAVED. */
    push(bookId: string, update: Uint8Array): Promise<void> {
      const club = open(bookId);
      try {
        // Read to its end first: of a torn update Yjs would apply what comes before the tear.
        Y.decodeUpdate(update);
        Y.applyUpdate(club.doc, update);
      } catch (cause) {
        throw new Problem('REFUSED', 'A change could not be read, so it was not taken over. Reload the window.', {
          cause,
        });
      }
      return scheduleWrite(club);
    },

    /** The whole document, then each change to it, until the signal aborts. */
    async *follow(bookId: string, signal?: AbortSignal): AsyncGenerator<{ update: Uint8Array }> {
      const club = open(bookId);
      // Subscribed before the state is read: a change in between comes twice, which Yjs does not mind; lost, it would.
      const later = changes.subscribe(bookId, signal ? { signal } : {});
      yield { update: Y.encodeStateAsUpdate(club.doc) };
      yield* later;
    },

    /** Writes everything still waiting, now, and what could not be written before. @throws Problem NOT_SAVED */
    async flush(): Promise<void> {
      for (const club of opened.values()) if (club.behind) scheduleWrite(club);
      const waiting = [...opened.values()].flatMap(({ pending }) => (pending ? [pending] : []));
      for (const { writeNow } of waiting) writeNow();
      await Promise.all(waiting.map(({ done }) => done));
    },
  };
}

function withResolvers() {
  let resolve: () => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Callers await it; one that went away must not bring the process down.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
