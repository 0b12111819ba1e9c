// One item as a row of the agenda: what it is, its minutes, what became of it, and what was said.
import { CircleSlash2, Flag, GripVertical, MessageSquareText } from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components';
import { bookPlaceName } from '../../../electron/shared/book-place.ts';
import { itemState, memberNames } from '../../../electron/shared/meeting-words.ts';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { useMembers } from '../../state/members.ts';
import styles from './agenda.module.css';
import type { AgendaEntry } from './agenda-entries.ts';

export function AgendaRow({ entry }: { entry: AgendaEntry }) {
  const { id, item, number, title, point, tags } = entry;
  const state = itemState(item, point);
  return (
    <GridListItem id={id} textValue={title} className={styles.row ?? ''}>
      <Button slot="drag" className={styles.grip ?? ''}>
        <GripVertical aria-hidden="true" />
      </Button>
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <ItemWords entry={entry} />
        <div className={styles.chips}>
          {state && <span className={styles.state}>{state}</span>}
          {point?.private && <span className={styles.state}>For the leader only</span>}
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </div>
        <Said entry={entry} />
      </div>
      <span className={styles.minutes}>{item.minutes === undefined ? '–' : `${item.minutes} min`}</span>
    </GridListItem>
  );
}

function ItemWords({ entry: { item, title, point, quotations, isGone, notThereYet } }: { entry: AgendaEntry }) {
  const [first] = quotations;
  const more = quotations.length - 1;
  return (
    <>
      <span className={styles.title} dir="auto" data-gone={isGone || undefined}>
        {!item.pointId && <Flag role="img" aria-label="Free item:" />} {title}
      </span>
      {first && title !== `“${first.shown.words}”` && (
        <span className={styles.quoted} dir="auto">
          “{first.shown.words}” – {first.shown.who}
          {first.shown.shielded && <CircleSlash2 role="img" aria-label="Holds hidden spoilers" />}
        </span>
      )}
      {more > 0 && (
        <span className={styles.faint}>and {more === 1 ? 'another quotation' : `${more} other quotations`}</span>
      )}
      {isGone && item.title && <span className={styles.faint}>Its point was deleted.</span>}
      {point?.place && notThereYet.length > 0 && (
        <span className={styles.faint}>
          Belongs to {bookPlaceName(point.place)}; not read so far: {notThereYet.map(({ name }) => name).join(', ')}
        </span>
      )}
    </>
  );
}

/** What was written down: the notes beforehand, the outcome, the remarks. */
function Said({ entry: { item } }: { entry: AgendaEntry }) {
  const members = useMembers();
  if (!item.notes && !item.outcome && !item.remarks.length) return null;
  return (
    <dl className={styles.said}>
      {item.notes && (
        <div>
          <dt>Notes</dt>
          <dd dir="auto">{item.notes}</dd>
        </div>
      )}
      {item.outcome && (
        <div>
          <dt>Outcome</dt>
          <dd dir="auto">{item.outcome}</dd>
        </div>
      )}
      {item.remarks.map(({ id, text, by }) => (
        <div key={id}>
          <dt>
            <MessageSquareText role="img" aria-label="Remark" />
          </dt>
          <dd dir="auto">
            {text}
            {by && <span className={styles.faint}> – {memberNames([by], members)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
