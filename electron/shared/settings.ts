// Settings of this computer (not of a book): how the window looks, and where the reader was.
import { z } from 'zod';
import { pointStatusSchema } from './club-model.ts';
import {
  audienceSchema,
  discussionPartSchema,
  discussionParts,
  exportFormats,
  groupingSchema,
} from './export-model.ts';
import { meetingClockSchema } from './meeting-clock.ts';
import { tagMatches } from './tag-tree.ts';

export const screens = ['overview', 'reviews', 'passages', 'points', 'notes', 'meeting'] as const;
export const screenSchema = z.enum(screens);
export type Screen = z.infer<typeof screenSchema>;

export const reviewSorts = ['newest', 'oldest', 'followers', 'longest', 'shortest', 'highest', 'lowest'] as const;
export const reviewSortSchema = z.enum(reviewSorts);
export type ReviewSort = z.infer<typeof reviewSortSchema>;

const tagMatchSchema = z.enum(tagMatches);

export const reviewFilterSchema = z.object({
  unread: z.boolean().default(false),
  starred: z.boolean().default(false),
  withPoints: z.boolean().default(false),
  spoiler: z.enum(['any', 'free', 'hidden']).default('any'),
  /** Whole stars, 0 for reviews without a rating; none means all. */
  ratings: z.array(z.int().min(0).max(5)).default([]),
  tagIds: z.array(z.string()).default([]),
  tagMatch: tagMatchSchema.default('any'),
  languages: z.array(z.string()).default([]),
  years: z.array(z.string()).default([]),
});
export type ReviewFilter = z.infer<typeof reviewFilterSchema>;

/** Which points the list shows, by their tags. */
export const pointFilterSchema = z.object({
  /** Of tags, or UNTAGGED (renderer/screens/points/point-groups.ts). */
  tagIds: z.array(z.string()).default([]),
  tagMatch: tagMatchSchema.default('any'),
});
export type PointFilter = z.infer<typeof pointFilterSchema>;

export const boardColumnings = ['tag', 'status', 'reviewer', 'agenda'] as const;
/** What the columns of the board of points are. */
export type BoardColumning = (typeof boardColumnings)[number];

const pixels = z.number().min(0);

/** How far the group is in a meeting that is shown to the room. */
export const heldMeetingSchema = z.object({
  meetingId: z.string(),
  /** Whether it is in front of everything else now. */
  isShown: z.boolean(),
  /** The item talked about; none before the first was chosen. */
  itemId: z.string().optional(),
  /** All items are behind. */
  isOver: z.boolean(),
  clock: meetingClockSchema,
});
export type HeldMeeting = z.infer<typeof heldMeetingSchema>;

/** Where the reader was in one book. */
export const placeSchema = z.object({
  screen: screenSchema.default('overview'),
  reviewId: z.string().optional(),
  passageId: z.string().optional(),
  noteId: z.string().optional(),
  meetingId: z.string().optional(),
  held: heldMeetingSchema.optional(),
  listScroll: pixels.default(0),
  paneScroll: pixels.default(0),
  passagesScroll: pixels.default(0),
  pointsScroll: pixels.default(0),
  noteScroll: pixels.default(0),
  sort: reviewSortSchema.default('followers'),
  filter: reviewFilterSchema.prefault({}),
  pointFilter: pointFilterSchema.prefault({}),
  pointsView: z.enum(['list', 'board']).default('list'),
  boardBy: z.enum(boardColumnings).default('tag'),
});
export type Place = z.infer<typeof placeSchema>;

const chosenIds = z.array(z.string()).default([]).catch([]);

/** What was last chosen for a book's exports. What an older or a newer Commonplace wrote that is not understood is as if never chosen. */
export const exportOptionsSchema = z.object({
  format: z.enum(exportFormats).default('docx').catch('docx'),
  audience: audienceSchema.default('handout').catch('handout'),
  parts: z
    .array(discussionPartSchema)
    .default([...discussionParts])
    .catch([...discussionParts]),
  /** Those that were unticked, so that a note written later is in the file. */
  notesLeftOut: chosenIds,
  groupBy: groupingSchema.default('tag').catch('tag'),
  /** None of these, of statuses and of members lets every point pass. */
  tagIds: chosenIds,
  statuses: z.array(pointStatusSchema).default([]).catch([]),
  memberIds: chosenIds,
  meetingId: z.string().optional().catch(undefined),
  query: z.string().max(1000).default('').catch(''),
  byteOrderMark: z.boolean().default(true).catch(true),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

// Apart from their defaults: zod would put those into every change that leaves a field out.
const theme = z.enum(['system', 'light', 'dark']);
/** Percent. */
const textSize = z.int().min(100).max(200);
/** Whether spoilers are hidden. */
const shield = z.boolean();

export const savedSearchSchema = z.object({ name: z.string().min(1).max(60), text: z.string().min(1).max(1000) });
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const settingsSchema = z.object({
  theme: theme.default('system'),
  textSize: textSize.default(100),
  shield: shield.default(true),
  /** The Electron window's normal bounds, in screen pixels. */
  window: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }).optional(),
  openBookId: z.string().optional(),
  /** The member who sits at this computer. */
  me: z.string().optional(),
  /** Queries kept by name, newest last. */
  savedSearches: z.array(savedSearchSchema).default([]),
  places: z.record(z.string(), placeSchema).default({}),
  /** By book. */
  exports: z.record(z.string(), exportOptionsSchema).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change of settings: top-level fields replace, `places` and `exports` are set by book; `openBookId: null` closes the book, `me: null`
 * makes nobody sit here. */
export const settingsChangeSchema = z
  .object({ theme, textSize, shield })
  .partial()
  .extend({
    openBookId: z.string().nullable().optional(),
    me: z.string().nullable().optional(),
    savedSearches: z.array(savedSearchSchema).optional(),
    place: z.object({ bookId: z.string(), place: placeSchema }).optional(),
    exporting: z.object({ bookId: z.string(), options: exportOptionsSchema }).optional(),
  });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
