// Who the group is and how it meets: members, meetings with their agenda, and what the group itself hides or opens. The shapes
// inside the club document, beside those of club-model.ts.
import { generateKeyBetween } from 'fractional-indexing';
import { z } from 'zod';
import { readToSchema } from './book-place.ts';
import { positionSchema, quoteSchema, tagColourSchema } from './club-model.ts';

const id = z.string().min(1).max(100);
const moment = z.iso.datetime();

export const MAX_MEMBER_NAME = 100;
export const MAX_VERDICT = 500;
export const MAX_MEETING_PLACE = 200;
export const MAX_AGENDA_TITLE = 500;
export const MAX_AGENDA_TEXT = 5000;
export const MAX_MINUTES = 600;

/**
 * In the group's own document: its list of members. In a book's document: what a member made of the book, and the name and
 * colour besides, so that a book that is handed on says who spoke.
 */
export const memberSchema = z.object({
  id,
  name: z.string().min(1).max(MAX_MEMBER_NAME),
  colour: tagColourSchema,
  readTo: readToSchema.optional(),
  /** In half stars from 0.5 to 5. */
  rating: z.number().min(0.5).max(5).multipleOf(0.5).optional(),
  /** A line about the book. */
  verdict: z.string().max(MAX_VERDICT).optional(),
});
export type Member = z.infer<typeof memberSchema>;

export const remarkSchema = z.object({
  id,
  text: z.string().min(1).max(MAX_AGENDA_TEXT),
  by: id.optional(),
  at: moment,
});
export type Remark = z.infer<typeof remarkSchema>;

/** A point of the group, or a free item: a welcome, a vote on the next book. */
export const agendaItemSchema = z.object({
  id,
  /** Its place among the others, as fractional-indexing makes it: a move writes one item only, on any replica. */
  order: z.string().max(1000).refine(isOrderKey, { error: 'This is no place in an order.' }),
  pointId: id.optional(),
  /** Of a free item; of a point, what the leader calls it instead of its words. */
  title: z.string().max(MAX_AGENDA_TITLE).optional(),
  minutes: z.int().nonnegative().max(MAX_MINUTES).optional(),
  /** What the leader wants to remember for it. */
  notes: z.string().max(MAX_AGENDA_TEXT).optional(),
  /** What came of it. */
  outcome: z.string().max(MAX_AGENDA_TEXT).optional(),
  /** Of a free item: a point has its own status. */
  done: z.boolean().optional(),
  /** Made during the meeting; oldest first. */
  remarks: z.array(remarkSchema),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const meetingDateSchema = z.iso.date();
export const meetingTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const meetingSchema = z.object({
  id,
  /** ISO date, and the time by the group's own clock: a meeting is where its group is. */
  date: meetingDateSchema,
  time: meetingTimeSchema.optional(),
  place: z.string().max(MAX_MEETING_PLACE).optional(),
  /** Ids of members who come. */
  attendees: z.array(id),
  plannedMinutes: z
    .int()
    .positive()
    .max(24 * 60)
    .optional(),
  createdAt: moment,
  updatedAt: moment,
  /** In their order. */
  agenda: z.array(agendaItemSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;

const markedWords = {
  id,
  quote: quoteSchema,
  position: positionSchema,
  /** Whether the group hides these words, or opens what their source hid. */
  hidden: z.boolean(),
  createdBy: id.optional(),
  createdAt: moment,
};
/** The group's own word on what gives the book away. The newest of several on the same words holds. */
export const spoilerMarkSchema = z.union([
  z.object({ ...markedWords, reviewId: id }),
  z.object({ ...markedWords, passageId: id }),
]);
export type SpoilerMark = z.infer<typeof spoilerMarkSchema>;

function isOrderKey(order: string): boolean {
  try {
    return generateKeyBetween(order, null) > order;
  } catch {
    return false;
  }
}
