/** A review, passages and points of them, for the tests of what the window shows of them. */
import type { Evidence, Point } from '../../../electron/shared/club-model.ts';
import type { Passage, ReviewSummary } from '../../../electron/shared/model.ts';
import type { QuotedTexts } from '../../../renderer/state/shown-quotation.ts';

export const passage = (id: string, facts: Partial<Passage> = {}): Passage => ({
  id,
  bookId: 'book',
  text: 'No ship today.',
  tags: [],
  source: { format: 'kindle-clippings', importId: 'import' },
  ...facts,
});

export const quoting = (passageId: string, exact = 'No ship'): Evidence => ({
  passageId,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
});

export const point = (id: string, evidence: readonly Evidence[], tagIds: readonly string[] = []): Point => ({
  id,
  text: 'Why?',
  kind: 'question',
  evidence: [...evidence],
  tagIds: [...tagIds],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  status: 'open',
});

export const review = {
  id: 'r1',
  bookId: 'book',
  reviewer: { name: 'Marit Solheim', isAuthor: false },
  writtenOn: '2010-08-16',
  spoiler: 'some',
  language: 'nb',
  shelves: [],
  source: { format: 'sample', importId: 'i1' },
  excerpt: '',
  openExcerpt: '',
  wordCount: 0,
  body: { text: 'In the end all die at last', marks: [{ type: 'spoiler', start: 15, end: 18 }] },
} satisfies ReviewSummary;

export const ofReview: Evidence = {
  reviewId: 'r1',
  quote: { exact: 'all die at last', prefix: '', suffix: '' },
  position: { start: 11, end: 26 },
};

export const having = (...reviews: ReviewSummary[]): QuotedTexts => ({
  book: { title: 'The Ferry', authors: ['Ada Brandt'] },
  reviews: new Map(reviews.map((one) => [one.id, one])),
  passages: new Map([['one', passage('one', { page: '12', by: 'Mara' })]]),
});

export const texts = having(review);
