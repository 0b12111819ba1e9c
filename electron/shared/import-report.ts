// What an import found and did, as the preview shows it before anything is written and the import keeps it afterwards.
import { z } from 'zod';
import { MAX_MEMBER_NAME } from './group-model.ts';
import { bookFactsSchema } from './model.ts';

/** The largest file that is read at all; the biggest real page seen is under 1 MB. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** Why a file of `size` bytes is not read, as a sentence. */
export function tooLarge(name: string, size: number): string {
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2).toLocaleString('en')} MB`;
  return `“${name}” is ${inMegabytes(size)} large, and Commonplace reads files up to ${inMegabytes(MAX_FILE_BYTES)}. Save only the book’s page and import that.`;
}

const count = z.int().nonnegative();

export const skippedSchema = z.object({
  /** 1-based line in the source, where the source has lines. */
  line: z.int().positive().optional(),
  reason: z.string(),
  excerpt: z.string(),
});
export type Skipped = z.infer<typeof skippedSchema>;

export const repairSchema = z.object({
  line: z.int().positive().optional(),
  /** What was wrong and what was made of it, as a sentence. */
  repair: z.string(),
  excerpt: z.string(),
});
export type Repair = z.infer<typeof repairSchema>;

export const importCountsSchema = z.object({
  new: count,
  updated: count,
  unchanged: count,
  skipped: count,
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** What is said of a whole file, whatever books are in it. */
const fileSchema = z.object({
  file: z.string(),
  /** The reader's stable name, such as `goodreads-text`, and its name for people. */
  format: z.string(),
  formatTitle: z.string(),
  /** Why the file was taken for this format. */
  recognisedBy: z.string(),
  skipped: z.array(skippedSchema),
  repairs: z.array(repairSchema),
  /** Why the file seems to have been cut off: it may still be imported, but nobody should do so without knowing. */
  incomplete: z.string().optional(),
  warnings: z.array(z.string()),
});

/** What is said of one book in it. */
const readingSchema = z.object({
  counts: importCountsSchema,
  /** What is in the file, and how many of its reviews are hidden for spoilers or in another language than most. */
  found: z.object({
    reviews: count,
    passages: count,
    hiddenForSpoilers: count,
    languages: z.array(z.object({ language: z.string(), count })),
  }),
  /** How many reviews the page says exist. */
  statedReviewCount: count.optional(),
});

/** Both, as an import keeps it: one report for each book it brought in. */
export const importReportSchema = fileSchema.extend(readingSchema.shape);
export type ImportReport = z.infer<typeof importReportSchema>;

export const readingPreviewSchema = readingSchema.extend({
  facts: bookFactsSchema,
  /** Proposed where the source does not name the author by itself; the user confirms or corrects it. */
  proposedAuthor: z.string().optional(),
  /** Reviews that announce spoilers in their own words without saying where they end: hiding what follows is offered. */
  announcing: count,
  /** The book in the library that this one seems to be. */
  existingBook: z.object({ id: z.string(), title: z.string() }).optional(),
  /** The first reviews or else passages found, to be recognised by eye. */
  examples: z.array(z.object({ by: z.string().optional(), date: z.string().optional(), excerpt: z.string() })),
});
export type ReadingPreview = z.infer<typeof readingPreviewSchema>;

export const importPreviewSchema = fileSchema.extend({
  /** Names the parsed file until it is committed or discarded. */
  previewId: z.string(),
  /** A member's own export: whose, is asked for before it is imported. */
  byMember: z.boolean(),
  /** A member's private notes in the file. They stay out unless the file is previewed again with them. */
  privateNotes: count,
  /** At least one. */
  readings: z.array(readingPreviewSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What of a preview is to be written. */
export const importRequestSchema = z.object({
  previewId: z.string(),
  /** Who exported it, where the preview says `byMember`. */
  member: z.string().max(MAX_MEMBER_NAME).optional(),
  /** Hide what follows where reviews announce spoilers. */
  hideAnnounced: z.boolean().optional(),
  readings: z
    .array(
      z.object({
        /** Its place in the preview's readings. */
        index: count,
        /** The book to add to; else the one it seems to be, else a new one. */
        bookId: z.string().optional(),
        /** What the user confirmed or typed; replaces a proposed author. */
        author: z.string().max(300).optional(),
      }),
    )
    .min(1),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

export const importEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    doing: z.string(),
    done: count,
    total: count,
  }),
  z.object({ type: z.literal('preview'), preview: importPreviewSchema }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;

export const importRecordSchema = z.object({
  id: z.string(),
  /** One press of “Import”, which may bring in several files and books. */
  runId: z.string(),
  bookId: z.string(),
  /** The book that was merged into this one whose title the source has. */
  mergedBookId: z.string().optional(),
  importedAt: z.iso.datetime(),
  report: importReportSchema,
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

export const commitEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    /** Books written so far, and in all. */
    done: count,
    total: count,
  }),
  /** In the order of the requests and their readings. */
  z.object({ type: z.literal('imported'), records: z.array(importRecordSchema) }),
]);
export type CommitEvent = z.infer<typeof commitEventSchema>;
