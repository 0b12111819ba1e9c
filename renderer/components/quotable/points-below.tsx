// Below the text: the points made of its words, and the form for a new one.
import { sourceIdOf } from '../../../electron/shared/club-model.ts';
import { useClub } from '../../state/club.tsx';
import { kindOf } from '../../state/open-source.ts';
import { emptyPoint, usePointEdits } from '../../state/points.ts';
import { Button } from '../button/button.tsx';
import { PointForm } from '../point-form/point-form.tsx';
import { PointRow } from '../point-row/point-row.tsx';
import styles from './points-below.module.css';
import type { Quotable } from './quotable.ts';
import type { DraftPoint } from './use-draft-point.ts';

export interface PointsBelowProps {
  readonly quotable: Quotable;
  readonly bookId: string;
  readonly draft: DraftPoint;
}

export function PointsBelow({ quotable: { source, language }, bookId, draft }: PointsBelowProps) {
  const { points } = useClub();
  const edits = usePointEdits();
  const { evidence, placing } = draft;
  const sourceId = sourceIdOf(source);
  const here = points
    .map((point) => ({ point, at: point.evidence.find((one) => sourceIdOf(one) === sourceId)?.position.start }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const title = `Points in this ${kindOf(source)}`;
  return (
    <section className={styles.points} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
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
            <q dir="auto" lang={language}>
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
        <PointRow key={point.id} point={point} bookId={bookId} showWho={false} />
      ))}
      {!here.length && !evidence && (
        <p className={styles.none}>None yet. Select words that your group should talk about, and press P.</p>
      )}
    </section>
  );
}
