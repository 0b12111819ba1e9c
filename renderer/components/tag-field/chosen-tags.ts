// What the tag field holds: tags that are there by id, and new ones by name, which exist only once what carries them is saved. Pure.
import type { Tag } from '../../../electron/shared/club-model.ts';
import { tagPathRefusal } from '../../../electron/shared/tag-edits.ts';
import { namesOfPath, TAG_PATH_SEPARATOR, tagNamed, tagNameKey } from '../../../electron/shared/tag-tree.ts';

export type ChosenTag = { readonly id: string } | { readonly path: string };

/** Unlike that of any other chosen tag. */
export function chosenKey(chosen: ChosenTag): string {
  return 'id' in chosen ? `tag:${chosen.id}` : `new:${tagNameKey(chosen.path)}`;
}

/** What was typed as the tag that is meant: one that is there, else a new one; undefined where nothing was typed. */
export function typedTag(typed: string, tags: readonly Tag[]): ChosenTag | undefined {
  const path = namesOfPath(typed).join(TAG_PATH_SEPARATOR);
  if (!path) return undefined;
  const known = tagNamed(tags, path);
  return known ? { id: known.id } : { path };
}

/** `chosen` with `added` at the end; those already there are left out, and then it is the same list. */
export function withChosen(chosen: readonly ChosenTag[], added: readonly ChosenTag[]): readonly ChosenTag[] {
  const taken = new Set(chosen.map(chosenKey));
  const more = added.filter((one) => !taken.has(chosenKey(one)) && taken.add(chosenKey(one)));
  return more.length ? [...chosen, ...more] : chosen;
}

/** Why one of them cannot be, as a sentence for the field. */
export function chosenRefusal(chosen: readonly ChosenTag[]): string | undefined {
  return chosen.map((one) => ('path' in one ? tagPathRefusal(one.path) : undefined)).find(Boolean);
}
