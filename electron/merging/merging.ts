// Merges a book that the library knows under two titles into one, and separates the two again. The book that goes keeps its files
// as they are. The catalogue says how far a merge or separation has come: each step can be taken again, so that one that was
// interrupted is finished at the next opening.
import type { ClubDocuments } from '../club/club-documents.ts';
import { keepOnly } from '../importing/before-import.ts';
import { importsOf } from '../importing/import-log.ts';
import { rewordedBetween, takenBack } from '../importing/undo-import.ts';
import type { BookTexts, Library, MergedEntry } from '../library/library.ts';
import { readClub } from '../shared/club-document.ts';
import type { MergeCounts, MergeRequest } from '../shared/contract.ts';
import type { Editing } from '../shared/editing.ts';
import type { Book } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { localDay } from '../shared/wording.ts';
import type { StoreRoom } from '../state/store.ts';
import { dropDeleted, mergeClub, takeBack, takeOut } from './merge-clubs.ts';
import { dropMergeRecord, keepMergeRecord, mergeRecord } from './merge-record.ts';
import {
  keptIds,
  mergedTexts,
  ownIds,
  rewordedByMerge,
  rewordedByParting,
  sameTexts,
  textsBack,
  textsLeft,
} from './same-texts.ts';

export interface MergingOptions {
  readonly library: Library;
  readonly clubs: ClubDocuments;
  readonly room: StoreRoom;
  /** The imports' turns too: each would write without what the other has just written. */
  readonly inTurn: <T>(job: () => Promise<T>) => Promise<T>;
  readonly newId: () => string;
  readonly now: () => string;
}

export type Merging = ReturnType<typeof openMerging>;

