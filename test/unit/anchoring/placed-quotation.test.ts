import { expect, it } from 'vitest';
import { placedQuotation } from '../../../electron/anchoring/placed-quotation.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';

const text = 'We begin with the light over the grey sea in winter. Then we ask what everybody knew, and when.';
const start = text.indexOf('the light');
const evidence = quoteOf({ reviewId: 'r1' }, text, { start, end: text.indexOf('. Then') });

it.each([
  ['stands where it was', text, 'standing'],
  ['stands where it moved to', `A new beginning. ${text}`, 'standing'],
  ['is changed where its words are', text.replace('grey sea', 'green sea'), 'changed'],
  ['is lost where its words are no more', 'Something else altogether.', 'lost'],
  ['is gone with its text', undefined, 'gone'],
] as const)('a live quotation %s', (_, now, is) => {
  if (!evidence) throw new Error('nothing is quoted');
  const placed = placedQuotation(evidence, now);
  expect(placed.is).toBe(is);
  if (placed.is === 'changed') expect(placed.evidence.quote.exact).toBe('the light over the green sea in winter');
  if (placed.is === 'standing') {
    const { position, quote } = placed.evidence;
    expect(now?.slice(position.start, position.end)).toBe(quote.exact);
  }
});
