// What the user says to a file's preview: who wrote the book, whose export it is, which of its books are wanted.
import { defined } from '../../../electron/shared/defined.ts';
import type { ImportPreview, ImportRequest, ReadingPreview } from '../../../electron/shared/import-report.ts';

/** As typed or ticked; undefined while the proposal stands. */
export interface Answers {
  readonly author?: string;
  readonly member?: string;
  /** Places in the preview's readings. */
  readonly chosen?: readonly number[];
  /** Hide what follows where reviews announce spoilers. */
  readonly hideAnnounced?: boolean;
  /** Read the file again with the member's private notes. */
  readonly privateNotes?: boolean;
  /** One of several files: whether it is to be imported. */
  readonly wanted?: boolean;
}

/** All of them unless the user chose otherwise. */
export function chosenIn({ readings }: ImportPreview, { chosen }: Answers): readonly number[] {
  return chosen ?? readings.map((_, index) => index);
}

export function chosenReadings(preview: ImportPreview, answers: Answers): readonly ReadingPreview[] {
  return chosenIn(preview, answers).flatMap((index) => preview.readings[index] ?? []);
}

/** Whether the user is to say who wrote the book: the page does not, and no book in the library does. */
export function asksForAuthor({ proposedAuthor, existingBook, facts }: ReadingPreview): boolean {
  return proposedAuthor !== undefined || (!existingBook && !facts.authors.length);
}

/** How many of the chosen books' reviews announce spoilers. */
export function announcingIn(preview: ImportPreview, answers: Answers): number {
  return chosenReadings(preview, answers).reduce((sum, { announcing }) => sum + announcing, 0);
}

/** Whether there are only passages of books in it, no reviews. */
export function isHighlights({ readings }: ImportPreview): boolean {
  return readings.every(({ found }) => found.passages > 0 && found.reviews === 0);
}

/** Why the import cannot begin yet, as a sentence. */
export function missingIn(preview: ImportPreview, answers: Answers): string | undefined {
  if (preview.byMember && !answers.member?.trim()) {
    return isHighlights(preview) ? 'Say whose highlights these are.' : 'Say whose export this is.';
  }
  if (!chosenIn(preview, answers).length) return 'Tick at least one book.';
  return undefined;
}

export function requestOf(preview: ImportPreview, answers: Answers): ImportRequest {
  const alone = preview.readings.length === 1;
  return {
    previewId: preview.previewId,
    ...defined({ member: answers.member?.trim(), hideAnnounced: answers.hideAnnounced }),
    readings: chosenIn(preview, answers).flatMap((index) => {
      const reading = preview.readings[index];
      if (!reading) return [];
      const author = asksForAuthor(reading)
        ? ((alone ? answers.author : undefined) ?? reading.proposedAuthor)
        : undefined;
      return [{ index, ...defined({ author }) }];
    }),
  };
}
