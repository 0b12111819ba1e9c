// What is written about one item: what it is called, its minutes, notes beforehand, and what came of it.

import { sourceIdOf } from '../../../electron/shared/club-model.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { type ItemChange, meetingRefusals, updateAgendaItem } from '../../../electron/shared/meeting-edits.ts';
import { AheadBar } from '../../components/ahead-bar/ahead-bar.tsx';
import { Quotation } from '../../components/point-row/quotation.tsx';
import { useReplica } from '../../state/club.tsx';
import { useOpenSource } from '../../state/open-source.ts';
import type { AgendaEntry } from './agenda-entries.ts';
import { agendaTextRefusal } from './agenda-text.ts';
import { FieldInPlace } from './field-in-place.tsx';
import styles from './item-panel.module.css';
import { ItemStatus } from './item-status.tsx';
import { MinutesField } from './minutes-field.tsx';
import { Remarks } from './remarks.tsx';

export function ItemFields({ meeting, entry }: { meeting: Meeting; entry: AgendaEntry }) {
  const { editing } = useReplica();
  const { item, point, isGone } = entry;
  const save = (change: ItemChange) => updateAgendaItem(editing, meeting.id, item.id, change);
  const isFree = item.pointId === undefined;
  return (
    <div className={styles.fields}>
      {!isFree && <PointWords entry={entry} />}
      {!isGone && (
        <FieldInPlace
          id={`${item.id} title`}
          label={isFree ? 'Title' : 'Call it'}
          placeholder={isFree ? '' : 'By its own words'}
          value={item.title ?? ''}
          refusal={(typed) => (isFree || typed ? meetingRefusals.title(typed) : undefined)}
          onSave={(title) => save({ title })}
        />
      )}
      <MinutesField meeting={meeting} items={[item]} label="Minutes" />
      <FieldInPlace
        id={`${item.id} notes`}
        label="Your notes for it"
        lines={3}
        value={item.notes ?? ''}
        refusal={(typed) => agendaTextRefusal('A note', typed)}
        onSave={(notes) => save({ notes })}
      />
      {!isGone && <ItemStatus meeting={meeting} item={item} point={point} />}
      <FieldInPlace
        id={`${item.id} outcome`}
        label="Outcome"
        lines={2}
        placeholder="What came of it"
        value={item.outcome ?? ''}
        refusal={(typed) => agendaTextRefusal('An outcome', typed)}
        onSave={(outcome) => save({ outcome })}
      />
      <Remarks meeting={meeting} item={item} />
    </div>
  );
}

function PointWords({ entry: { point, quotations, isGone, isAhead } }: { entry: AgendaEntry }) {
  const openSource = useOpenSource();
  if (isGone) {
    return (
      <p className={styles.hint}>The point was deleted. What was written about it here stays until you take it off.</p>
    );
  }
  if (point && isAhead) return <AheadBar point={point} />;
  return (
    <div className={styles.point}>
      {point?.text && <strong dir="auto">{point.text}</strong>}
      {quotations.map(({ evidence, shown }) => (
        <div key={`${sourceIdOf(evidence)} ${evidence.position.start} ${evidence.position.end}`}>
          {evidence.stance && <span className={styles.stance}>{evidence.stance === 'for' ? 'For' : 'Against'}</span>}
          <Quotation quotation={shown} onOpen={openSource} />
        </div>
      ))}
    </div>
  );
}
