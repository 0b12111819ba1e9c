import { expect, test } from 'vitest';
import type { MergeCounts } from '../../../../electron/shared/contract.ts';
import { mergeInWords } from '../../../../renderer/screens/library/merge-wording.ts';

const nothing: MergeCounts = { reviews: 0, sameReviews: 0, passages: 0, samePassages: 0, points: 0, notes: 0 };
const said = (counts: Partial<MergeCounts>) => mergeInWords({ ...nothing, ...counts }, 'X', 'Y');

test('what a merge will do is said in words', () => {
  expect(said({ reviews: 28, sameReviews: 4, points: 3, notes: 1 })).toBe(
    '28 reviews, 3 points and 1 note of “X” move into “Y”. 4 reviews are in both and are kept once. You can undo this.',
  );
  expect(said({ reviews: 1, passages: 2, samePassages: 1 })).toBe(
    '1 review and 2 passages of “X” move into “Y”. 1 passage is in both and is kept once. You can undo this.',
  );
  expect(said({ points: 1 })).toBe('1 point of “X” moves into “Y”. You can undo this.');
  expect(said({})).toBe('“X” has nothing of its own that would move into “Y”. You can undo this.');
});
