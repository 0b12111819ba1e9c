// The minutes of one item, or the same for several.
import { transact } from '../../../electron/shared/editing.ts';
import type { AgendaItem, Meeting } from '../../../electron/shared/group-model.ts';
import { meetingRefusals, updateAgendaItem } from '../../../electron/shared/meeting-edits.ts';
import { typedMinutes } from '../../../electron/shared/meeting-words.ts';
import { useReplica } from '../../state/club.tsx';
import { FieldInPlace } from './field-in-place.tsx';

interface MinutesFieldProps {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly label: string;
}

export function MinutesField({ meeting, items, label }: MinutesFieldProps) {
  const { editing } = useReplica();
  const ids = items.map(({ id }) => id);
  const same = new Set(items.map(({ minutes }) => minutes)).size === 1;
  const save = (typed: string) =>
    transact(editing, 'set minutes', () => {
      for (const id of ids) updateAgendaItem(editing, meeting.id, id, { minutes: typedMinutes(typed) });
    });
  return (
    <FieldInPlace
      id={`${ids.join()} minutes`}
      label={label}
      inputMode="numeric"
      value={same ? String(items[0]?.minutes ?? '') : ''}
      {...(!same && { placeholder: 'Different' })}
      refusal={(typed) => meetingRefusals.minutes(typedMinutes(typed))}
      onSave={save}
    />
  );
}
