// Above the item: which meeting this is, the whole of its time, the way to any item, full screen, and back to the agenda.
import { ChevronDown, Maximize, Minimize, RotateCcw, X } from 'lucide-react';
import { useRef } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { isRunning, minutesOver, spentInAll, unusedClock } from '../../../electron/shared/meeting-clock.ts';
import { itemState, meetingDay } from '../../../electron/shared/meeting-words.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { SaveStateText } from '../../components/save-state/save-state.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import type { AgendaEntry } from './agenda-entries.ts';
import styles from './held-meeting.module.css';
import type { useFullScreen } from './use-full-screen.ts';
import type { useHolding } from './use-held-meeting.ts';
import { useNow } from './use-now.ts';

interface HeldHeadProps {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaEntry[];
  readonly holding: ReturnType<typeof useHolding>;
  readonly fullScreen: ReturnType<typeof useFullScreen>;
  readonly onLeave: () => void;
}

export function HeldHead({ meeting, entries, holding, fullScreen, onLeave }: HeldHeadProps) {
  const { at, goTo } = holding;
  return (
    <header className={styles.head}>
      <h1 className={styles.day}>{meetingDay(meeting.date)}</h1>
      <SaveStateText />
      <WholeTime meeting={meeting} holding={holding} />
      <ResetClock holding={holding} />
      <MenuTrigger>
        <Button look="bare">
          {at < entries.length ? `Item ${at + 1} of ${entries.length}` : 'After the last item'}
          <ChevronDown aria-hidden="true" />
        </Button>
        <PopoverMenu aria-label="Items" onAction={(key) => goTo(Number(key))}>
          {entries.map(({ id, item, number, title, point }, index) => {
            const state = itemState(item, point);
            return (
              <MenuRow key={id} id={index} label={`${number}. ${title}${state ? ` (${state.toLowerCase()})` : ''}`} />
            );
          })}
        </PopoverMenu>
      </MenuTrigger>
      <Button
        look="bare"
        aria-label={fullScreen.isOn ? 'Leave full screen' : 'Full screen'}
        onPress={fullScreen.toggle}
      >
        {fullScreen.isOn ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
      </Button>
      <Button look="bare" aria-label="Back to the agenda" onPress={onLeave}>
        <X aria-hidden="true" />
      </Button>
    </header>
  );
}

function WholeTime({ meeting: { plannedMinutes }, holding: { clock } }: Pick<HeldHeadProps, 'meeting' | 'holding'>) {
  const spent = spentInAll(clock, useNow(clock));
  const over = minutesOver(spent, plannedMinutes);
  const minutes = Math.floor(spent / 60_000);
  return (
    <span className={styles.whole} data-over={over > 0 || undefined}>
      {plannedMinutes === undefined ? counted(minutes, 'minute') : `${minutes} of ${counted(plannedMinutes, 'minute')}`}
      {over > 0 && `, ${over} over`}
    </span>
  );
}

/** After a rehearsal the evening begins at nought. */
function ResetClock({ holding: { clock, setClock } }: Pick<HeldHeadProps, 'holding'>) {
  const toast = useToast();
  // An undo goes on from where the meeting is by then.
  const latest = useRef(setClock);
  latest.current = setClock;
  if (isRunning(clock, Date.now()) || !spentInAll(clock, Date.now())) return null;
  const reset = () => {
    setClock(unusedClock);
    toast({ text: 'The clock is at 0 again.', action: { label: 'Undo', run: () => latest.current(clock) } });
  };
  return (
    <Button look="bare" aria-label="Set the clock to 0" onPress={reset}>
      <RotateCcw aria-hidden="true" />
    </Button>
  );
}
