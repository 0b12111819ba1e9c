// What waits for a decision after a re-import: quotations whose words changed or were lost. Nothing where none does.
import { useId, useState } from 'react';
import { type Point, sourceIdOf, sourceOf } from '../../../electron/shared/club-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { useOpenSource } from '../../state/open-source.ts';
import { useNowPlacing, usePlacingEdits, type WaitingQuotation, waitingQuotations } from '../../state/placing.tsx';
import type { useQuotations } from '../../state/quotations.ts';
import styles from './placing-queue.module.css';
import { PlacingRow } from './placing-row.tsx';

export interface PlacingQueueProps {
  readonly points: readonly Point[];
  readonly quote: ReturnType<typeof useQuotations>;
  /** The last one is decided, and with it the queue is gone: the focus needs another place. */
  readonly onEmptied: () => void;
}

/** The points are what the screen is for: so many rows leave them in sight, or near. */
const SHOWN_AT_FIRST = 3;

export function PlacingQueue({ points, quote, onEmptied }: PlacingQueueProps) {
  const openSource = useOpenSource();
  const { start } = useNowPlacing();
  const edits = usePlacingEdits();
  const [showsAll, setShowsAll] = useState(false);
  const headingId = useId();
  const listId = useId();
  const all = waitingQuotations(points);
  if (all.length === 0) return null;

  const placeAgain = (waiting: WaitingQuotation) => {
    start(waiting);
    openSource(sourceOf(waiting.evidence));
  };
  return (
    <section className={styles.queue} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {counted(all.length, 'quotation')} {all.length === 1 ? 'needs' : 'need'} a look
      </h2>
      <p className={styles.why}>What is quoted changed when it was imported again.</p>
      <ul id={listId}>
        {(showsAll ? all : all.slice(0, SHOWN_AT_FIRST)).map((waiting) => (
          <li key={keyOf(waiting)}>
            <PlacingRow
              waiting={waiting}
              quote={quote}
              edits={edits}
              onPlaceAgain={placeAgain}
              onLastLeaves={onEmptied}
            />
          </li>
        ))}
      </ul>
      {all.length > SHOWN_AT_FIRST && (
        <Button
          look="bare"
          aria-expanded={showsAll}
          aria-controls={listId}
          onPress={() => setShowsAll((before) => !before)}
        >
          {showsAll ? 'Show fewer' : `Show all ${all.length.toLocaleString('en')}`}
        </Button>
      )}
    </section>
  );
}

function keyOf({ point, evidence }: WaitingQuotation): string {
  const { quote, position } = evidence;
  return `${point.id} ${sourceIdOf(evidence)} ${position.start} ${position.end} ${quote.exact}`;
}
