import { expect, test } from 'vitest';
import { keptQuotation, type Quoting, quotationOf } from '../../../electron/exporting/tree/quotation.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { MarkedPassage } from '../../../electron/shared/spoiler-marks.ts';
import { book } from '../library/books.ts';

const text = 'No ship today. The brother lies under the lamp.';
const passage: MarkedPassage = {
  ...{ id: 'p1', bookId: 'one', text, tags: [] },
  source: { format: 'kindle-clippings', importId: 'i1' },
  hidden: [{ start: 15, end: 26 }],
};
const quoting = (audience: Quoting['audience']): Quoting => ({
  ...{ book: book('one'), audience },
  reviews: new Map(),
  passages: new Map([['p1', passage]]),
});
const evidence = quoteOf({ passageId: 'p1' }, text, { start: 0, end: text.length });

test('a hand-out shows a passage without the words the group hides of it, the leader’s copy with them', () => {
  if (!evidence) throw new Error('nothing to quote');
  expect(quotationOf(evidence, quoting('handout')).exact).toBe('No ship today. (spoiler) lies under the lamp.');
  expect(quotationOf(evidence, quoting('leader')).exact).toBe(text);
});

test('so does what a note kept of a point that is gone', () => {
  const kept = { pointId: 'gone', text: '', exact: 'The brother', attribution: 'Ada Brandt' };
  expect(keptQuotation(kept, quoting('handout'))?.exact).toBe('(spoiler)');
  expect(keptQuotation(kept, quoting('leader'))?.exact).toBe('The brother');
});
