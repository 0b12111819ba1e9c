// What a preview and a report say of one book in a source. Pure.
import { opening, shieldedOpening } from '../library/summary.ts';
import { defined } from '../shared/defined.ts';
import type { ImportCounts, ReadingPreview } from '../shared/import-report.ts';
import type { Book } from '../shared/model.ts';
import { languagesOf, type ParsedFile } from './parse-file.ts';
import type { FoundReading } from './reader.ts';
import { hiddenFromAnnouncement } from './written-spoilers.ts';

const EXAMPLES = 3;

/** @param book the one in the library that it seems to be, or is to go into. */
export function previewOf(
  parsed: ParsedFile,
  reading: FoundReading,
  counts: Omit<ImportCounts, 'skipped'>,
  book: Book | undefined,
): ReadingPreview {
  const { facts, proposedAuthor, reviews } = reading;
  return {
    ...said(parsed, reading, counts),
    facts,
    ...defined({
      // A known book's author was confirmed once.
      proposedAuthor: book?.authors.length ? undefined : proposedAuthor,
      existingBook: book && { id: book.id, title: book.title },
    }),
    announcing: reviews.filter((review) => hiddenFromAnnouncement(review) !== review).length,
    examples: examplesOf(reading),
  };
}

/** What the report keeps of it, too. */
export function said(
  { file }: ParsedFile,
  { reviews, passages, facts }: FoundReading,
  counts: Omit<ImportCounts, 'skipped'>,
): Pick<ReadingPreview, 'counts' | 'found' | 'statedReviewCount'> {
  return {
    counts: { ...counts, skipped: file.skipped.length },
    found: {
      reviews: reviews.length,
      passages: passages.length,
      hiddenForSpoilers: reviews.filter((review) => review.spoiler === 'whole').length,
      languages: languagesOf(reviews),
    },
    ...defined({ statedReviewCount: facts.ratings.reviewCount }),
  };
}

function examplesOf({ reviews, passages }: FoundReading): ReadingPreview['examples'] {
  const written = reviews.slice(0, EXAMPLES).map((review) => ({
    by: review.reviewer.name,
    ...defined({ date: review.writtenOn }),
    excerpt: shieldedOpening(review),
  }));
  const marked = passages.slice(0, EXAMPLES - written.length).map((passage) => ({
    ...defined({ by: passage.by, date: passage.highlightedOn }),
    excerpt: opening(passage.text),
  }));
  return [...written, ...marked];
}
