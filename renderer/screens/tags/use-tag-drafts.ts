// What is typed into the fields of tags, and saving it: a field is saved when it is left, unless what it says is refused.
import { useState } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { draftRefusals, type TagDrafts, type TypedTag, withTyped } from './tag-drafts.ts';
import type { TagEdits } from './use-tag-edits.ts';

export function useTagDrafts(tags: readonly Tag[], { change }: Pick<TagEdits, 'change'>) {
  const [drafts, setDrafts] = useState<TagDrafts>(new Map());
  const type = (tagId: string, field: keyof TypedTag, text: string | undefined) =>
    setDrafts((before) => withTyped(before, tagId, field, text));

  /** @returns whether it is saved now */
  const save = (tag: Tag, field: keyof TypedTag): boolean => {
    const typed = drafts.get(tag.id)?.[field];
    if (typed === undefined) return true;
    if (typed !== (tag[field] ?? '') && change(tag.id, { [field]: typed }) !== undefined) return false;
    type(tag.id, field, undefined);
    return true;
  };
  return {
    typedOf: (tag: Tag): TypedTag => drafts.get(tag.id) ?? {},
    refusalsOf: (tag: Tag) => draftRefusals(tags, tag, drafts.get(tag.id) ?? {}),
    type,
    save,
    /** @returns the id of a tag of which something could not be saved */
    saveAll(): string | undefined {
      const open = tags.filter(({ id }) => drafts.has(id));
      return open.filter((tag) => ![save(tag, 'name'), save(tag, 'description')].every(Boolean)).at(0)?.id;
    },
  };
}

export type DraftsOfTags = ReturnType<typeof useTagDrafts>;
