// Stands for what a point says while that lies ahead of the reader: it opens by click or Enter.
import { bookPlaceName } from '../../../electron/shared/book-place.ts';
import type { Point } from '../../../electron/shared/club-model.ts';
import { useShowPointAhead } from '../../state/readers.tsx';
import styles from './ahead-bar.module.css';

/** A point's row, wherever it is listed, or the note it is quoted in. */
const holders = '[data-point], [role="row"], [tabindex="-1"], [contenteditable="true"]';

export function AheadBar({ point }: { point: Point }) {
  const show = useShowPointAhead();
  return (
    <button
      type="button"
      className={styles.bar}
      onClick={(event) => {
        // The bar goes with what it hides; the focus stays with the point.
        event.currentTarget.closest<HTMLElement>(holders)?.focus();
        show(point.id);
      }}
    >
      <span className={styles.words}>{aheadWords(point)} – show</span>
    </button>
  );
}

/** What may be said of a point that lies ahead: where, and nothing else. */
export function aheadWords({ place }: Pick<Point, 'place'>): string {
  return place ? `ahead of you: ${bookPlaceName(place)}` : 'ahead of you';
}
