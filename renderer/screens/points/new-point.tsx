// The form for a point that quotes nothing. It gives the focus back to where it came from.
import { useEffect, useRef } from 'react';
import { PointForm } from '../../components/point-form/point-form.tsx';
import { emptyPoint, usePointEdits } from '../../state/points.ts';
import styles from './points-screen.module.css';

export interface NewPointProps {
  /** Proposed: those the list is filtered by, so that the new point is seen there. */
  readonly tagIds: readonly string[];
  readonly onClose: () => void;
}

export function NewPoint({ tagIds, onClose }: NewPointProps) {
  const edits = usePointEdits();
  const section = useRef<HTMLElement>(null);
  const cameFrom = useRef(document.activeElement);
  useEffect(() => {
    const back = cameFrom.current;
    section.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <section ref={section} className={styles.form} aria-label="New point">
      <PointForm
        initial={{ ...emptyPoint, tags: tagIds.map((id) => ({ id })) }}
        saveLabel="Add point"
        onCancel={onClose}
        onSave={(value) => {
          const refusal = edits.create(value, []);
          if (!refusal) onClose();
          return refusal;
        }}
      />
    </section>
  );
}
