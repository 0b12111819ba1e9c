// What became of an item: a point is open, discussed or parked; a free item is done or not.

import { Radio, RadioGroup } from 'react-aria-components';
import { type Point, pointStatuses, pointStatusSchema } from '../../../electron/shared/club-model.ts';
import type { AgendaItem, Meeting } from '../../../electron/shared/group-model.ts';
import { updateAgendaItem } from '../../../electron/shared/meeting-edits.ts';
import { setStatus } from '../../../electron/shared/point-edits.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { statusNames } from '../../components/point-row/status-names.ts';
import { useReplica } from '../../state/club.tsx';
import styles from './item-panel.module.css';

interface ItemStatusProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  /** None of a free item. */
  readonly point: Point | undefined;
}

export function ItemStatus({ meeting, item, point }: ItemStatusProps) {
  const { editing } = useReplica();
  if (!point) {
    return (
      <Checkbox
        isSelected={item.done ?? false}
        onChange={(done) => updateAgendaItem(editing, meeting.id, item.id, { done })}
      >
        Done
      </Checkbox>
    );
  }
  return (
    <RadioGroup
      aria-label="Status of the point"
      orientation="horizontal"
      className={styles.statuses ?? ''}
      value={point.status}
      onChange={(status) => setStatus(editing, [point.id], pointStatusSchema.parse(status))}
    >
      {pointStatuses.map((status) => (
        <Radio key={status} value={status} className={styles.status ?? ''}>
          {statusNames[status]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
