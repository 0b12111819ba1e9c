// Making, changing and deleting points: each one undo step, tags made on the way included.
import { useMemo } from 'react';
import { addPoint, ensureTag, removePoint, updatePoint } from '../../electron/shared/club-edits.ts';
import type { Evidence, PointKind } from '../../electron/shared/club-model.ts';
import { Problem } from '../../electron/shared/problem.ts';
import { useToast } from '../components/toast/toast.tsx';
import { useReplica } from './club.tsx';

/** What the form holds; tags by name, for one may not exist yet. */
export interface PointValue {
  readonly text: string;
  readonly kind: PointKind;
  readonly tagNames: readonly string[];
}

export const emptyPoint: PointValue = { text: '', kind: 'question', tagNames: [] };

/** `create` and `change` give back why the value cannot be, as a sentence for the form; undefined when it was taken. */
export function usePointEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { doc, editing } = replica;

    const asOneStep = (edit: () => void): string | undefined => {
      try {
        doc.transact(edit, editing.origin);
        return undefined;
      } catch (error) {
        if (error instanceof Problem) return error.message;
        throw error;
      }
    };
    const tagIds = (value: PointValue) => value.tagNames.map((name) => ensureTag(editing, name));

    return {
      create(value: PointValue, evidence: readonly Evidence[]): string | undefined {
        return asOneStep(() => addPoint(editing, { ...value, tagIds: tagIds(value), evidence }));
      },
      change(pointId: string, value: PointValue): string | undefined {
        return asOneStep(() => updatePoint(editing, pointId, { ...value, tagIds: tagIds(value) }));
      },
      remove(pointId: string): void {
        removePoint(editing, pointId);
        const takeBack = replica.takingBackLastStep();
        toast({ text: 'Point deleted.', action: { label: 'Undo', run: () => void takeBack() } });
      },
    };
  }, [replica, toast]);
}
