// Expected failures, as plain data: a stable code for programs and a sentence for people (what happened, to what, what to do).
import { z } from 'zod';

export const problemCodes = ['NOT_FOUND', 'REFUSED', 'NOT_SAVED', 'FOLDER_IN_USE', 'DAMAGED', 'USAGE'] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** Thrown where a caller cannot go on; crosses the contract as a declared error of the same code, never with a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
