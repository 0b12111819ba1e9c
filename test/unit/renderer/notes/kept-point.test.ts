import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../../../electron/shared/model.ts';
import { keptIn, keptPoint } from '../../../../renderer/screens/notes/kept-point.ts';

const review = {
  id: 'r1',
  bookId: 'b1',
  reviewer: { name: 'Marit Solheim', isAuthor: false },
  writtenOn: '2010-08-16',
  spoiler: 'some',
  shelves: [],
  source: { format: 'sample', importId: 'i1' },
  excerpt: '',
  openExcerpt: '',
  wordCount: 0,
  body: { text: 'In the end all die at last', marks: [{ type: 'spoiler', start: 15, end: 18 }] },
} satisfies ReviewSummary;

const point = {
  id: 'p1',
  text: 'Why?',
  kind: 'question',
  evidence: [
    {
      reviewId: 'r1',
      quote: { exact: 'all die at last', prefix: '', suffix: '' },
      position: { start: 11, end: 26 },
    },
  ],
  tagIds: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  status: 'open',
} satisfies Point;

describe('what a note keeps of a point', () => {
  it('is its words, who wrote them, and how they may be shown under the shield', () => {
    expect(keptPoint(point, [review])).toEqual({
      pointId: 'p1',
      text: 'Why?',
      exact: 'all die at last',
      attribution: 'Marit Solheim, 16 August 2010',
      shielded: 'all (spoiler) at last',
    });
  });

  it('says nothing of the shield where nothing is hidden', () => {
    const { body: _, ...open } = review;
    expect(keptPoint(point, [{ ...open, spoiler: 'none' }]).shielded).toBeNull();
  });

  it('hides all words of a review that is not there', () => {
    expect(keptPoint(point, []).shielded).toBe('(spoiler)');
  });

  it('has neither words nor writer for a point that quotes nothing', () => {
    expect(keptPoint({ ...point, evidence: [] }, [review])).toMatchObject({
      exact: '',
      attribution: '',
      shielded: null,
    });
  });

  it('is read back as text, whatever another program put there', () => {
    expect(keptIn({ pointId: 7, text: { a: 1 }, shielded: undefined })).toEqual({
      pointId: '',
      text: '',
      exact: '',
      attribution: '',
      shielded: null,
    });
  });
});
