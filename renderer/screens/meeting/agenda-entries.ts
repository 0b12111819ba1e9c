// The items of an agenda with what must be known to show them: their point, its words as they may be shown, what became of them.
import { useMemo } from 'react';
import type { Evidence, Point, Tag } from '../../../electron/shared/club-model.ts';
import type { AgendaItem, Meeting, Member } from '../../../electron/shared/group-model.ts';
import { itemTitle } from '../../../electron/shared/meeting-words.ts';
import { pointIsAhead } from '../../../electron/shared/points-ahead.ts';
import { aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { useClub } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import type { ShownQuotation } from '../../state/shown-quotation.ts';

export interface AgendaEntry {
  /** The item's. */
  readonly id: string;
  readonly item: AgendaItem;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** None of a free item, and of one whose point was deleted. */
  readonly point: Point | undefined;
  readonly tags: readonly Tag[];
  /** None while the point is covered. */
  readonly quotations: readonly QuotedWords[];
  /** Its point was deleted. */
  readonly isGone: boolean;
  /** It lies ahead of who sits here, and is covered. */
  readonly isAhead: boolean;
  /** Who comes and has not read as far as the point's place. */
  readonly notThereYet: readonly Member[];
}

export interface QuotedWords {
  readonly evidence: Evidence;
  readonly shown: ShownQuotation;
}

export function useAgendaEntries(bookId: string, meeting: Meeting): readonly AgendaEntry[] {
  const { points, tags } = useClub();
  const members = useMembers();
  const quote = useQuotations(bookId);
  const covers = useIsAhead();
  return useMemo(() => {
    const pointById = new Map(points.map((point) => [point.id, point]));
    const coming = members.filter(({ id }) => meeting.attendees.includes(id));
    return meeting.agenda.map((item, index): AgendaEntry => {
      const point = item.pointId === undefined ? undefined : pointById.get(item.pointId);
      const isAhead = point !== undefined && covers(point);
      const quotations = (isAhead ? [] : (point?.evidence ?? [])).map((evidence) => ({
        evidence,
        shown: quote(evidence),
      }));
      return {
        id: item.id,
        item,
        number: index + 1,
        title:
          isAhead && !item.title ? `A point ${aheadWords(point)}` : itemTitle(item, point, quotations[0]?.shown.words),
        point,
        tags: tags.filter(({ id }) => point?.tagIds.includes(id)),
        quotations,
        isGone: item.pointId !== undefined && !point,
        isAhead,
        notThereYet: point ? coming.filter((member) => pointIsAhead(point, member)) : [],
      };
    });
  }, [meeting, points, tags, members, quote, covers]);
}
