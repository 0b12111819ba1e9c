// The whole boundary between the page and the Node side: every procedure, its input, output and declared errors.
// One router implements it (router.ts); a MessagePort and a WebSocket carry it.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { evidenceSchema } from './club-model.ts';
import { discussionCountsSchema, exportRequestSchema, printedBySchema } from './export-model.ts';
import { MAX_MEMBER_NAME } from './group-model.ts';
import {
  commitEventSchema,
  importEventSchema,
  importPreviewSchema,
  importRecordSchema,
  importRequestSchema,
} from './import-report.ts';
import {
  bookEntrySchema,
  bookFactsSchema,
  bookSchema,
  passageSchema,
  reviewSchema,
  reviewSummarySchema,
} from './model.ts';
import { noteVersionSchema } from './note-version.ts';
import { problemCodes } from './problem.ts';
import { fieldValuesRequestSchema, searchRequestSchema, searchResultsSchema } from './search-results.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';
import { placedQuotationSchema } from './source-quotation.ts';

/** Crosses as base64 through both sides' serializers (see BYTES_TYPE). */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** oRPC's number for our own serializer of Uint8Array; its built-in ones end below 21. */
export const BYTES_TYPE = 21;

export const menuCommands = [
  'import',
  'export',
  'search',
  'undo',
  'redo',
  'find-in-note',
  'toggle-shield',
  'settings',
  'keys',
  'library',
  'overview',
  'reviews',
  'passages',
  'points',
  'notes',
  'meeting',
  'members',
  'tags',
] as const;
export const menuCommandSchema = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

export const hostEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('command'), command: menuCommandSchema }),
  /** Books or reviews changed: lists shown are out of date. */
  z.object({ type: z.literal('library-changed') }),
  z.object({ type: z.literal('settings-changed'), settings: settingsSchema }),
  /** More can be found than before: what is searched for is asked again. */
  z.object({ type: z.literal('search-grew') }),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

export const exportedFileSchema = z.object({ name: z.string(), mediaType: z.string(), bytes: bytesSchema });
export type ExportedFile = z.infer<typeof exportedFileSchema>;
export const exportEventSchema = z.discriminatedUnion('type', [
  /** How much of the file is made, from 0 to 1. */
  z.object({ type: z.literal('progress'), share: z.number().min(0).max(1) }),
  z.object({
    type: z.literal('file'),
    file: exportedFileSchema,
    /** Of a file that is made from points or notes. */
    counts: discussionCountsSchema.optional(),
  }),
]);
export type ExportEvent = z.infer<typeof exportEventSchema>;

// Declared once for all: any procedure can find its book gone or the disk full.
const procedure = oc.errors(
  Object.fromEntries(problemCodes.map((code) => [code, {}])) as Record<(typeof problemCodes)[number], object>,
);
const bookInput = z.object({ bookId: z.string() });
const noteInput = bookInput.extend({ noteId: z.string() });

/** More would hold up those who make the list and those who read it. */
export const REVIEWS_AT_ONCE = 1000;

/** Two books that are one: the one that goes, and the one whose title stays. */
const mergeRequestSchema = bookInput.extend({ into: z.string() });
export type MergeRequest = z.infer<typeof mergeRequestSchema>;
/** What the book that goes brings into the other one, and how much of that both have. */
const mergeCountsSchema = z.object({
  reviews: z.int().nonnegative(),
  sameReviews: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  samePassages: z.int().nonnegative(),
  points: z.int().nonnegative(),
  notes: z.int().nonnegative(),
});
export type MergeCounts = z.infer<typeof mergeCountsSchema>;