export function openMerging({ library, clubs, room, inTurn, newId, now }: MergingOptions) {
  function editing(bookId: string): Editing {
    return { doc: clubs.doc(bookId), origin: 'merge', now, newId };
  }

  function checked({ bookId, into }: MergeRequest): { gone: Book; kept: Book } {
    const [gone, kept] = [library.book(bookId), library.book(into)];
    if (gone.id === kept.id) throw new Problem('REFUSED', 'A book cannot be merged with itself. Choose another one.');
    for (const { id, title, sample } of [gone, kept]) {
      if (sample) throw new Problem('REFUSED', 'The sample reading is invented, so it is merged with no other book.');
      if (library.entry(id).removedAt) throw new Problem('NOT_FOUND', `“${title}” was removed from this library.`);
    }
    return { gone, kept };
  }

  /** What the two have, and what they share. */
  async function compared(gone: Book, kept: Book) {
    const texts = { gone: await library.textsOf(gone.id), kept: await library.textsOf(kept.id) };
    return { texts, same: sameTexts(texts.gone, texts.kept, localDay(now())) };
  }

  /** The texts and facts of the book that stays, then what the group made, then the word that it is done. */
  async function finishMerging({ book: { id }, merged }: MergedEntry): Promise<void> {
    const { facts, same } = await mergeRecord(room, library.folderOf(id));
    const texts = mergedTexts(await library.textsOf(merged.into), await library.textsOf(id), same, merged.into);
    await library.put(facts?.after ?? library.entry(merged.into).book, texts);
    mergeClub(editing(merged.into), clubs.doc(id), { renamed: keptIds(same), reworded: rewordedByMerge(same) });
    await clubs.save(merged.into);
    library.setMerged(id, { ...merged, state: 'merged' });
  }

  /** What became of the texts that return to their book, as the two stand now. */
  async function returning({ book, merged }: MergedEntry) {
    const { facts, same } = await mergeRecord(room, library.folderOf(book.id));
    const [gone, into] = [await library.textsOf(book.id), await library.textsOf(merged.into)];
    const origin = { textIds: ownIds(gone, same) };
    const renamed = new Map([...keptIds(same)].map(([own, kept]) => [kept, own]));
    const moved = (back: BookTexts) => ({ renamed, reworded: rewordedByParting(into, back, same) });
    return { facts, same, gone, into, origin, moved };
  }

  /** Gives the book that went all that is its own. The other one keeps it, too, until the catalogue says that they are parting. */
  async function bringBack(entry: MergedEntry): Promise<void> {
    const { same, gone, into, origin, moved } = await returning(entry);
    const back = textsBack(gone, into, same);
    await library.put(entry.book, back);
    const [own, other] = [editing(entry.book.id), clubs.doc(entry.merged.into)];
    dropDeleted(own, other, origin, moved(back));
    takeBack(own, other, origin, moved(back));
    await clubs.save(entry.book.id);
  }

  /** Takes out of the other book what `bringBack` gave to the one that went, and puts that on the shelf. */
  async function finishSeparating(entry: MergedEntry): Promise<void> {
    const { book, merged } = entry;
    const { facts, same, gone, into, origin, moved } = await returning(entry);
    const folder = library.folderOf(merged.into);
    const [newest] = importsOf(room, folder);
    // What an import since the merge found there held both books' texts: undoing it would bring the other's back.
    if (newest && newest.importedAt > merged.at) await keepOnly(folder, []);
    const keptBook = library.entry(merged.into).book;
    const left = textsLeft(gone, into, same);
    await library.put(facts ? takenBack(keptBook, facts.before, facts.after) : keptBook, left);
    const [own, other] = [editing(book.id), editing(merged.into)];
    // Once more, and with nothing between: what was typed meanwhile goes along.
    takeBack(own, other.doc, origin, moved(gone));
    takeOut(other, own.doc, origin, rewordedBetween(into, left));
    await clubs.save(book.id);
    await clubs.save(merged.into);
    library.setMerged(book.id, undefined);
    await dropMergeRecord(library.folderOf(book.id));
  }

  async function finishAll(): Promise<void> {
    for (const entry of library.mergedEntries()) {
      if (entry.merged.state === 'merging') await finishMerging(entry);
      if (entry.merged.state === 'separating') await finishSeparating(entry);
    }
  }

  /** A later merge that took texts of this book for the same as its own would be left without them. */
  async function refuseIfShared({ book, merged }: MergedEntry): Promise<void> {
    const ownRecord = await mergeRecord(room, library.folderOf(book.id));
    const own = ownIds(await library.textsOf(book.id), ownRecord.same);
    for (const kept of keptIds(ownRecord.same).values()) own.add(kept);
    for (const later of library.mergedEntries()) {
      if (later.merged.into !== merged.into || later.merged.at <= merged.at) continue;
      const { same } = await mergeRecord(room, library.folderOf(later.book.id));
      if (![...keptIds(same).values()].some((id) => own.has(id))) continue;
      throw new Problem(
        'REFUSED',
        `“${later.book.title}” was merged later and shares reviews or passages with “${book.title}”. Separate “${later.book.title}” first.`,
      );
    }
  }

  return {
    /** What `merge` would do. @throws Problem NOT_FOUND, REFUSED like `merge`. */
    async preview(request: MergeRequest): Promise<MergeCounts> {
      const { gone, kept } = checked(request);
      const { texts, same } = await compared(gone, kept);
      const { points, notes } = readClub(clubs.doc(gone.id));
      return {
        reviews: texts.gone.reviews.length,
        sameReviews: same.reviews.length,
        passages: texts.gone.passages.length,
        samePassages: same.passages.length,
        points: points.length,
        notes: notes.length,
      };
    },

    /**
     * Everything of the book goes into the other one, whose own facts win; what both have is kept once.
     * @throws Problem NOT_FOUND; REFUSED for the sample, one book twice, or one that is merged already; NOT_SAVED, all is as before then.
     */
    merge(request: MergeRequest): Promise<void> {
      return inTurn(async () => {
        await finishAll();
        const { gone, kept } = checked(request);
        const { same } = await compared(gone, kept);
        const folder = library.folderOf(gone.id);
        await keepMergeRecord(room, folder, { before: kept, after: withGapsFilled(kept, gone) }, same);
        const merged = { into: kept.id, at: now() };
        library.setMerged(gone.id, { ...merged, state: 'merging' });
        const entry = { ...library.entry(gone.id), merged: { ...merged, state: 'merging' as const } };
        try {
          await finishMerging(entry);
        } catch (error) {
          // Where even this cannot be written, the next opening finishes what was begun.
          await finishSeparating(entry).catch(() => {});
          throw error;
        }
      });
    },

    /**
     * Gives both books back. What came with the book goes back with it, as it is now; what was imported or made since stays, but
     * for points that quote nothing but texts of this book.
     * @returns the book that is back. @throws Problem NOT_FOUND; REFUSED for a book that is not merged, or another one has to be
     * separated before; NOT_SAVED, then it can be begun again.
     */
    separate(bookId: string): Promise<Book> {
      return inTurn(async () => {
        const { merged, ...entry } = library.entry(bookId);
        if (!merged) throw new Problem('REFUSED', `“${entry.book.title}” is not merged into another book.`);
        await finishAll();
        // It had been begun already.
        if (!library.entry(bookId).merged) return entry.book;
        const into = library.entry(merged.into);
        if (into.merged) {
          const { title } = library.entry(into.merged.into).book;
          throw new Problem(
            'REFUSED',
            `“${into.book.title}”, into which “${entry.book.title}” was merged, was itself merged into “${title}”. Separate “${into.book.title}” first.`,
          );
        }
        await refuseIfShared({ ...entry, merged });
        await bringBack({ ...entry, merged });
        const parting = { ...merged, state: 'separating' as const };
        library.setMerged(bookId, parting);
        await finishSeparating({ ...library.entry(bookId), merged: parting });
        return library.book(bookId);
      });
    },

    /** Finishes what the last session could not. What cannot be finished now either is said in a notice. */
    finish(): Promise<void> {
      return inTurn(async () => {
        try {
          await finishAll();
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          room.notice(`Merging or separating two books was interrupted and could not be finished. ${error.message}`);
        }
      });
    },
  };
}

/** The facts of the book that stays, and what it lacks from the other. */
function withGapsFilled(kept: Book, gone: Book): Book {
  const filled = <T extends object>(own: T, other: T) => (Object.keys(own).length ? own : other);
  return {
    ...gone,
    ...kept,
    authors: filled(kept.authors, gone.authors),
    genres: filled(kept.genres, gone.genres),
    ratings: filled(kept.ratings, gone.ratings),
  };
}
