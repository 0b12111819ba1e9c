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
  source: sourceSchema,
});
export type Review = z.infer<typeof reviewSchema>;

/** A review as a reader found it in a source, before it has a place in the library. */
export const foundReviewSchema = reviewSchema.omit({ id: true, bookId: true, source: true }).extend({
  source: sourceSchema.omit({ importId: true, format: true }),
});
export type FoundReview = z.infer<typeof foundReviewSchema>;

/** A review as the list shows it. Its body comes along only where parts of it are hidden: a quotation shown without its review must know which. */
export const reviewSummarySchema = reviewSchema.partial({ body: true }).extend({
  /** The first words, shielded ones left out. */
  excerpt: z.string(),
  /** The same without the shield. */
  openExcerpt: z.string(),
  wordCount: count,
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const bookEntrySchema = z.object({
  book: bookSchema,
  reviewCount: count,
  pointCount: count,
  noteCount: count,
});
export type BookEntry = z.infer<typeof bookEntrySchema>;
