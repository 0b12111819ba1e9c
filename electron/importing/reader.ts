// The shape every format's reader has: recognise, then read. Both are pure: text in, values out; no files, clocks or ids.
import type { Repair, Skipped } from '../shared/import-report.ts';
import type { BookFacts, FoundPassage, FoundReview } from '../shared/model.ts';

/** A file's name (only ever shown, never trusted) and its decoded text with `\n` line ends. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

export interface ReadOptions {
  /** Take a member's private notes too; only when the member asked for it. */
  readonly privateNotes: boolean;
}

/** One book in a source and what was written about it. */
export interface FoundReading {
  readonly facts: BookFacts;
  /** The source's own id and address of the book, where it has them. */
  readonly remoteId?: string;
  readonly url?: string;
  /** An author that the source only lets one guess; `facts.authors` is empty then. */
  readonly proposedAuthor?: string;
  readonly reviews: readonly FoundReview[];
  readonly passages: readonly FoundPassage[];
}

export interface ReadResult {
  readonly readings: readonly FoundReading[];
  /** A member's own export: every review in it is by that member, whom the source does not name; `MEMBER` stands in the name's place. */
  readonly byMember: boolean;
  readonly skipped: readonly Skipped[];
  /** How many of the file's rows hold a private note of the member's, taken or not; left out where there is none. */
  readonly privateNotes?: number;
  /** Damage that was certain, and mended. */
  readonly repairs: readonly Repair[];
  /** Why the source seems to have been cut off, as a sentence. What can be read of it is here all the same. */
  readonly incomplete?: string;
  /** Sentences for the user about what is odd in the source though nothing was lost. */
  readonly warnings: readonly string[];
}

/** Stands for the name of the member who exported, until the import asks. */
export const MEMBER = '(the member who exported this)';

export interface Reader {
  /** Stable name, kept in every review's source. */
  readonly format: string;
  /** Name for people. */
  readonly title: string;
  /** Why this source is of the format, as a phrase ("it has …"), or undefined. Looks at content, never at the file's name. */
  recognise(source: SourceText): string | undefined;
  read(source: SourceText, options: ReadOptions): ReadResult;
}
