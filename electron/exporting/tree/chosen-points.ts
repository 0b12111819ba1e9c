// Which of a club's points an audience is given, and which of those were asked for.
import type { Club } from '../../shared/club-document.ts';
import type { Point, Tag } from '../../shared/club-model.ts';
import type { PointChoice } from '../../shared/export-model.ts';
import { lineagesOf } from '../../shared/tag-tree.ts';

export interface ChosenPoints {
  /** Oldest first. */
  readonly points: readonly Point[];
  readonly leftOutAsPrivate: number;
  readonly leftOutByChoice: number;
}

/** @param foundIds the points that the choice's query finds, where it has one */
export function chosenPoints(
  { points, tags, meetings }: Pick<Club, 'points' | 'tags' | 'meetings'>,
  choice: PointChoice,
  foundIds: ReadonlySet<string> | undefined,
): ChosenPoints {
  const { audience, tagIds, statuses, memberIds, meetingId } = choice;
  const shown = points.filter((point) => audience === 'leader' || point.private !== true);
  const chosenTags = tagIds && tagsAtOrBelow(tags, tagIds);
  const agenda = meetings.find(({ id }) => id === meetingId)?.agenda ?? [];
  const onAgenda = meetingId === undefined ? undefined : new Set(agenda.flatMap(({ pointId }) => pointId ?? []));
  const chosen = shown.filter(
    (point) =>
      (!chosenTags || point.tagIds.some((id) => chosenTags.has(id))) &&
      (!statuses || statuses.includes(point.status)) &&
      (!memberIds || (point.createdBy !== undefined && memberIds.includes(point.createdBy))) &&
      (!onAgenda || onAgenda.has(point.id)) &&
      (!foundIds || foundIds.has(point.id)),
  );
  return {
    points: chosen,
    leftOutAsPrivate: points.length - shown.length,
    leftOutByChoice: shown.length - chosen.length,
  };
}

/** Those tags and all below them. */
export function tagsAtOrBelow(tags: readonly Tag[], tagIds: readonly string[]): ReadonlySet<string> {
  const lineages = lineagesOf(tags);
  return new Set(tags.map(({ id }) => id).filter((id) => lineages.get(id)?.some((each) => tagIds.includes(each))));
}
