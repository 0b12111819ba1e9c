// A live quotation in a note: the node `sourceQuotation`, which stands for words of a review or passage wherever they are now.
// What it keeps besides its anchor counts once its text is gone, or says something else.
import { z } from 'zod';
import { type Evidence, evidenceSchema } from './club-model.ts';

export const SOURCE_QUOTATION = 'sourceQuotation';

export interface KeptQuotation {
  readonly evidence: Evidence;
  /** "Reviewer, 16 August 2010" or "Author, p. 12" */
  readonly attribution: string;
  /** The words as they may be shown while spoilers are hidden, where that differs: without the text nobody could tell. */
  readonly shielded: string | null;
}

export const quotationAttributeNames = [
  ...['reviewId', 'passageId', 'exact', 'prefix', 'suffix', 'start', 'end'],
  ...['attribution', 'shielded'],
] as const;

/** Plain values for the node; those that do not apply are null. */
export function quotationAttributes({
  evidence,
  attribution,
  shielded,
}: KeptQuotation): Record<string, string | number | null> {
  return {
    reviewId: 'reviewId' in evidence ? evidence.reviewId : null,
    passageId: 'passageId' in evidence ? evidence.passageId : null,
    ...evidence.quote,
    ...evidence.position,
    attribution,
    shielded,
  };
}

/** From a node's attributes, which may come from anywhere; undefined for what is no quotation. */
export function quotationIn(attributes: Readonly<Record<string, unknown>>): KeptQuotation | undefined {
  const { reviewId, passageId, exact, prefix, suffix, start, end, attribution, shielded } = attributes;
  const evidence = evidenceSchema.safeParse({
    ...(reviewId ? { reviewId } : { passageId }),
    quote: { exact, prefix: prefix ?? '', suffix: suffix ?? '' },
    position: { start: Number(start), end: Number(end) },
  }).data;
  return (
    evidence && {
      evidence,
      attribution: typeof attribution === 'string' ? attribution : '',
      shielded: typeof shielded === 'string' ? shielded : null,
    }
  );
}

/** Where quoted words are now. With `changed` the evidence is on the words that seem to be meant. */
export const placedQuotationSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('standing'), evidence: evidenceSchema }),
  z.object({ is: z.literal('changed'), evidence: evidenceSchema }),
  z.object({ is: z.literal('lost') }),
  /** The review or passage is not in the library. */
  z.object({ is: z.literal('gone') }),
]);
export type PlacedQuotation = z.infer<typeof placedQuotationSchema>;
