// Below the item: the way on, its clock, what became of it, and fields for what came of it and what was said.
import { ArrowLeft, ArrowRight, Check, CircleParking, Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { clockTime, isRunning, minutesOver, spentOn } from '../../../electron/shared/meeting-clock.ts';
import { updateAgendaItem } from '../../../electron/shared/meeting-edits.ts';
import { setStatus } from '../../../electron/shared/point-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import type { AgendaEntry } from './agenda-entries.ts';
import { agendaTextRefusal } from './agenda-text.ts';
import { FieldInPlace } from './field-in-place.tsx';
import styles from './held-meeting.module.css';
import { NewRemark } from './remarks.tsx';
import type { useHolding } from './use-held-meeting.ts';
import { useNow } from './use-now.ts';

interface HeldControlsProps {
  readonly meeting: Meeting;
  /** None behind the last item. */
  readonly entry: AgendaEntry | undefined;
  readonly holding: ReturnType<typeof useHolding>;
}

export function HeldControls({ meeting, entry, holding }: HeldControlsProps) {
  const { at, goTo } = holding;
  return (
    <footer className={styles.foot}>
      {entry && <WrittenDown meeting={meeting} entry={entry} />}
      <div className={styles.bar}>
        <Button isDisabled={at === 0} onPress={() => goTo(at - 1)}>
          <ArrowLeft aria-hidden="true" /> Previous
        </Button>
        {entry && <ItemClock entry={entry} holding={holding} />}
        {entry && <Became meeting={meeting} entry={entry} />}
        <Button look="filled" isDisabled={!entry} onPress={() => goTo(at + 1)}>
          Next <ArrowRight aria-hidden="true" />
        </Button>
      </div>
    </footer>
  );
}

function ItemClock({ entry: { id, item }, holding }: { entry: AgendaEntry; holding: HeldControlsProps['holding'] }) {
  const { clock, runClock } = holding;
  const now = useNow(clock);
  const runs = isRunning(clock, now);
  const spent = spentOn(clock, id, now);
  const over = minutesOver(spent, item.minutes);
  useCommand('run-clock', runClock);
  return (
    <div className={styles.clock}>
      <Button kbd="M" onPress={runClock}>
        {runs ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />} {runs ? 'Pause' : 'Start the clock'}
      </Button>
      <span role="timer" className={styles.time} data-over={over > 0 || undefined}>
        <b>{clockTime(spent)}</b>
        {item.minutes !== undefined && ` of ${item.minutes} min`}
        {over > 0 && `, ${over} over`}
      </span>
    </div>
  );
}

/** A point is discussed or parked, or open again; a free item is done or not. */
function Became({ meeting, entry: { item, point, isGone } }: { meeting: Meeting; entry: AgendaEntry }) {
  const { editing } = useReplica();
  const isOver = point ? point.status === 'discussed' : (item.done ?? false);
  const toggle = (status: 'discussed' | 'parked') =>
    point && setStatus(editing, [point.id], point.status === status ? 'open' : status);
  const discuss = () =>
    point ? toggle('discussed') : updateAgendaItem(editing, meeting.id, item.id, { done: !isOver });
  useCommand('mark-discussed', isGone ? undefined : discuss);
  useCommand('park', point ? () => toggle('parked') : undefined);
  if (isGone) return null;
  return (
    <div className={styles.became}>
      <ToggleButton className={styles.toggle ?? ''} isSelected={isOver} onChange={discuss}>
        <Check aria-hidden="true" /> {point ? 'Discussed' : 'Done'}
      </ToggleButton>
      {point && (
        <ToggleButton
          className={styles.toggle ?? ''}
          isSelected={point.status === 'parked'}
          onChange={() => toggle('parked')}
        >
          <CircleParking aria-hidden="true" /> Parked
        </ToggleButton>
      )}
    </div>
  );
}

function WrittenDown({ meeting, entry: { item } }: { meeting: Meeting; entry: AgendaEntry }) {
  const { editing } = useReplica();
  const fields = useRef<HTMLDivElement>(null);
  const [showsNotes, setShowsNotes] = useState(false);
  const write = (at: number) => fields.current?.querySelectorAll('input')[at]?.focus();
  useCommand('write-outcome', () => write(0));
  useCommand('write-remark', () => write(1));
  return (
    <>
      {showsNotes && (
        <p className={styles.notes} dir="auto">
          {item.notes}
        </p>
      )}
      <div ref={fields} className={styles.fields}>
        <FieldInPlace
          id={`${item.id} outcome`}
          label="Outcome"
          placeholder="What came of it"
          value={item.outcome ?? ''}
          refusal={(typed) => agendaTextRefusal('An outcome', typed)}
          onSave={(outcome) => updateAgendaItem(editing, meeting.id, item.id, { outcome })}
        />
        <NewRemark meeting={meeting} item={item} />
        {item.notes && (
          <Button look="bare" aria-expanded={showsNotes} onPress={() => setShowsNotes((before) => !before)}>
            {showsNotes ? 'Hide your notes' : 'Your notes'}
          </Button>
        )}
      </div>
    </>
  );
}
