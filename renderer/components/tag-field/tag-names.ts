// Lists of tag names as the tag field edits them: no name twice, whatever its case or encoding.
import { tagNameKey } from '../../../electron/shared/club-edits.ts';
import type { Tag } from '../../../electron/shared/club-model.ts';

/** `names` with `added` at the end, in an existing tag's spelling; empty names and those already there are left out. */
export function withNames(names: readonly string[], added: readonly string[], tags: readonly Tag[]): readonly string[] {
  const all = new Map(names.map((name) => [tagNameKey(name), name]));
  for (const name of added) {
    const key = tagNameKey(name);
    if (!key || all.has(key)) continue;
    all.set(key, tags.find((tag) => tagNameKey(tag.name) === key)?.name ?? name.replace(/\s+/g, ' ').trim());
  }
  return all.size === names.length ? names : [...all.values()];
}

export type TagOption = { readonly id: string; readonly name: string; readonly tag?: Tag };

/** Names none of `chosen`; those beginning with what was typed first; last of all the offer to create it. */
export function tagOptions(typed: string, chosen: readonly string[], tags: readonly Tag[]): TagOption[] {
  const key = tagNameKey(typed);
  const taken = new Set(chosen.map(tagNameKey));
  const matching = tags.filter(({ name }) => !taken.has(tagNameKey(name)) && tagNameKey(name).includes(key));
  const beginning = matching.filter(({ name }) => tagNameKey(name).startsWith(key));
  const options: TagOption[] = [...beginning, ...matching.filter((tag) => !beginning.includes(tag))].map((tag) => ({
    id: `tag:${tag.id}`,
    name: tag.name,
    tag,
  }));
  const isNew = key !== '' && !taken.has(key) && !tags.some(({ name }) => tagNameKey(name) === key);
  return isNew ? [...options, { id: 'create', name: typed.trim() }] : options;
}
