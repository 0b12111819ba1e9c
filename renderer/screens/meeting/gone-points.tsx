// Says that an agenda refers to points that were deleted, and takes them off together.
import { Button } from '../../components/button/button.tsx';
import styles from './agenda.module.css';
import type { AgendaEntry } from './agenda-entries.ts';

interface GonePointsProps {
  readonly entries: readonly AgendaEntry[];
  readonly onRemove: (itemIds: readonly string[]) => void;
}

export function GonePoints({ entries, onRemove }: GonePointsProps) {
  const gone = entries.filter(({ isGone }) => isGone);
  if (!gone.length) return null;
  return (
    <p className={styles.notice}>
      {gone.length === 1
        ? 'The point of one item was deleted.'
        : `The points of ${gone.length.toLocaleString('en')} items were deleted.`}{' '}
      <Button look="bare" onPress={() => onRemove(gone.map(({ id }) => id))}>
        {gone.length === 1 ? 'Take it off the agenda' : 'Take them off the agenda'}
      </Button>
    </p>
  );
}
