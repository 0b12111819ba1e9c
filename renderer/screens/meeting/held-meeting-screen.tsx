// The meeting as the room sees it: one item at a time, large; around it the way on, the clock, and what is written down.
import { type ReactNode, useEffect, useRef } from 'react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
import { useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useAgendaEntries } from './agenda-entries.ts';
import { HeldControls } from './held-controls.tsx';
import { HeldEnd } from './held-end.tsx';
import { HeldHead } from './held-head.tsx';
import { HeldItem } from './held-item.tsx';
import styles from './held-meeting.module.css';
import { useFullScreen } from './use-full-screen.ts';
import { useHolding } from './use-held-meeting.ts';

export function HeldMeetingScreen({ meeting }: { meeting: Meeting }) {
  const { bookId } = useReplica();
  const entries = useAgendaEntries(bookId, meeting);
  const holding = useHolding(meeting);
  const fullScreen = useFullScreen();
  const { at, goTo } = holding;
  const entry = entries[at];
  const leave = () => {
    fullScreen.leave();
    holding.leave();
  };
  useCommand('next-item', () => goTo(at + 1));
  useCommand('previous-item', () => goTo(at - 1));
  useCommand('full-screen', fullScreen.toggle);
  useCommand('leave-meeting', leave);
  return (
    <div className={styles.held} data-held-meeting>
      <HeldHead meeting={meeting} entries={entries} holding={holding} fullScreen={fullScreen} onLeave={leave} />
      <Stage key={`stage ${entry?.id}`}>
        {entry ? <HeldItem entry={entry} /> : <HeldEnd meeting={meeting} entries={entries} onLeave={leave} />}
      </Stage>
      <HeldControls key={`controls ${entry?.id}`} meeting={meeting} entry={entry} holding={holding} />
    </div>
  );
}

/** New for each item: it is read from its top, and the keys go to it, whichever button was pressed. */
function Stage({ children }: { children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(stage);
  useEffect(() => stage.current?.focus(), []);
  return (
    <div ref={stage} className={styles.stage} tabIndex={overflows ? 0 : -1}>
      {children}
    </div>
  );
}
