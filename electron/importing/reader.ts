// The shape every format's reader has: recognise, then read. Both are pure: text in, values out; no files, clocks or ids.
import type { Skipped } from '../shared/import-report.ts';
import type { BookFacts, FoundReview } from '../shared/model.ts';

/** A file's name (only ever shown, never trusted) and its decoded text with `\n` line ends. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** One book in a source and what was written about it. */
export interface FoundReading {
  readonly facts: BookFacts;
  /** An author that the source only lets one guess; `facts.authors` is empty then. */
  readonly proposedAuthor?: string;
  readonly reviews: readonly FoundReview[];
}

export interface ReadResult {
  readonly readings: readonly FoundReading[];
  readonly skipped: readonly Skipped[];
  /** Why the source seems to have been cut off, as a sentence. What can be read of it is here all the same. */
  readonly incomplete?: string;
  /** Sentences for the user about what is odd in the source though nothing was lost. */
  readonly warnings: readonly string[];
}

export interface Reader {
  /** Stable name, kept in every review's source. */
  readonly format: string;
  /** Name for people. */
  readonly title: string;
  /** Why this source is of the format, as a phrase ("it has …"), or undefined. Looks at content, never at the file's name. */
  recognise(source: SourceText): string | undefined;
  read(source: SourceText): ReadResult;
}
