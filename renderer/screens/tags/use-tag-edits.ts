// Changing tags: each one undo step, what can be missed told with a way back. What is refused comes back as a sentence.
import { useMemo } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { transact } from '../../../electron/shared/editing.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import {
  addStarterTags,
  ensureTag,
  mergeTags,
  removeTag,
  retagPoints,
  type TagDraft,
  updateTag,
} from '../../../electron/shared/tag-edits.ts';
import { tagUses } from '../../../electron/shared/tag-tree.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';

export interface Retagging {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Paths of tags that are made for it. */
  readonly create: readonly string[];
}

export function useTagEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { editing } = replica;

    const refusalOf = (edit: () => void): string | undefined => {
      try {
        edit();
        return undefined;
      } catch (error) {
        if (error instanceof Problem) return error.message;
        throw error;
      }
    };
    /** Says what the step made last did. */
    const tell = (text: string) => {
      const takeBack = replica.takingBackLastStep();
      toast({ text, action: { label: 'Undo', run: () => void takeBack() } });
    };

    return {
      /** @returns the id of the tag, made where there was none. @throws Problem for what tagPathRefusal refuses. */
      add: (path: string): string => ensureTag(editing, path),
      change: (tagId: string, change: Partial<TagDraft>): string | undefined =>
        refusalOf(() => updateTag(editing, tagId, change)),
      /** Below another tag, or to the top. */
      move(tagId: string, parentId: string | undefined): void {
        const refusal = refusalOf(() => updateTag(editing, tagId, { parentId }));
        if (refusal) toast({ text: refusal, failed: true });
      },
      merge(tag: Tag, into: Tag): void {
        const { tags, points } = replica.club;
        const moved = tagUses(tags, points).get(tag.id)?.own ?? 0;
        const refusal = refusalOf(() => mergeTags(editing, [tag.id], into.id));
        if (refusal) toast({ text: refusal, failed: true });
        else tell(`Merged ${counted(moved, 'point')} into “${into.name}”.`);
      },
      remove(tag: Tag): void {
        removeTag(editing, tag.id);
        tell(`Tag “${tag.name}” deleted; its points stay.`);
      },
      addStarters(names: readonly string[]): void {
        addStarterTags(editing, names);
        tell(`Added ${counted(names.length, 'tag')}.`);
      },
      retag(pointIds: readonly string[], { add, remove, create }: Retagging): void {
        transact(editing, pointIds.length === 1 ? 'tag point' : `tag ${pointIds.length} points`, () => {
          const made = create.map((path) => ensureTag(editing, path));
          retagPoints(editing, pointIds, { add: [...add, ...made], remove });
        });
        tell(`Changed the tags of ${counted(pointIds.length, 'point')}.`);
      },
    };
  }, [replica, toast]);
}

export type TagEdits = ReturnType<typeof useTagEdits>;
