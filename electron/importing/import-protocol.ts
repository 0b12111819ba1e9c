// What the import worker is asked and answers: one source at a time. Plain data both ways.
import type { ProblemCode } from '../shared/problem.ts';
import type { ParsedFile } from './parse-file.ts';
import type { ReadingProgress, Source } from './read-source.ts';

export type ImportJob =
  /** Loads what the first source would have to wait for. */
  { readonly kind: 'prepare' } | { readonly kind: 'read'; readonly source: Source };

export type ImportAnswer =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly parsed: ParsedFile }
  /** A Problem, whose class would not survive the way. */
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly sentence: string }
  /** A bug; the worker goes on. `message` is for the log. */
  | { readonly kind: 'failed'; readonly message: string };
