// Below the review: the points made of its words, and the form for a new one.
import type { Book, Review } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { PointForm } from '../../components/point-form/point-form.tsx';
import { PointRow } from '../../components/point-row/point-row.tsx';
import { useClub } from '../../state/club.tsx';
import { emptyPoint, usePointEdits } from '../../state/points.ts';
import styles from './review-points.module.css';
import type { DraftPoint } from './use-draft-point.ts';

export function ReviewPoints({ review, book, draft }: { review: Review; book: Book; draft: DraftPoint }) {
  const { points } = useClub();
  const edits = usePointEdits();
  const { evidence, placing } = draft;
  const here = points
    .map((point) => ({ point, at: point.evidence.find(({ reviewId }) => reviewId === review.id)?.position.start }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return (
    <section className={styles.points} aria-label="Points in this review">
      <div className={styles.head}>
        <h3>Points in this review</h3>
        {!evidence && !placing && (
          // Pressed with the pointer, the selection must still be there.
          <Button kbd="P" preventFocusOnPress onPress={draft.start}>
            New point
          </Button>
        )}
      </div>
      {evidence && (
        <PointForm
          initial={emptyPoint}
          quotation={
            <q dir="auto" lang={review.language}>
              {evidence.quote.exact}
            </q>
          }
          saveLabel="Add point"
          onCancel={draft.finish}
          onSave={(value) => {
            const refusal = edits.create(value, [evidence]);
            if (!refusal) draft.finish();
            return refusal;
          }}
        />
      )}
      {here.map(({ point }) => (
        <PointRow key={point.id} point={point} bookId={book.id} showReviewer={false} />
      ))}
      {!here.length && !evidence && (
        <p className={styles.none}>None yet. Select words that your group should talk about, and press P.</p>
      )}
    </section>
  );
}
