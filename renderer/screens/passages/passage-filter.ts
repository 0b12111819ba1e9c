// Which passages the list shows, and how many of the book have each value that can be filtered by. Pure.
import type { Club } from '../../../electron/shared/club-document.ts';
import { sourceIdOf, type Tag } from '../../../electron/shared/club-model.ts';
import { groupBy } from '../../../electron/shared/group-by.ts';
import type { Passage } from '../../../electron/shared/model.ts';
import { countsByTag, coveringTagsBySource, tagsBySource } from '../../../electron/shared/review-order.ts';
import { passesTags, type TagMatch } from '../../../electron/shared/tag-tree.ts';

export interface PassageFilter {
  readonly starred: boolean;
  readonly withPoints: boolean;
  /** Of the group's own tags, on points of the passage; none means all. */
  readonly tagIds: readonly string[];
  readonly tagMatch: TagMatch;
  /** Who marked it, '' for passages of which that is not known; none means all. */
  readonly by: readonly string[];
}

export const noPassageFilter: PassageFilter = {
  starred: false,
  withPoints: false,
  tagIds: [],
  tagMatch: 'any',
  by: [],
};

/** What the group did with its passages, by the passage's id. */
export interface PassageMarks {
  readonly starred: ReadonlySet<string>;
  /** How many points quote it; no entry where none does. */
  readonly points: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those tags, and the ones above them. */
  readonly coveringTags: ReadonlyMap<string, ReadonlySet<string>>;
}

export function passageMarks(club: Pick<Club, 'points' | 'starred' | 'tags'>): PassageMarks {
  // A point that quotes a passage twice is one point of it.
  const quoted = club.points.flatMap(({ evidence }) => [...new Set(evidence.map(sourceIdOf))]);
  const points = new Map([...groupBy(quoted, (id) => id)].map(([id, of]) => [id, of.length]));
  return { starred: club.starred, points, tags: tagsBySource(club), coveringTags: coveringTagsBySource(club) };
}

export function passes(
  { id, by = '' }: Passage,
  filter: PassageFilter,
  { starred, points, coveringTags }: PassageMarks,
): boolean {
  return (
    !(filter.starred && !starred.has(id)) &&
    !(filter.withPoints && !points.has(id)) &&
    (!filter.by.length || filter.by.includes(by)) &&
    passesTags(coveringTags.get(id), filter.tagIds, filter.tagMatch)
  );
}

export interface PassageFacets {
  readonly starred: number;
  readonly withPoints: number;
  readonly tags: readonly { tag: Tag; count: number }[];
  /** Most passages first, those of nobody known last; none where there is nothing to choose. */
  readonly by: readonly { by: string; count: number }[];
}

export function passageFacets(passages: readonly Passage[], marks: PassageMarks, tags: readonly Tag[]): PassageFacets {
  const count = (test: (passage: Passage) => boolean) => passages.filter(test).length;
  const tagCounts = countsByTag(passages, marks.coveringTags);
  const by = [...groupBy(passages, ({ by: who = '' }) => who)]
    .map(([who, of]) => ({ by: who, count: of.length }))
    .sort((a, b) => Number(a.by === '') - Number(b.by === '') || b.count - a.count || a.by.localeCompare(b.by));
  return {
    starred: count(({ id }) => marks.starred.has(id)),
    withPoints: count(({ id }) => marks.points.has(id)),
    tags: tags.map((tag) => ({ tag, count: tagCounts.get(tag.id) ?? 0 })),
    by: by.length > 1 ? by : [],
  };
}
