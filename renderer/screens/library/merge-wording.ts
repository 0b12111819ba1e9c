// What merging two books will do, in words. Pure.
import type { MergeCounts } from '../../../electron/shared/contract.ts';
import { counted } from '../../../electron/shared/wording.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `28 reviews, 3 points and 1 note of “X” move into “Y”. 4 reviews are in both and are kept once. You can undo this.` */
export function mergeInWords(counts: MergeCounts, gone: string, kept: string): string {
  const moving = named(counts.reviews, counts.passages, [counts.points, 'point'], [counts.notes, 'note']);
  const same = named(counts.sameReviews, counts.samePassages);
  const sum = (...of: number[]) => of.reduce((total, count) => total + count, 0);
  const one = (count: number, singular: string, plural: string) => (count === 1 ? singular : plural);
  const movingCount = sum(counts.reviews, counts.passages, counts.points, counts.notes);
  const sameCount = sum(counts.sameReviews, counts.samePassages);
  const sentences = [
    movingCount
      ? `${list.format(moving)} of “${gone}” ${one(movingCount, 'moves', 'move')} into “${kept}”.`
      : `“${gone}” has nothing of its own that would move into “${kept}”.`,
    sameCount &&
      `${list.format(same)} ${one(sameCount, 'is in both and is kept once.', 'are in both and are kept once.')}`,
    'You can undo this.',
  ];
  return sentences.filter(Boolean).join(' ');
}

function named(reviews: number, passages: number, ...more: [number, string][]): string[] {
  const kinds: [number, string][] = [[reviews, 'review'], [passages, 'passage'], ...more];
  return kinds.flatMap(([count, noun]) => (count ? [counted(count, noun)] : []));
}
