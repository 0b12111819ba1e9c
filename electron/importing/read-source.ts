// From a source's bytes to all that is in it, the languages of its reviews told. What the import worker does, without the thread.

import type { FoundReview } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { detectLanguage } from './language.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import type { FoundReading } from './reader.ts';

export interface Source {
  /** Only ever shown. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Read where nothing can be read of `bytes`. */
  readonly otherwise?: Uint8Array | undefined;
  /** Take a member's private notes too. */
  readonly privateNotes?: boolean | undefined;
}

/** How far it is: `done` of `total`, of what `doing` says. */
export interface ReadingProgress {
  readonly doing: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadingOptions {
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type ReadSource = (source: Source, options?: ReadingOptions) => Promise<ParsedFile>;

/** Between two pauses for everybody else: telling a review's language takes some 3 ms. */
const REVIEWS_AT_ONCE = 8;

/** @throws Problem REFUSED with a sentence, where there is nothing that could be imported; the signal's reason when aborted. */
export const readSource: ReadSource = async (source, { onProgress, signal } = {}) => {
  signal?.throwIfAborted();
  onProgress?.({ doing: 'Reading the file', done: 0, total: 1 });
  const parsed = parseEither(source);
  const total = parsed.readings.reduce((sum, { reviews }) => sum + reviews.length, 0);
  const readings: FoundReading[] = [];
  let done = 0;
  for (const reading of parsed.readings) {
    const reviews: FoundReview[] = [];
    for (const review of reading.reviews) {
      if (done % REVIEWS_AT_ONCE === 0) {
        onProgress?.({ doing: 'Looking at the languages', done, total });
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
      }
      const language = review.language ?? (await detectLanguage(review.body.text));
      reviews.push(language ? { ...review, language } : review);
      done += 1;
    }
    readings.push({ ...reading, reviews });
  }
  return { ...parsed, readings };
};

function parseEither({ name, bytes, otherwise, privateNotes = false }: Source): ParsedFile {
  if (otherwise === undefined) return parseFile(name, bytes, privateNotes);
  try {
    const parsed = parseFile(name, bytes, privateNotes);
    if (parsed.readings.some(({ reviews, passages }) => reviews.length + passages.length > 0)) return parsed;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return parseFile(name, otherwise, privateNotes);
}
