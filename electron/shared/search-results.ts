// What a search asks and answers: the shapes that the page, the command line and the search worker share.
import { z } from 'zod';
import { libraryFields } from './query-completion.ts';

/** In the order of the tabs. */
export const resultKinds = ['book', 'review', 'passage', 'point', 'note', 'meeting'] as const;
const kindSchema = z.enum(resultKinds);

export const resultOrders = ['best', 'newest', 'oldest', 'longest', 'shortest', 'highest', 'lowest'] as const;
/** In what order results come: the best first, or by when they were written, their words or their stars. */
export type ResultOrder = (typeof resultOrders)[number];

export const searchRequestSchema = z.object({
  text: z.string().max(1000),
  bookId: z.string().optional(),
  limit: z.int().min(1).max(100_000).default(50),
  /** How many of those beyond the limit are named. */
  named: z.int().min(0).max(1_000_000).default(0),
  order: z.enum(resultOrders).default('best'),
  /** Only documents with these ids. */
  only: z.array(z.string()).max(1000).optional(),
  /** Show hidden words in snippets. */
  reveal: z.boolean().default(false),
  /** The last word is still being typed: it also matches as a prefix. */
  typing: z.boolean().default(false),
});
export type SearchRequest = z.infer<typeof searchRequestSchema>;

/** Values of a field that begin as typed, for the search box to complete. */
export const fieldValuesRequestSchema = z.object({
  field: z.enum(libraryFields),
  begun: z.string().max(1000),
  bookId: z.string().optional(),
});
export type FieldValuesRequest = z.infer<typeof fieldValuesRequestSchema>;

const rangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

export const searchResultSchema = z.object({
  kind: kindSchema,
  id: z.string(),
  bookId: z.string(),
  /** The reviewer's name; for a passage who marked it, where that is known; for a point its kind; of a meeting its day; a book's or note's title. */
  title: z.string(),
  score: z.number(),
  /** Words around the matches; `matches` are ranges in the snippet's text. None where every match is shielded. */
  snippets: z.array(z.object({ text: z.string(), matches: z.array(rangeSchema) })),
  /** Matching ranges in what is searched of it (a review's body, `passageWords`, `bookWords`, `noteText`, `meetingText`), shielded ones only when asked to reveal. */
  matches: z.array(rangeSchema),
  /** Some words matched where the shield hides them. */
  hiddenMatch: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchResultsSchema = z.object({
  total: z.int().nonnegative(),
  tookMs: z.number().nonnegative(),
  /** In the order that was asked for. */
  results: z.array(searchResultSchema),
  /** Ids of those beyond the limit, in no order. */
  beyond: z.partialRecord(kindSchema, z.array(z.string())),
  /** Where nothing was found: queries with words that do occur, nearest first; `changed` are the ranges of those words. */
  suggestions: z.array(z.object({ text: z.string(), changed: z.array(rangeSchema) })),
  /** While some of what is searched is still being indexed: documents that can be found already, and all of them. */
  indexing: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }).optional(),
});
export type SearchResults = z.infer<typeof searchResultsSchema>;
