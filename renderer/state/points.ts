// Making, changing and deleting points, one or several: each one undo step, tags made on the way included, with a way back
// wherever the change is not seen at once.
import { useMemo } from 'react';
import { type BookPlace, bookPlaceName } from '../../electron/shared/book-place.ts';
import {
  type Evidence,
  type Point,
  type PointKind,
  type PointStatus,
  type Stance,
  sameQuotation,
} from '../../electron/shared/club-model.ts';
import { signature } from '../../electron/shared/editing.ts';
import {
  addPoint,
  removePoints,
  setPlace,
  setPrivate,
  setStatus,
  updatePoint,
} from '../../electron/shared/point-edits.ts';
import { Problem } from '../../electron/shared/problem.ts';
import { addEvidence, removeEvidence, setStance } from '../../electron/shared/quotation-edits.ts';
import { ensureTag } from '../../electron/shared/tag-edits.ts';
import { counted } from '../../electron/shared/wording.ts';
import type { ChosenTag } from '../components/tag-field/chosen-tags.ts';
import { useToast } from '../components/toast/toast.tsx';
import { useReplica } from './club.tsx';

/** What the form holds; a tag may not exist yet. */
export interface PointValue {
  readonly text: string;
  readonly kind: PointKind;
  readonly tags: readonly ChosenTag[];
  /** Where in the book it belongs; none for anywhere. */
  readonly place: BookPlace | undefined;
  /** For the leader's copy only. */
  readonly private: boolean;
}

export const emptyPoint: PointValue = { text: '', kind: 'question', tags: [], place: undefined, private: false };

export type PointEdits = ReturnType<typeof usePointEdits>;

/** `create` and `change` give back why the value cannot be, as a sentence for the form; undefined when it was taken. */
export function usePointEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { doc, editing } = replica;

    const refusalOf = (edit: () => void): string | undefined => {
      try {
        edit();
        return undefined;
      } catch (error) {
        if (error instanceof Problem) return error.message;
        throw error;
      }
    };
    const asOneStep = (edit: () => void) =>
      refusalOf(() => {
        // Not part of the step: the document may know who sits here from now on.
        signature(editing);
        doc.transact(edit, editing.origin);
      });
    /** Says what the step made last did. */
    const tell = (text: string) => {
      const takeBack = replica.takingBackLastStep();
      toast({ text, action: { label: 'Undo', run: () => void takeBack() } });
    };
    const tried = (done: string, edit: () => void) => {
      const refusal = refusalOf(edit);
      if (refusal) toast({ text: refusal, failed: true });
      else tell(done);
    };
    const tagIds = (value: PointValue) =>
      value.tags.map((tag) => ('id' in tag ? tag.id : ensureTag(editing, tag.path)));

    return {
      create(value: PointValue, evidence: readonly Evidence[]): string | undefined {
        return asOneStep(() => addPoint(editing, { ...value, tagIds: tagIds(value), evidence }));
      },
      change(pointId: string, value: PointValue): string | undefined {
        return asOneStep(() => updatePoint(editing, pointId, { ...value, tagIds: tagIds(value) }));
      },
      remove(pointIds: readonly string[]): void {
        removePoints(editing, pointIds);
        tell(pointIds.length === 1 ? 'Point deleted.' : `${counted(pointIds.length, 'point')} deleted.`);
      },
      setStatus(pointIds: readonly string[], status: PointStatus): void {
        setStatus(editing, pointIds, status);
        tell(`${pointIds.length === 1 ? 'Point' : counted(pointIds.length, 'point')} ${statusSaid[status]}.`);
      },
      setPrivate(pointIds: readonly string[], kept: boolean): void {
        setPrivate(editing, pointIds, kept);
        tell(`${counted(pointIds.length, 'point')} ${kept ? 'only in the leader’s copy' : 'for everybody'} now.`);
      },
      setPlace(pointIds: readonly string[], place: BookPlace | undefined): void {
        setPlace(editing, pointIds, place);
        tell(
          `${counted(pointIds.length, 'point')} put ${place ? `at ${bookPlaceName(place)}` : 'anywhere in the book'}.`,
        );
      },
      addQuotation({ id, text, evidence: before }: Point, evidence: Evidence): void {
        if (before.some((one) => sameQuotation(one, evidence))) {
          toast({ text: 'This point quotes these words already.' });
          return;
        }
        tried(`Added to ${text ? `“${shortened(text)}”` : 'the point'}.`, () => addEvidence(editing, id, evidence));
      },
      setStance(pointId: string, evidence: Evidence, stance: Stance | undefined): void {
        tried(stanceSaid[stance ?? 'neutral'], () => setStance(editing, pointId, evidence, stance));
      },
      takeAway(pointId: string, evidence: Evidence): void {
        tried('Quotation taken away.', () => removeEvidence(editing, pointId, evidence));
      },
    };
  }, [replica, toast]);
}

const statusSaid: Readonly<Record<PointStatus, string>> = {
  open: 'open again',
  discussed: 'marked as discussed',
  parked: 'parked',
};

const stanceSaid: Readonly<Record<Stance | 'neutral', string>> = {
  for: 'The quotation counts for the point.',
  against: 'The quotation counts against the point.',
  neutral: 'The quotation counts neither for nor against.',
};

/** As much as fits a message. */
const SHORT = 60;

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text;
}
