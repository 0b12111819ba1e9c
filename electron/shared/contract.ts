// The whole boundary between the page and the Node side: every procedure, its input, output and declared errors.
// One router implements it (router.ts); a MessagePort and a WebSocket carry it.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { importEventSchema, importRecordSchema, importRequestSchema } from './import-report.ts';
import { bookEntrySchema, bookFactsSchema, bookSchema, reviewSchema, reviewSummarySchema } from './model.ts';
import { problemCodes } from './problem.ts';
import { searchRequestSchema, searchResultsSchema } from './search-results.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

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
  'toggle-shield',
  'settings',
  'keys',
  'library',
  'overview',
  'reviews',
  'points',
  'notes',
] as const;
export const menuCommandSchema = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

export const hostEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('command'), command: menuCommandSchema }),
  /** Books or reviews changed: lists shown are out of date. */
  z.object({ type: z.literal('library-changed') }),
  z.object({ type: z.literal('settings-changed'), settings: settingsSchema }),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

export const exportFormats = ['md'] as const;
export const audienceSchema = z.enum(['handout', 'leader']);
export type Audience = z.infer<typeof audienceSchema>;
export const exportRequestSchema = z.object({
  bookId: z.string(),
  format: z.enum(exportFormats),
  audience: audienceSchema,
  /** Only points with one of these tags, and those tags' headings; all where left out. */
  tagIds: z.array(z.string()).optional(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;
export const exportedFileSchema = z.object({ name: z.string(), mediaType: z.string(), bytes: bytesSchema });
export type ExportedFile = z.infer<typeof exportedFileSchema>;

// Declared once for all: any procedure can find its book gone or the disk full.
const procedure = oc.errors(
  Object.fromEntries(problemCodes.map((code) => [code, {}])) as Record<(typeof problemCodes)[number], object>,
);
const bookInput = z.object({ bookId: z.string() });

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
  },
  reviews: {
    list: procedure.input(bookInput).output(z.array(reviewSummarySchema)),
    get: procedure.input(z.object({ reviewId: z.string() })).output(reviewSchema),
  },
  imports: {
    preview: procedure
      .input(z.object({ name: z.string(), bytes: bytesSchema }))
      .output(eventIterator(importEventSchema)),
    commit: procedure.input(importRequestSchema).output(z.array(importRecordSchema)),
    discard: procedure.input(z.object({ previewId: z.string() })).output(z.void()),
    /** Newest first. */
    history: procedure.input(bookInput).output(z.array(importRecordSchema)),
    /** Only the newest import of a book, and only until points quote what it brought; a book it brought in is removed. */
    undo: procedure.input(bookInput.extend({ importId: z.string() })).output(z.void()),
  },
  search: {
    query: procedure.input(searchRequestSchema).output(searchResultsSchema),
  },
  club: {
    /** The whole document first, then every change made elsewhere, as Yjs updates. */
    open: procedure.input(bookInput).output(eventIterator(z.object({ update: bytesSchema }))),
    /** Resolves once the change is on disk: that is when the page says "Saved". */
    push: procedure.input(bookInput.extend({ update: bytesSchema })).output(z.void()),
  },
  exporting: {
    notes: procedure.input(exportRequestSchema).output(exportedFileSchema),
  },
};
