// What lies over a review's words: its points' highlights, the search's matches, the words being quoted, opened spoilers.
import { useMemo } from 'react';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { locate } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { useClub } from '../../state/club.tsx';
import type { Overlay } from './body-pieces.ts';

export function useOverlays(
  review: Review,
  result: SearchResult | undefined,
  draft: Evidence | undefined,
  opened: readonly TextRange[],
): readonly Overlay[] {
  const { points, tags } = useClub();
  return useMemo(() => {
    const tagById = new Map(tags.map((tag) => [tag.id, tag]));
    const highlights = points.flatMap((point) =>
      point.evidence.flatMap((evidence): Overlay[] => {
        const range = evidence.reviewId === review.id ? locate(evidence, review.body.text) : undefined;
        if (!range) return [];
        const own = point.tagIds.flatMap((tagId) => tagById.get(tagId) ?? []);
        const name = own.map((tag) => tag.name).join(', ') || 'a point';
        return [{ ...range, type: 'highlight', pointId: point.id, colour: own[0]?.colour, name }];
      }),
    );
    return [
      ...opened.map((range): Overlay => ({ ...range, type: 'opened' })),
      ...highlights,
      ...(result?.matches ?? []).map(([start, end]): Overlay => ({ start, end, type: 'match' })),
      ...(draft ? [{ ...draft.position, type: 'draft' } as const] : []),
    ];
  }, [review, result, draft, opened, points, tags]);
}
