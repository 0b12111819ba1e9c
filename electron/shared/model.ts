// What a library holds: books, and what readers wrote about them. Everything the group makes itself is in club-model.ts.
import { z } from 'zod';
import { richTextSchema } from './rich-text.ts';

const count = z.int().nonnegative();

/** `YYYY-MM-DD`, a day that exists. */
export const isoDateSchema = z.iso.date();
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: sources often know no more than the year. */
export const partialDateSchema = z.union([isoDateSchema, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]);
/** 0.5 to 5 stars; StoryGraph's quarters are the finest steps a source uses. */
export const ratingSchema = z.number().min(0.5).max(5).multipleOf(0.25);

export const ratingsSchema = z.object({
  /** How many readers gave 1, 2, 3, 4 and 5 stars. */
  counts: z.tuple([count, count, count, count, count]).optional(),
  average: z.number().min(0).max(5).optional(),
  ratingCount: count.optional(),
  /** How many reviews the source says there are, not how many were imported. */
  reviewCount: count.optional(),
});
export type Ratings = z.infer<typeof ratingsSchema>;

/** What a source says about a book; the import turns it into a Book. */
export const bookFactsSchema = z.object({
  title: z.string().min(1),
  authors: z.array(z.string().min(1)),
  description: z.string().optional(),
  aboutAuthor: z.string().optional(),
  format: z.string().optional(),
  pageCount: z.int().positive().optional(),
  firstPublished: partialDateSchema.optional(),
  isbn: z.string().optional(),
  series: z.string().optional(),
  genres: z.array(z.string()),
  ratings: ratingsSchema,
});
export type BookFacts = z.infer<typeof bookFactsSchema>;

export const bookSchema = bookFactsSchema.extend({
  id: z.string().min(1),
  /** The sample reading that comes with Commonplace, not somebody's import. */
  sample: z.literal(true).optional(),
});
export type Book = z.infer<typeof bookSchema>;

export const reviewerSchema = z.object({
  name: z.string().min(1),
  reviewCount: count.optional(),
  followerCount: count.optional(),
  authoredBookCount: count.optional(),
  isAuthor: z.boolean(),
});
export type Reviewer = z.infer<typeof reviewerSchema>;

export const sourceSchema = z.object({
  /** The reader that read it, such as `goodreads-text`. */
  format: z.string(),
  importId: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  remoteId: z.string().optional(),
});

/** What a review said before a newer import replaced it. */
export const revisionSchema = z.object({
  body: richTextSchema,
  spoiler: z.enum(['none', 'some', 'whole']),
  rating: ratingSchema.optional(),
  writtenOn: isoDateSchema.optional(),
  revisedOn: isoDateSchema.optional(),
  /** The day of the import that replaced it. */
  replacedOn: isoDateSchema,
  /** The import that it came from. */
  importId: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;

export const reviewSchema = z.object({
  id: z.string().min(1),
  bookId: z.string().min(1),
  reviewer: reviewerSchema,
  writtenOn: isoDateSchema.optional(),
  revisedOn: isoDateSchema.optional(),
  rating: ratingSchema.optional(),
  body: richTextSchema,
  /** `some`: marks in the body say which words; `whole`: all of it. */
  spoiler: z.enum(['none', 'some', 'whole']),
  /** BCP 47, only when sure. */
  language: z.string().optional(),
  likeCount: count.optional(),
  commentCount: count.optional(),
  shelves: z.array(z.string()),
  source: sourceSchema.extend({
    /** The last import of a page that still had it; left out where that is `importId`. */
    lastSeenImportId: z.string().optional(),
  }),
  /** Newest first. */
  revisions: z.array(revisionSchema).optional(),
  /** The day of the first import of its page that no longer had it. */
  goneSince: isoDateSchema.optional(),
});
export type Review = z.infer<typeof reviewSchema>;

export const passageSchema = z.object({
  id: z.string().min(1),
  bookId: z.string().min(1),
  /** The highlighted words, NFC with `\n` line ends. */
  text: z.string().min(1),
  /** As the source counts: a Kindle location such as `145-147`, a percentage, … */
  location: z.string().optional(),
  page: z.string().optional(),
  chapter: z.string().optional(),
  /** What the reader wrote beside it. */
  note: z.string().optional(),
  /** As far as the source knows: a day, or a moment in the source's own time zone. */
  highlightedOn: isoDateSchema.optional(),
  /** Who highlighted it. */
  by: z.string().optional(),
  tags: z.array(z.string()),
  source: sourceSchema,
});
export type Passage = z.infer<typeof passageSchema>;

/** A passage as a reader found it in a source, before it has a place in the library. */
export const foundPassageSchema = passageSchema.omit({ id: true, bookId: true, source: true }).extend({
  source: sourceSchema.omit({ importId: true, format: true }),
});
export type FoundPassage = z.infer<typeof foundPassageSchema>;

/** A review as a reader found it in a source, before it has a place in the library. */
export const foundReviewSchema = reviewSchema.omit({ id: true, bookId: true, source: true }).extend({
  source: sourceSchema.omit({ importId: true, format: true }),
  // Only another Commonplace knows these: what it said before, and that its page no longer had it.
  revisions: z.array(revisionSchema.omit({ importId: true })).optional(),
});
export type FoundReview = z.infer<typeof foundReviewSchema>;

/** A review as the list shows it. Its body comes along only where parts of it are hidden: a quotation shown without its review must know which. */
export const reviewSummarySchema = reviewSchema.omit({ revisions: true }).partial({ body: true }).extend({
  /** The first words, shielded ones left out. */
  excerpt: z.string(),
  /** The same without the shield, where that differs. */
  openExcerpt: z.string().optional(),
  wordCount: count,
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const bookEntrySchema = z.object({
  book: bookSchema,
  reviewCount: count,
  passageCount: count,
  pointCount: count,
  noteCount: count,
  /** Books that were merged into it and can be separated again. */
  merged: z.array(bookSchema.pick({ id: true, title: true })),
});
export type BookEntry = z.infer<typeof bookEntrySchema>;
