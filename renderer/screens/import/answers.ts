// What the user says to a preview: who wrote the book, whose export it is, which of its books are wanted.
import type { ImportPreview, ImportRequest, ReadingPreview } from '../../../electron/shared/import-report.ts';

/** As typed or ticked; undefined while the proposal stands. */
export interface Answers {
  readonly author?: string;
  readonly member?: string;
  /** Places in the preview's readings. */
  readonly chosen?: readonly number[];
}

/** All of them unless the user chose otherwise. */
export function chosenIn({ readings }: ImportPreview, { chosen }: Answers): readonly number[] {
  return chosen ?? readings.map((_, index) => index);
}

/** Whether the user is to say who wrote the book: the page does not, and no book in the library does. */
export function asksForAuthor({ proposedAuthor, existingBook, facts }: ReadingPreview): boolean {
  return proposedAuthor !== undefined || (!existingBook && !facts.authors.length);
}

/** Why the import cannot begin yet, as a sentence. */
export function missingIn(preview: ImportPreview, answers: Answers): string | undefined {
  if (preview.byMember && !answers.member?.trim()) return 'Say whose export this is.';
  if (!chosenIn(preview, answers).length) return 'Tick at least one book.';
  return undefined;
}

export function requestOf(preview: ImportPreview, answers: Answers): ImportRequest {
  const alone = preview.readings.length === 1;
  return {
    previewId: preview.previewId,
    member: answers.member?.trim(),
    readings: chosenIn(preview, answers).flatMap((index) => {
      const reading = preview.readings[index];
      if (!reading) return [];
      const author = asksForAuthor(reading)
        ? ((alone ? answers.author : undefined) ?? reading.proposedAuthor)
        : undefined;
      return [{ index, author }];
    }),
  };
}
