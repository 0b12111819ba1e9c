// Tags below tags: which a point is covered by, in what order they stand, and how they are named from the top. Pure; the tags
// are those of readClub, whose parents are there and lead to no circle.
import type { Point, Tag } from './club-model.ts';
import { groupBy } from './group-by.ts';
import { normaliseText } from './rich-text.ts';

/** Stands between a tag and one below it where both are named: "themes / memory". A slash without spaces is part of a name. */
export const TAG_PATH_SEPARATOR = ' / ';

/** By id: the tag itself and those above it, nearest first. */
export type Lineages = ReadonlyMap<string, readonly string[]>;

export function lineagesOf(tags: readonly Tag[]): Lineages {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  const lineages = new Map<string, readonly string[]>();
  const lineageOf = (id: string): readonly string[] => {
    const known = lineages.get(id);
    if (known) return known;
    const parent = parents.get(id);
    const lineage = parent === undefined ? [id] : [id, ...lineageOf(parent)];
    lineages.set(id, lineage);
    return lineage;
  };
  for (const { id } of tags) lineageOf(id);
  return lineages;
}

/** The tags and all above them: what they are found by, since a tag covers those below it. */
export function coveredBy(lineages: Lineages, tagIds: Iterable<string>): ReadonlySet<string> {
  const covering = new Set<string>();
  for (const tagId of tagIds) for (const id of lineages.get(tagId) ?? [tagId]) covering.add(id);
  return covering;
}

/** A tag with how deep it stands: 0 at the top. */
export interface PlacedTag {
  readonly tag: Tag;
  readonly depth: number;
}

/** Each tag before those below it, those beside each other by name. */
export function inTreeOrder(tags: readonly Tag[]): readonly PlacedTag[] {
  const below = groupBy(tags, ({ parentId }) => parentId);
  const placed: PlacedTag[] = [];
  const place = (parentId: string | undefined, depth: number) => {
    for (const tag of below.get(parentId) ?? []) {
      placed.push({ tag, depth });
      place(tag.id, depth + 1);
    }
  };
  place(undefined, 0);
  return placed;
}

/** By id: how the tag is named from the top, "themes / memory". */
export function tagPaths(tags: readonly Tag[]): ReadonlyMap<string, string> {
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return new Map(
    Array.from(lineagesOf(tags), ([id, lineage]) => [
      id,
      lineage
        .map((each) => names.get(each))
        .reverse()
        .join(TAG_PATH_SEPARATOR),
    ]),
  );
}

/** How many points have each tag, and how many have it or one below it. */
export interface TagUse {
  readonly own: number;
  readonly covered: number;
}

export function tagUses(tags: readonly Tag[], points: readonly Pick<Point, 'tagIds'>[]): ReadonlyMap<string, TagUse> {
  const lineages = lineagesOf(tags);
  const own = new Map<string, number>();
  const covered = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { tagIds } of points) {
    for (const id of tagIds) count(own, id);
    for (const id of coveredBy(lineages, tagIds)) count(covered, id);
  }
  return new Map(tags.map(({ id }) => [id, { own: own.get(id) ?? 0, covered: covered.get(id) ?? 0 }]));
}

/** What two names have in common if they name the same tag, whatever their case, spacing and encoding. */
export function tagNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();
}

/** "themes / memory" as the names it stands for, from the top; empty ones are left out. */
export function namesOfPath(path: string): readonly string[] {
  return normaliseText(path)
    .replace(/\s+/g, ' ')
    .split(TAG_PATH_SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The tag of that path; else, for a name alone, the tag of that name wherever it stands. */
export function tagNamed(tags: readonly Tag[], path: string): Tag | undefined {
  const key = tagNameKey(path);
  const paths = tagPaths(tags);
  return (
    tags.find(({ id }) => tagNameKey(paths.get(id) ?? '') === key) ?? tags.find(({ name }) => tagNameKey(name) === key)
  );
}

/** Of chosen tags those that are there: one that was deleted since could no longer be unchosen. */
export function stillThere(tags: readonly Tag[], chosen: readonly string[]): string[] {
  const there = new Set(tags.map(({ id }) => id));
  return chosen.filter((id) => there.has(id));
}

/** How several chosen tags are asked for. */
export const tagMatches = ['any', 'all', 'none'] as const;
export type TagMatch = (typeof tagMatches)[number];

/** @param covering see coveredBy. Where nothing is chosen everything passes. */
export function passesTags(
  covering: ReadonlySet<string> | undefined,
  chosen: readonly string[],
  match: TagMatch,
): boolean {
  if (chosen.length === 0) return true;
  const has = (id: string) => covering?.has(id) ?? false;
  switch (match) {
    case 'any':
      return chosen.some(has);
    case 'all':
      return chosen.every(has);
    case 'none':
      return !chosen.some(has);
    default:
      return match satisfies never;
  }
}
