// The Meeting screen before the first meeting: what an agenda is for.
import { CalendarPlus } from 'lucide-react';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import styles from './meeting-screen.module.css';

export function NoMeetings({ title, onPlan }: { title: string; onPlan: () => void }) {
  return (
    <div className={styles.nothing}>
      <h1 className="visually-hidden">Meeting</h1>
      <EmptyState
        title="No meeting planned"
        action={
          <Button look="filled" onPress={onPlan}>
            <CalendarPlus aria-hidden="true" /> Plan a meeting
          </Button>
        }
      >
        A meeting about {title} has a day, a place and an agenda: your points in an order, with minutes for each. On the
        evening itself it shows one after the other, large enough to read from across the room.
      </EmptyState>
    </div>
  );
}
