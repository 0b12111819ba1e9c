// What a group makes itself for one book: tags, points, notes, and who read what. The shapes inside the club document.
import { z } from 'zod';
import { bookPlaceSchema } from './book-place.ts';

const id = z.string().min(1).max(100);
const moment = z.iso.datetime();

/** Colours are names; styles/tokens.css gives each a light and a dark tone that colour-blind readers can tell apart. */
export const tagColours = ['1', '2', '3', '4', '5', '6'] as const;
export const tagColourSchema = z.enum(tagColours);
export type TagColour = z.infer<typeof tagColourSchema>;

export const MAX_TAG_NAME = 60;
export const MAX_TAG_DESCRIPTION = 500;
export const MAX_POINT_TEXT = 5000;
export const MAX_NOTE_TITLE = 200;

export const tagSchema = z.object({
  id,
  name: z.string().min(1).max(MAX_TAG_NAME),
  colour: tagColourSchema,
  description: z.string().max(MAX_TAG_DESCRIPTION).optional(),
  /** The tag it belongs below; see readClub for what holds where two members move tags at once. */
  parentId: id.optional(),
});
export type Tag = z.infer<typeof tagSchema>;

/** W3C Web Annotation: a TextQuoteSelector and a TextPositionSelector side by side. */
export const quoteSchema = z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() });
export const positionSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start < end, { error: 'A quotation holds at least one letter.' });

/** What became of quoted words that a new version of their review no longer holds as they were. */
export const placingSchema = z.object({
  /** `changed` and `lost` wait for a member to say where the words are now; `kept` goes without a place, as a member chose. */
  state: z.enum(['changed', 'lost', 'kept']),
  /** With `changed`: the words that seem to be meant, to be shown beside the old ones. */
  proposed: z.object({ quote: quoteSchema, position: positionSchema }).optional(),
});
export type Placing = z.infer<typeof placingSchema>;

export const stanceSchema = z.enum(['for', 'against']);
export type Stance = z.infer<typeof stanceSchema>;

const quotedSchema = z.object({
  quote: quoteSchema,
  position: positionSchema,
  /** Whether it speaks for what the point says, or against. */
  stance: stanceSchema.optional(),
  /** None while the words stand where `position` says, as they do until their text changes. */
  placing: placingSchema.optional(),
});

/** Words quoted from a review, or from a passage of the book itself. */
export const evidenceSchema = z.union([quotedSchema.extend({ reviewId: id }), quotedSchema.extend({ passageId: id })]);
export type Evidence = z.infer<typeof evidenceSchema>;

/** The text that is quoted from. */
export type QuoteSource = { readonly reviewId: string } | { readonly passageId: string };

export function sourceOf(evidence: QuoteSource): QuoteSource {
  return 'reviewId' in evidence ? { reviewId: evidence.reviewId } : { passageId: evidence.passageId };
}

/** The id of the review or passage; no two of either kind share one. */
export function sourceIdOf(source: QuoteSource): string {
  return 'reviewId' in source ? source.reviewId : source.passageId;
}

/** Whether both are the same words of the same text at the same place, whatever else is said of them. */
export function sameQuotation(a: Evidence, b: Evidence): boolean {
  return (
    sourceIdOf(a) === sourceIdOf(b) &&
    a.quote.exact === b.quote.exact &&
    a.position.start === b.position.start &&
    a.position.end === b.position.end
  );
}

export const pointKindSchema = z.enum(['question', 'remark']);
export type PointKind = z.infer<typeof pointKindSchema>;

export const pointStatuses = ['open', 'discussed', 'parked'] as const;
export const pointStatusSchema = z.enum(pointStatuses);
export type PointStatus = z.infer<typeof pointStatusSchema>;

export const pointSchema = z.object({
  id,
  /** The question or remark; may be empty while the quotation speaks for itself. */
  text: z.string().max(MAX_POINT_TEXT),
  kind: pointKindSchema,
  /** The quoted words it rests on; none for a free-standing point. */
  evidence: z.array(evidenceSchema),
  tagIds: z.array(id),
  /** A member. */
  createdBy: id.optional(),
  createdAt: moment,
  updatedAt: moment,
  status: pointStatusSchema,
  /** For the leader's copy only. */
  private: z.boolean().optional(),
  /** Where in the book it belongs: who has not read so far has it shielded. */
  place: bookPlaceSchema.optional(),
});
export type Point = z.infer<typeof pointSchema>;

/** A note without its content, which is a `Y.XmlFragment` (see club-document.ts). */
export const noteSchema = z.object({
  id,
  title: z.string().max(MAX_NOTE_TITLE),
  /** A member. */
  createdBy: id.optional(),
  createdAt: moment,
  updatedAt: moment,
});
export type Note = z.infer<typeof noteSchema>;
