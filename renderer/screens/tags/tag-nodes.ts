// The tree of tags as it is shown: narrowed down to what was typed, with what leads there. Pure.
import type { Tag } from '../../../electron/shared/club-model.ts';
import { groupBy } from '../../../electron/shared/group-by.ts';
import { coveredBy, lineagesOf, type TagUse } from '../../../electron/shared/tag-tree.ts';
import { fold, matchOf, tagOptions } from '../../components/tag-field/tag-options.ts';

export interface TagNode {
  readonly id: string;
  readonly tag: Tag;
  /** Of points that have it, or a tag below it. */
  readonly count: number;
  /** Where its name matches what was typed. */
  readonly matches: [number, number][];
  readonly below: readonly TagNode[];
}

/** Tags that hold `sought`, and all above them; with the ids of all that are in it. */
export function tagNodes(
  tags: readonly Tag[],
  uses: ReadonlyMap<string, TagUse>,
  sought: string,
): { readonly nodes: readonly TagNode[]; readonly ids: readonly string[] } {
  const shown = shownBy(tags, sought);
  const below = groupBy(shown, ({ parentId }) => parentId);
  const folded = fold(sought).text.trim();
  const nodesBelow = (parentId: string | undefined): TagNode[] =>
    (below.get(parentId) ?? []).map((tag) => ({
      id: tag.id,
      tag,
      count: uses.get(tag.id)?.covered ?? 0,
      matches: matchOf(tag.name, tag.name, folded)?.matches ?? [],
      below: nodesBelow(tag.id),
    }));
  return { nodes: nodesBelow(undefined), ids: shown.map(({ id }) => id) };
}

function shownBy(tags: readonly Tag[], sought: string): readonly Tag[] {
  if (!sought.trim()) return tags;
  const found = tagOptions(sought, [], tags).flatMap(({ tag }) => tag?.id ?? []);
  const shown = coveredBy(lineagesOf(tags), found);
  return tags.filter(({ id }) => shown.has(id));
}
