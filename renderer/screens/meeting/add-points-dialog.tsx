// "Add points": the group's points, found by words, tag and status, put on the agenda several at once.
import { useMemo, useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { Point } from '../../../electron/shared/club-model.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { addAgendaItems, meetingRefusals } from '../../../electron/shared/meeting-edits.ts';
import { typedMinutes } from '../../../electron/shared/meeting-words.ts';
import { lineagesOf } from '../../../electron/shared/tag-tree.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { useQuotations } from '../../state/quotations.ts';
import styles from './add-points-dialog.module.css';
import { listedPoints, type PointChoice } from './point-choice.ts';
import { PointFilters } from './point-filters.tsx';
import { PointPicker } from './point-picker.tsx';

interface AddPointsDialogProps {
  readonly bookId: string;
  readonly meeting: Meeting;
  readonly onClose: () => void;
  /** @param itemIds of the new items */
  readonly onAdded: (itemIds: readonly string[]) => void;
}

export function AddPointsDialog({ bookId, meeting, onClose, onAdded }: AddPointsDialogProps) {
  const { editing } = useReplica();
  const { points } = useClub();
  const [choice, setChoice] = useState<PointChoice>({ text: '', status: 'open', tagIds: new Set() });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [minutes, setMinutes] = useState('10');
  const listed = useListed(bookId, points, choice);
  const onAgenda = new Set(meeting.agenda.flatMap(({ pointId }) => pointId ?? []));
  const each = typedMinutes(minutes);
  const refusal = meetingRefusals.minutes(each);
  const add = () => {
    if (refusal) return;
    // In the points' own order, also those that the filters hide by now.
    const drafts = points.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ pointId: id, minutes: each }));
    onAdded(addAgendaItems(editing, meeting.id, drafts));
  };
  if (!points.length) return <NoPoints onClose={onClose} />;
  return (
    <Dialog
      title="Add points to the agenda"
      wide
      staysOnOutsideClick
      onClose={onClose}
      actions={
        <>
          <div className={styles.minutes}>
            <TextField
              label="Minutes each"
              inputMode="numeric"
              value={minutes}
              onChange={setMinutes}
              refusal={refusal}
            />
          </div>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" isDisabled={!chosen.size} onPress={add}>
            {chosen.size ? `Add ${counted(chosen.size, 'point')}` : 'Add points'}
          </Button>
        </>
      }
    >
      <PointFilters choice={choice} onChange={setChoice} />
      <PointPicker bookId={bookId} listed={listed} onAgenda={onAgenda} chosen={chosen} onChoose={setChosen} />
    </Dialog>
  );
}

function useListed(bookId: string, points: readonly Point[], choice: PointChoice): readonly Point[] {
  const { tags } = useClub();
  const quote = useQuotations(bookId);
  const { contains } = useFilter({ sensitivity: 'base' });
  return useMemo(() => {
    const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
    const words = ({ text, evidence, tagIds }: Point) => [
      text,
      ...evidence.map((one) => quote(one)).flatMap(({ words: quoted, who }) => [quoted, who]),
      ...tagIds.map((id) => tagNames.get(id) ?? ''),
    ];
    return listedPoints(points, choice, lineagesOf(tags), words, contains);
  }, [points, choice, tags, quote, contains]);
}

function NoPoints({ onClose }: { onClose: () => void }) {
  const { move } = usePlace();
  return (
    <Dialog title="Add points to the agenda" onClose={onClose}>
      <EmptyState
        title="No points yet"
        action={
          <Button look="filled" onPress={() => move({ screen: 'reviews' })}>
            Go to the reviews
          </Button>
        }
      >
        Select words in a review or passage and press p: they become a point, and it can be put on the agenda here.
      </EmptyState>
    </Dialog>
  );
}
