// What can be taken out of a book: as which file, for whom, and what of it. The words of a request, for window and command line.
import { z } from 'zod';
import { pointStatusSchema } from './club-model.ts';

/** Files that are read: the whole discussion laid out. */
export const discussionFormats = ['md', 'txt', 'html', 'docx', 'pdf'] as const;
export const discussionFormatSchema = z.enum(discussionFormats);
export type DiscussionFormat = z.infer<typeof discussionFormatSchema>;

/** Files for other programs that hold the chosen points. */
export const pointsFormats = ['points-csv', 'annotations'] as const;
export const pointsFormatSchema = z.enum(pointsFormats);
export type PointsFormat = z.infer<typeof pointsFormatSchema>;

/** Files for other programs that hold a book whole: nothing is chosen of it and nothing hidden. */
export const dataFormats = ['reviews-csv', 'json'] as const;
export const dataFormatSchema = z.enum(dataFormats);
export type DataFormat = z.infer<typeof dataFormatSchema>;

export const exportFormats = [...discussionFormats, ...pointsFormats, ...dataFormats] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const audienceSchema = z.enum(['handout', 'leader']);
export type Audience = z.infer<typeof audienceSchema>;

/** What a discussion is made of, in the order it is read. */
export const discussionParts = ['book', 'members', 'agenda', 'points', 'notes', 'sources'] as const;
export const discussionPartSchema = z.enum(discussionParts);
export type DiscussionPart = z.infer<typeof discussionPartSchema>;

export const groupings = ['tag', 'status', 'reviewer', 'agenda'] as const;
export const groupingSchema = z.enum(groupings);
/** What points stand under. */
export type Grouping = z.infer<typeof groupingSchema>;

/** Which points: those that all of it lets pass. What is left out lets every point pass; an empty list lets none. */
export const pointChoiceSchema = z.object({
  audience: audienceSchema,
  groupBy: groupingSchema.optional(),
  /** Points with one of these tags or one below them; grouped by tag, only those tags are headings. */
  tagIds: z.array(z.string()).optional(),
  statuses: z.array(pointStatusSchema).optional(),
  /** Made by one of these members. */
  memberIds: z.array(z.string()).optional(),
  /** Points on the agenda of this meeting; of the meetings, only this one. */
  meetingId: z.string().optional(),
  /** Points that the search finds with this query. */
  query: z.string().optional(),
});
export type PointChoice = z.infer<typeof pointChoiceSchema>;

export const discussionChoiceSchema = pointChoiceSchema.extend({
  /** All where left out. */
  parts: z.array(discussionPartSchema).optional(),
  /** All where left out. A single note alone, with no other part, gives the file its title. */
  noteIds: z.array(z.string()).optional(),
});
export type DiscussionChoice = z.infer<typeof discussionChoiceSchema>;

/** What there is to export, and why there may be less than the group made. */
export const discussionCountsSchema = z.object({
  points: z.int().nonnegative(),
  notes: z.int().nonnegative(),
  meetings: z.int().nonnegative(),
  /** Private points that the hand-out leaves out, and points that were not chosen. */
  leftOutAsPrivate: z.int().nonnegative(),
  leftOutByChoice: z.int().nonnegative(),
});
export type DiscussionCounts = z.infer<typeof discussionCountsSchema>;

/** What makes a PDF of an HTML export: Electron itself, a browser installed beside, or nothing. */
export const printedBySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('electron') }),
  /** As its users know it: “Google Chrome”. */
  z.object({ by: z.literal('program'), name: z.string() }),
  z.object({ by: z.literal('none') }),
]);
export type PrintedBy = z.infer<typeof printedBySchema>;

const bookInput = z.object({ bookId: z.string() });
export const discussionRequestSchema = bookInput.extend({
  format: discussionFormatSchema,
  choice: discussionChoiceSchema,
});
export type DiscussionRequest = z.infer<typeof discussionRequestSchema>;
export const pointsRequestSchema = bookInput.extend({
  format: pointsFormatSchema,
  choice: pointChoiceSchema,
  /** A table begins with a byte order mark: Excel takes it for UTF-8 only then. Yes where left out. */
  byteOrderMark: z.boolean().optional(),
});
export type PointsRequest = z.infer<typeof pointsRequestSchema>;
export const dataRequestSchema = bookInput.extend({
  format: dataFormatSchema,
  byteOrderMark: z.boolean().optional(),
});
export type DataRequest = z.infer<typeof dataRequestSchema>;

export const exportRequestSchema = z.discriminatedUnion('format', [
  discussionRequestSchema,
  pointsRequestSchema,
  dataRequestSchema,
]);
export type ExportRequest = z.infer<typeof exportRequestSchema>;
