// What is typed about tags and not saved yet: kept by tag while another one is looked at, so that what a field refuses is not lost. Pure.
import type { Tag } from '../../../electron/shared/club-model.ts';
import { tagDescriptionRefusal, tagRefusal } from '../../../electron/shared/tag-edits.ts';

/** What was typed into the fields of a tag; those that were left alone are not in it. */
export interface TypedTag {
  readonly name?: string;
  readonly description?: string;
}

/** By tag id. */
export type TagDrafts = ReadonlyMap<string, TypedTag>;

/** Why what was typed cannot be, for each field. */
export function draftRefusals(tags: readonly Tag[], tag: Tag, typed: TypedTag): { [field in keyof TypedTag]?: string } {
  const name = typed.name === undefined ? undefined : tagRefusal(tags, { ...tag, name: typed.name }, tag.id);
  const description = typed.description === undefined ? undefined : tagDescriptionRefusal(typed.description);
  return { ...(name && { name }), ...(description && { description }) };
}

/** `drafts` with one field of a tag as it was typed now; undefined for one that has been saved or given up. */
export function withTyped(
  drafts: TagDrafts,
  tagId: string,
  field: keyof TypedTag,
  text: string | undefined,
): TagDrafts {
  const { [field]: _, ...others } = drafts.get(tagId) ?? {};
  const next = new Map(drafts);
  const typed: TypedTag = text === undefined ? others : { ...others, [field]: text };
  if (Object.keys(typed).length) next.set(tagId, typed);
  else next.delete(tagId);
  return next;
}
