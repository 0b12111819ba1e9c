// The list of points to choose from; those on the agenda already are marked and cannot be chosen again.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, GridList, GridListItem } from 'react-aria-components';
import type { Point } from '../../../electron/shared/club-model.ts';
import { AheadBar, aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { Button } from '../../components/button/button.tsx';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { useClub } from '../../state/club.tsx';
import { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import styles from './add-points-dialog.module.css';

interface PointPickerProps {
  readonly bookId: string;
  readonly listed: readonly Point[];
  /** Ids of points, here and below. */
  readonly onAgenda: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** As many as one looks through; thousands at once would only make every key press slow. */
const SHOWN_AT_ONCE = 100;

export function PointPicker({ bookId, listed, onAgenda, chosen, onChoose }: PointPickerProps) {
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const shown = listed.slice(0, most);
  const hidden = [...chosen].filter((id) => !shown.some((point) => point.id === id));
  return (
    <>
      <GridList
        aria-label="Points"
        className={styles.list ?? ''}
        items={shown}
        dependencies={[onAgenda]}
        selectionMode="multiple"
        selectedKeys={chosen}
        disabledKeys={onAgenda}
        onSelectionChange={(keys) => {
          const free = shown.map(({ id }) => id).filter((id) => !onAgenda.has(id));
          onChoose(new Set([...hidden, ...(keys === 'all' ? free : [...keys].map(String))]));
        }}
        renderEmptyState={() => <p className={styles.none}>No point passes these filters.</p>}
      >
        {(point) => <PickedPoint bookId={bookId} point={point} isOn={onAgenda.has(point.id)} />}
      </GridList>
      {listed.length > most && (
        <p className={styles.none}>
          These are the first {most.toLocaleString('en')} of {listed.length.toLocaleString('en')} points.{' '}
          <Button look="bare" onPress={() => setMost(most + SHOWN_AT_ONCE)}>
            Show more
          </Button>
        </p>
      )}
    </>
  );
}

function PickedPoint({ bookId, point, isOn }: { bookId: string; point: Point; isOn: boolean }) {
  const { tags } = useClub();
  const quote = useQuotations(bookId);
  const isAhead = useIsAhead()(point);
  const [evidence] = isAhead ? [] : point.evidence;
  const quoted = evidence && quote(evidence);
  const words = quoted && `“${quoted.words}”`;
  const text = isAhead ? `A point ${aheadWords(point)}` : point.text || words || 'A point';
  return (
    <GridListItem id={point.id} textValue={text} className={styles.row ?? ''}>
      <Checkbox slot="selection" className={styles.check ?? ''}>
        <span className={styles.box}>
          <Check aria-hidden="true" />
        </span>
      </Checkbox>
      <div className={styles.words}>
        {isAhead && <AheadBar point={point} />}
        {!isAhead && point.text && (
          <span className={styles.text} dir="auto">
            {point.text}
          </span>
        )}
        {quoted && (
          <span className={styles.quoted} dir="auto">
            {words} – {quoted.who}
          </span>
        )}
      </div>
      <div className={styles.side}>
        {isOn && <span className={styles.on}>On the agenda</span>}
        {tags
          .filter(({ id }) => point.tagIds.includes(id))
          .map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
      </div>
    </GridListItem>
  );
}