export const contract = {
  host: {
    info: procedure.output(
      z.object({
        host: z.enum(['electron', 'browser']),
        version: z.string(),
        dataFolder: z.string(),
        /** What went wrong with the data folder and was mended at opening, as sentences. */
        notices: z.array(z.string()),
      }),
    ),
    events: procedure.output(eventIterator(hostEventSchema)),
    openLink: procedure.input(z.object({ url: z.url({ protocol: /^https?$/ }) })).output(z.void()),
  },
  settings: {
    get: procedure.output(settingsSchema),
    change: procedure.input(settingsChangeSchema).output(settingsSchema),
  },
  library: {
    list: procedure.output(z.array(bookEntrySchema)),
    addSample: procedure.output(bookSchema),
    update: procedure.input(bookInput.extend({ facts: bookFactsSchema.partial() })).output(bookSchema),
    /** Puts the book and all that belongs to it aside; `restore` brings it back. */
    remove: procedure.input(bookInput).output(z.void()),
    restore: procedure.input(bookInput).output(bookSchema),
    mergePreview: procedure.input(mergeRequestSchema).output(mergeCountsSchema),
    /** For a book that stands here under two titles; `separate`, with the id of the one that went, undoes it however long after. */
    merge: procedure.input(mergeRequestSchema).output(z.void()),
    separate: procedure.input(bookInput).output(bookSchema),
  },
  reviews: {
    /** So many at most; fewer are the last ones. `from` counts those before. */
    list: procedure
      .input(bookInput.extend({ from: z.int().nonnegative().default(0) }))
      .output(z.array(reviewSummarySchema).max(REVIEWS_AT_ONCE)),
    get: procedure.input(z.object({ reviewId: z.string() })).output(reviewSchema),
  },
  passages: {
    /** In the order of the book, as far as their places tell. */
    list: procedure.input(bookInput).output(z.array(passageSchema)),
  },
  imports: {
    /** Makes reading quick from the first file on, where one is about to be chosen. */
    prepare: procedure.output(z.void()),
    preview: procedure
      .input(
        z.object({
          name: z.string(),
          bytes: bytesSchema,
          /** Read where nothing can be read of `bytes`: the plain text of what was pasted, beside its HTML. */
          otherwise: bytesSchema.optional(),
          /** Take a member's private notes too. */
          privateNotes: z.boolean().optional(),
        }),
      )
      .output(eventIterator(importEventSchema)),
    /** The preview again with what is known once the member is named: which reviews are new. */
    recount: procedure
      .input(z.object({ previewId: z.string(), member: z.string().max(MAX_MEMBER_NAME) }))
      .output(importPreviewSchema),
    /** All or nothing: called off, or failing half-way, it takes back what it wrote. */
    commit: procedure
      .input(z.object({ requests: z.array(importRequestSchema).min(1) }))
      .output(eventIterator(commitEventSchema)),
    discard: procedure.input(z.object({ previewId: z.string() })).output(z.void()),
    /** Newest first. */
    history: procedure.input(bookInput).output(z.array(importRecordSchema)),
    /** Every book and file of one press of “Import”, newest first. */
    run: procedure.input(z.object({ runId: z.string() })).output(z.array(importRecordSchema)),
    /** Only the newest import of a book, and only until points quote what it brought; a book it brought in is removed. */
    undo: procedure.input(bookInput.extend({ importId: z.string() })).output(z.void()),
    /** The same for all books of a run; for all or none. */
    undoRun: procedure.input(z.object({ runId: z.string() })).output(z.void()),
  },
  search: {
    query: procedure.input(searchRequestSchema).output(searchResultsSchema),
    /** A few, best first. */
    values: procedure.input(fieldValuesRequestSchema).output(z.array(z.string())),
  },
  club: {
    /** Of a book, or with GROUP_ID of the group itself: the whole document first, then every change made elsewhere, as Yjs updates. */
    open: procedure.input(bookInput).output(eventIterator(z.object({ update: bytesSchema }))),
    /** Resolves once the change is on disk: that is when the page says "Saved". */
    push: procedure.input(bookInput.extend({ update: bytesSchema })).output(z.void()),
  },
  noteVersions: {
    /** Newest first; of a note of the group with GROUP_ID. */
    list: procedure.input(noteInput).output(z.array(noteVersionSchema)),
    /** Keeps the note as it is now, for good. */
    keep: procedure.input(noteInput.extend({ name: z.string() })).output(noteVersionSchema),
    /** Keeps the note as it is now if no version says the same: before another version takes its place. */
    keepNow: procedure.input(noteInput).output(z.void()),
    /** What a version said, as `copiedContent` of note-copy.ts reads it. */
    content: procedure.input(bookInput.extend({ versionId: z.string() })).output(z.object({ content: bytesSchema })),
  },
  quotations: {
    /** Where the quoted words are in their review or passage now. */
    place: procedure.input(bookInput.extend({ evidence: evidenceSchema })).output(placedQuotationSchema),
  },
  exporting: {
    /** The file, and how far it is until then; who stops listening stops the work. */
    file: procedure.input(exportRequestSchema).output(eventIterator(exportEventSchema)),
    /** What would print a PDF here, asked anew whenever somebody chooses that. */
    printing: procedure.output(printedBySchema),
    /** Asks where to put a file, in a window of the host's own, and writes it there; the browser host leaves that to the browser. */
    save: procedure.input(exportedFileSchema).output(
      z.object({
        /** The file's full name; none where it was called off. */
        path: z.string().optional(),
      }),
    ),
  },
};
