// What a group made of one book as plain data, for other programs and other days: everything of its club document but its history.
import { z } from 'zod';
import { noteSchema, pointSchema, tagSchema } from './club-model.ts';
import { meetingSchema, memberSchema, spoilerMarkSchema } from './group-model.ts';

const attributes = z.record(z.string(), z.unknown());

const noteMarkSchema = z.object({ type: z.string(), attrs: attributes.optional() });

/** A node as ProseMirror writes it, for it is ProseMirror that notes are written with: words with their marks, or other nodes. */
export interface NoteDataNode {
  readonly type: string;
  readonly attrs?: z.infer<typeof attributes> | undefined;
  readonly content?: readonly NoteDataNode[] | undefined;
  /** Of a node of type `text`. */
  readonly text?: string | undefined;
  readonly marks?: readonly z.infer<typeof noteMarkSchema>[] | undefined;
}
const noteDataNodeSchema: z.ZodType<NoteDataNode> = z.object({
  type: z.string(),
  attrs: attributes.optional(),
  get content() {
    return z.array(noteDataNodeSchema).optional();
  },
  text: z.string().optional(),
  marks: z.array(noteMarkSchema).optional(),
});

const noteDataSchema = noteSchema.extend({ content: z.array(noteDataNodeSchema) });

/**
 * - `tags`, `points`, `members`, `meetings`, `spoilerMarks`: as club-model.ts and group-model.ts describe them. Their ids hold them
 *   together: a point’s `tagIds`, `createdBy` and `evidence`, an agenda’s `pointId`; a `reviewId` or `passageId` is that of a review
 *   or passage of the same file.
 * - `notes`, `templates`: with their rich text as ProseMirror’s nodes. A `pointQuotation` names the point it shows, an `agenda` its
 *   meeting.
 * - `read`, `starred`: ids of reviews.
 */
export const clubDataSchema = z.object({
  bookId: z.string().min(1),
  tags: z.array(tagSchema),
  points: z.array(pointSchema),
  notes: z.array(noteDataSchema),
  templates: z.array(noteDataSchema),
  members: z.array(memberSchema),
  meetings: z.array(meetingSchema),
  spoilerMarks: z.array(spoilerMarkSchema),
  read: z.array(z.string()),
  starred: z.array(z.string()),
});
export type ClubData = z.infer<typeof clubDataSchema>;
