// "Add to a point": the selected words become another quotation of a point there is, speaking for it, against it, or neither.
import { useMemo, useState } from 'react';
import type { Evidence, Stance } from '../../../electron/shared/club-model.ts';
import { useClub } from '../../state/club.tsx';
import { usePointEdits } from '../../state/points.ts';
import { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { aheadWords } from '../ahead-bar/ahead-bar.tsx';
import { Choice, type ChoiceOption } from '../choice/choice.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { PickList } from '../pick-list/pick-list.tsx';
import styles from './add-to-point.module.css';

export interface AddToPointProps {
  readonly bookId: string;
  /** The words. */
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

const stances: readonly ChoiceOption<Stance | 'neutral'>[] = [
  { value: 'for', label: 'For it' },
  { value: 'against', label: 'Against it' },
  { value: 'neutral', label: 'Neither' },
];

export function AddToPoint({ bookId, evidence, onClose }: AddToPointProps) {
  const { points } = useClub();
  const edits = usePointEdits();
  const [stance, setStance] = useState<Stance | 'neutral'>('neutral');
  const items = usePointItems(bookId);
  const add = (pointId: string) => {
    const point = points.find(({ id }) => id === pointId);
    if (point) edits.addQuotation(point, { ...evidence, ...(stance !== 'neutral' && { stance }) });
    getSelection()?.removeAllRanges();
    onClose();
  };
  return (
    <Dialog title="Add to a point" onClose={onClose}>
      <div className={styles.content}>
        <q className={styles.words} dir="auto">
          {evidence.quote.exact}
        </q>
        <Choice label="The words speak" value={stance} onChange={setStance} options={stances} />
        <PickList
          label="Find a point"
          items={items}
          onPick={add}
          nothing={points.length ? 'No point holds that.' : 'There are no points yet. New point makes the first.'}
        />
      </div>
    </Dialog>
  );
}

/** All points, the newest first; those that lie ahead say only where. */
function usePointItems(bookId: string) {
  const { points } = useClub();
  const quote = useQuotations(bookId);
  const isAhead = useIsAhead();
  return useMemo(
    () =>
      points.toReversed().map((point) => {
        if (isAhead(point)) return { id: point.id, label: `A point ${aheadWords(point)}` };
        const [first] = point.evidence;
        const quoted = first && quote(first);
        const words = quoted && `“${quoted.words}” – ${quoted.who}`;
        return { id: point.id, label: point.text || words || 'A point', detail: point.text ? words : undefined };
      }),
    [points, quote, isAhead],
  );
}
