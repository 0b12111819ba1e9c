// The page's replica of one club document, a book's or the group's own: follows the companion's copy, sends every change made
// here, and knows what is saved. What could not be saved stays here and is sent again, also after the connection was lost, and
// also when the page has left the book meanwhile.
import * as Y from 'yjs';
import { type Club, parts, readClub } from '../../electron/shared/club-document.ts';
import { type Author, type Editing, stepOf } from '../../electron/shared/editing.ts';
import { ConnectionLost, sentenceOf } from '../client.ts';
import type { Connection } from '../connection.ts';
import { askBeforeLeaving, leaveWithoutAsking } from './leaving.ts';

export type SaveState = { readonly is: 'saved' | 'saving' } | { readonly is: 'failed'; readonly why: string };

/** Changes of a member at this page: undoable. Flags (read) and what the companion sends are not. */
const MEMBER = 'member';
const FLAG = 'flag';
const COMPANION = 'companion';
/** What keeps a change from the disk (no space, no permission) is seen to in minutes; until then each try costs a whole document. */
const TRY_AGAIN_MS = 5000;
/** Under which a step of the undo manager keeps what it did. */
const STEP = 'step';

export type ClubReplica = ReturnType<typeof openReplica>;

/** @param author who makes the changes at this page, asked with each */
export function openReplica(
  connection: Connection,
  bookId: string,
  author: () => Author | undefined,
  onChange: () => void,
) {
  const { client } = connection;
  const doc = new Y.Doc();
  const abort = new AbortController();
  const { read, ...undoable } = parts(doc);
  /** What the transaction that is just ending did. */
  let step: string | undefined;
  // Before the undo manager's own listener, which makes a step of the transaction.
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    step = stepOf(transaction);
  });
  // Each edit is one step: captureTimeout would join quick ones.
  const undo = new Y.UndoManager(Object.values(undoable), { trackedOrigins: new Set([MEMBER]), captureTimeout: 0 });
  let club: Club | undefined;
  let saveState: SaveState = { is: 'saved' };
  let onTheirWay = 0;
  /** A change failed, and may never have reached the companion. */
  let behind = false;
  let tryAgain: ReturnType<typeof setTimeout> | undefined;
  /** The page has left the book; the replica stays until all is saved. */
  let isLeft = false;
  let loaded = false;
  let failure: unknown;

  const now = () => new Date().toISOString();
  const newId = () => crypto.randomUUID();

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== COMPANION) send(update);
  });
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    // What is typed into a note is the editor's own affair; the lists need not be read again for each letter.
    const lists = [...transaction.changed.keys()].some(
      (type) => !(type instanceof Y.XmlFragment || type instanceof Y.XmlText),
    );
    if (!lists) return;
    club = undefined;
    onChange();
  });
  undo.on('stack-item-added', ({ stackItem }) => {
    // What undoing leaves to be done again is still called what it was.
    stackItem.meta.set(STEP, undo.currStackItem ? nameOf(undo.currStackItem) : step);
    onChange();
  });
  undo.on('stack-item-popped', onChange);
  follow().catch((error: unknown) => {
    // Aborting ends the iterator with the signal's own error.
    if (abort.signal.aborted) return;
    failure = error;
    onChange();
  });

  async function follow(): Promise<void> {
    for (;;) {
      await connection.opened(abort.signal);
      await followUntilLost().catch((error: unknown) => {
        if (!(error instanceof ConnectionLost) && connection.state === 'open') throw error;
      });
    }
  }

  async function followUntilLost(): Promise<void> {
    const updates = await client.club.open({ bookId }, { signal: abort.signal });
    let isWhole = true;
    for await (const { update } of updates) {
      Y.applyUpdate(doc, update, COMPANION);
      // The first is all that the companion has: it lacks what was changed here while it could not be told.
      if (isWhole && behind) void push(Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(update)), true);
      isWhole = false;
      if (loaded) continue;
      loaded = true;
      onChange();
    }
  }

  function send(update: Uint8Array): void {
    if (!behind) void push(update, false);
    // Sent with everything else once it is back.
    else if (connection.state === 'open') saveAgain();
  }

  /** @param isAll the companion has all that is here once it has this */
  async function push(update: Uint8Array, isAll: boolean): Promise<void> {
    clearTimeout(tryAgain);
    onTheirWay += 1;
    if (saveState.is === 'saved') setSaveState({ is: 'saving' });
    try {
      await client.club.push({ bookId, update });
      onTheirWay -= 1;
      if (isAll) behind = false;
      if (behind) saveAgain();
      else setSaveState({ is: onTheirWay ? 'saving' : 'saved' });
    } catch (error) {
      onTheirWay -= 1;
      behind = true;
      setSaveState({ is: 'failed', why: sentenceOf(error) });
      if (!(error instanceof ConnectionLost)) tryAgain = setTimeout(saveAgain, TRY_AGAIN_MS);
    }
  }

  function saveAgain(): void {
    if (connection.state === 'open') void push(Y.encodeStateAsUpdate(doc), true);
    else connection.tryNow();
  }

  function setSaveState(next: SaveState): void {
    // Of letters typed one after another, each that is saved while the next is on its way changes nothing.
    if (next.is === saveState.is && next.is !== 'failed') return;
    saveState = next;
    if (next.is === 'failed') askBeforeLeaving(doc);
    else leaveWithoutAsking(doc);
    if (isLeft && next.is === 'saved') end();
    onChange();
  }

  function end(): void {
    abort.abort();
    undo.destroy();
    doc.destroy();
  }

  function editingAs(origin: string): Editing {
    return {
      ...{ doc, origin, now, newId },
      get by() {
        return author();
      },
    };
  }

  return {
    bookId,
    doc,
    /** For the edits of electron/shared: an undoable change by the member at this page. */
    editing: editingAs(MEMBER),
    /** The same for what nobody wants to undo, such as having read a review. */
    flagging: editingAs(FLAG),
    undo,
    /** What an undo, or a redo, would do: "merge tags"; undefined where there is nothing, or nothing with a name. */
    get nextSteps(): { readonly undo: string | undefined; readonly redo: string | undefined } {
      return { undo: nameOf(undo.undoStack.at(-1)), redo: nameOf(undo.redoStack.at(-1)) };
    },
    /**
     * What a message's "Undo" does: takes back the step made last before this call, and nothing that was done since.
     * The function says whether there was still something to take back.
     */
    takingBackLastStep(): () => boolean {
      const step = undo.undoStack.at(-1);
      return () => {
        const at = step ? undo.undoStack.indexOf(step) : -1;
        if (at < 0) return false;
        undo.undoStack.push(...undo.undoStack.splice(at, 1));
        return undo.undo() !== null;
      };
    },
    /**
     * For what is kept while it is still being written: each change is made at once, and all are one step to undo, unless
     * something else was done between them.
     */
    joiningSteps(): (change: () => void) => void {
      let own: (typeof undo.undoStack)[number] | undefined;
      return (change) => {
        const before = undo.undoStack.at(-1);
        if (own && own === before) undo.captureTimeout = Number.POSITIVE_INFINITY;
        try {
          change();
        } finally {
          undo.captureTimeout = 0;
        }
        const after = undo.undoStack.at(-1);
        if (after !== before) own = after;
      };
    },
    get club(): Club {
      club ??= readClub(doc);
      return club;
    },
    get saveState(): SaveState {
      return saveState;
    },
    /** False until the companion's copy has arrived: an empty club is not shown before. */
    get loaded(): boolean {
      return loaded;
    },
    /** Why the companion's copy did not come, or comes no more. */
    get failure(): unknown {
      return failure;
    },
    /** Sends everything again, after a failure. */
    saveAgain,
    /** Ends with the last change that is saved. */
    close(): void {
      isLeft = true;
      if (saveState.is === 'saved') end();
    },
  };
}

/** What a step of the undo manager did, if that was said. */
export function nameOf(step: { readonly meta: ReadonlyMap<unknown, unknown> } | undefined | null): string | undefined {
  const name = step?.meta.get(STEP);
  return typeof name === 'string' ? name : undefined;
}
