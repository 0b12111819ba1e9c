// What lies over a text's words: its points' highlights, the search's matches, the words being quoted, opened spoilers.
import { useMemo } from 'react';
import { type Evidence, sourceIdOf } from '../../../electron/shared/club-model.ts';
import { locate } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useClub } from '../../state/club.tsx';
import { useIsAhead } from '../../state/readers.tsx';
import { aheadWords } from '../ahead-bar/ahead-bar.tsx';
import { matchOverlays, type Overlay } from './body-pieces.ts';
import type { Quotable } from './quotable.ts';

export function useOverlays(
  { source, body: { text } }: Quotable,
  matches: readonly TextRange[],
  currentMatch: TextRange | undefined,
  draft: Evidence | undefined,
  opened: readonly TextRange[],
): readonly Overlay[] {
  const { points, tags } = useClub();
  const isAhead = useIsAhead();
  const sourceId = sourceIdOf(source);
  return useMemo(() => {
    const tagById = new Map(tags.map((tag) => [tag.id, tag]));
    const highlights = points.flatMap((point) =>
      point.evidence.flatMap((evidence): Overlay[] => {
        const range = sourceIdOf(evidence) === sourceId ? locate(evidence, text) : undefined;
        if (!range) return [];
        const own = point.tagIds.flatMap((tagId) => tagById.get(tagId) ?? []);
        const name = isAhead(point) ? aheadWords(point) : own.map((tag) => tag.name).join(', ') || 'a point';
        return [{ ...range, type: 'highlight', pointId: point.id, colour: own[0]?.colour, name }];
      }),
    );
    return [
      ...opened.map((range): Overlay => ({ ...range, type: 'opened' })),
      ...highlights,
      ...matchOverlays(matches, currentMatch),
      ...(draft ? [{ ...draft.position, type: 'draft' } as const] : []),
    ];
  }, [sourceId, text, matches, currentMatch, draft, opened, points, tags, isAhead]);
}
