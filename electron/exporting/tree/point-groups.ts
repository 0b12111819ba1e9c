// The points of a discussion under headings: by tag, status, whose words they quote, or a meeting's agenda.
import type { Club } from '../../shared/club-document.ts';
import { type Point, pointStatuses, type Tag } from '../../shared/club-model.ts';
import type { PointChoice } from '../../shared/export-model.ts';
import { groupBy } from '../../shared/group-by.ts';
import { meetingDay } from '../../shared/meeting-words.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { coveredBy, inTreeOrder, lineagesOf } from '../../shared/tag-tree.ts';
import { tagsAtOrBelow } from './chosen-points.ts';
import type { DiscussionPoint, PointGroup } from './discussion.ts';

/** How a point is written; `under` is the tag its heading names. */
type Written = (point: Point, under?: Tag) => DiscussionPoint;

/**
 * @param points those that were chosen
 * @param today `YYYY-MM-DD`, for the meeting that is meant where none was chosen
 */
export function pointGroups(
  points: readonly Point[],
  { tags, meetings }: Pick<Club, 'tags' | 'meetings'>,
  { groupBy: by = 'tag', tagIds, meetingId }: PointChoice,
  today: string,
  written: Written,
): PointGroup[] {
  switch (by) {
    case 'tag':
      return byTag(points, tags, tagIds, written);
    case 'status':
      return pointStatuses.flatMap((status) =>
        group(
          capitalised(status),
          points.filter((point) => point.status === status).map((point) => written(point)),
        ),
      );
    case 'reviewer':
      return byReviewer(points.map((point) => written(point)));
    case 'agenda': {
      const meeting = meetings.find(({ id }) => id === meetingId) ?? nextMeeting(meetings, today);
      const order = meeting?.agenda.flatMap(({ pointId }) => pointId ?? []) ?? [];
      const byId = new Map(points.map((point) => [point.id, point]));
      const on = new Set(order);
      const rest = points.filter(({ id }) => !on.has(id)).map((point) => written(point));
      if (!meeting) return withoutHeading(rest);
      return [
        ...group(
          `On the agenda of ${meetingDay(meeting.date)}`,
          [...on].flatMap((id) => byId.get(id) ?? []).map((point) => written(point)),
        ),
        ...group('Not on the agenda', rest),
      ];
    }
    default:
      return by satisfies never;
  }
}

/**
 * Points under the first of their tags; without a tag: the untagged ones, last. Tags stand before those below them, without
 * points of their own too.
 */
function byTag(
  points: readonly Point[],
  tags: readonly Tag[],
  tagIds: readonly string[] | undefined,
  written: Written,
): PointGroup[] {
  const headings = tagIds ? tagsAtOrBelow(tags, tagIds) : new Set(tags.map(({ id }) => id));
  const placed = inTreeOrder(tags);
  const order = new Map(placed.map(({ tag }, at) => [tag.id, at]));
  const firstTagOf = ({ tagIds: its }: Point) =>
    its
      .filter((id) => headings.has(id))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .at(0);
  const grouped = groupBy(points, firstTagOf);
  const headed = coveredBy(
    lineagesOf(tags),
    [...grouped.keys()].flatMap((id) => id ?? []),
  );
  const untagged = (grouped.get(undefined) ?? []).map((point) => written(point));
  const tagged = placed
    .filter(({ tag }) => headed.has(tag.id))
    .map(
      ({ tag, depth }): PointGroup => ({
        heading: tag.name,
        depth,
        points: (grouped.get(tag.id) ?? []).map((point) => written(point, tag)),
      }),
    );
  return tagged.length > 0 ? [...tagged, ...group('Other points', untagged)] : withoutHeading(untagged);
}

/** Under whose words a point quotes first, by name; those that quote nothing last. */
function byReviewer(points: readonly DiscussionPoint[]): PointGroup[] {
  const quoted = groupBy(
    points,
    ({ quotations: [first] }) => first && ('writer' in first ? first.writer : first.reviewer),
  );
  const named = [...quoted]
    .flatMap(([name, own]) => (name === undefined ? [] : group(name, own)))
    .sort((a, b) => (a.heading ?? '').localeCompare(b.heading ?? ''));
  const quotesNothing = quoted.get(undefined) ?? [];
  return named.length > 0 ? [...named, ...group('Without a quotation', quotesNothing)] : withoutHeading(quotesNothing);
}

/** None where nothing would stand in it. */
function group(heading: string, points: readonly DiscussionPoint[]): PointGroup[] {
  return points.length > 0 ? [{ heading, depth: 0, points }] : [];
}

function withoutHeading(points: readonly DiscussionPoint[]): PointGroup[] {
  return points.length > 0 ? [{ depth: 0, points }] : [];
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
}
