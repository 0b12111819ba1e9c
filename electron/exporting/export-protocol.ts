// What the export worker is asked and answers: one file at a time. Plain data both ways.
import type { ExportedFile } from '../shared/contract.ts';
import type { ProblemCode } from '../shared/problem.ts';

export type WritingAnswer =
  | { readonly kind: 'written'; readonly file: ExportedFile }
  /** A Problem, whose class would not survive the way. */
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly sentence: string }
  /** A bug; the worker goes on. `message` is for the log. */
  | { readonly kind: 'failed'; readonly message: string };
