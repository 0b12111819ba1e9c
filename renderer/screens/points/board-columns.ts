// The columns of the board and the points in each. Pure.
import {
  type Evidence,
  type Point,
  type PointStatus,
  pointStatuses,
  type Tag,
} from '../../../electron/shared/club-model.ts';
import { groupBy } from '../../../electron/shared/group-by.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { inTreeOrder, tagPaths } from '../../../electron/shared/tag-tree.ts';
import { statusNames } from '../../components/point-row/status-names.ts';

/** What a column stands for: a point that is moved there becomes that. */
export type ColumnKind =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'untagged' }
  | { readonly kind: 'status'; readonly status: PointStatus }
  /** Whose words are quoted; none for points that quote nothing. Nothing moves there. */
  | { readonly kind: 'reviewer'; readonly name: string | undefined }
  | { readonly kind: 'agenda'; readonly meetingId: string; readonly isOn: boolean };

export type BoardColumn = ColumnKind & {
  /** Unlike that of any other column. */
  readonly id: string;
  readonly title: string;
  readonly points: readonly Point[];
};

/**
 * A column for each tag, in the order of the tree, then one for points without any; a point stands in the columns of all its tags.
 * @param isFiltered whether some points were left out: columns without any of the others are left out, too, but for those `kept`
 */
export function tagColumns(
  points: readonly Point[],
  tags: readonly Tag[],
  isFiltered: boolean,
  kept: readonly string[],
): readonly BoardColumn[] {
  const own = new Map<string, Point[]>(tags.map(({ id }) => [id, []]));
  for (const point of points) for (const id of point.tagIds) own.get(id)?.push(point);
  const untagged = points.filter(({ tagIds }) => tagIds.length === 0);
  const paths = tagPaths(tags);
  return [
    ...inTreeOrder(tags)
      .filter(({ tag: { id } }) => !isFiltered || own.get(id)?.length || kept.includes(id))
      .map(({ tag }) => ({
        ...({ kind: 'tag', tag, id: `tag:${tag.id}` } as const),
        ...{ title: paths.get(tag.id) ?? tag.name, points: own.get(tag.id) ?? [] },
      })),
    ...(isFiltered && !untagged.length
      ? []
      : [{ kind: 'untagged', id: 'untagged', title: 'Without a tag', points: untagged } as const]),
  ];
}

export function statusColumns(points: readonly Point[]): readonly BoardColumn[] {
  return pointStatuses.map((status) => ({
    ...({ kind: 'status', status, id: `status:${status}`, title: statusNames[status] } as const),
    points: points.filter((point) => point.status === status),
  }));
}

/** A column for everybody whose words are quoted, the most quoted first; a point that quotes several stands with each. */
export function reviewerColumns(
  points: readonly Point[],
  nameOf: (evidence: Evidence) => string,
): readonly BoardColumn[] {
  const quoted = points.flatMap((point) => [...new Set(point.evidence.map(nameOf))].map((name) => ({ name, point })));
  const quotesNothing = points.filter(({ evidence }) => evidence.length === 0);
  return [
    ...[...groupBy(quoted, ({ name }) => name)]
      .map(([name, own]) => ({
        ...({ kind: 'reviewer', name, id: `reviewer:${name}`, title: name } as const),
        points: own.map(({ point }) => point),
      }))
      .sort((a, b) => b.points.length - a.points.length || a.title.localeCompare(b.title)),
    ...(quotesNothing.length
      ? [{ kind: 'reviewer', name: undefined, id: 'nobody', title: 'No quotation', points: quotesNothing } as const]
      : []),
  ];
}

/** What a meeting is to talk about, in its order, and the rest. */
export function agendaColumns(points: readonly Point[], { id: meetingId, agenda }: Meeting): readonly BoardColumn[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  const on = [...new Set(agenda.flatMap(({ pointId }) => pointId ?? []))];
  const isOn = new Set(on);
  return [
    {
      ...{ kind: 'agenda', meetingId, isOn: true, id: 'on', title: 'On the agenda' },
      points: on.flatMap((id) => byId.get(id) ?? []),
    },
    {
      ...{ kind: 'agenda', meetingId, isOn: false, id: 'off', title: 'Not on the agenda' },
      points: points.filter(({ id }) => !isOn.has(id)),
    },
  ];
}
