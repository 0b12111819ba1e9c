// A point as a card on the board: what it says, the words it quotes, what became of it, and the way to move it.
import { ArrowRightLeft, CircleHelp, CircleSlash2, GripVertical, LockKeyhole, MessageSquareText } from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components';
import type { Evidence, Point, Tag } from '../../../electron/shared/club-model.ts';
import { AheadBar, aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { Button as OwnButton } from '../../components/button/button.tsx';
import { statusIcons } from '../../components/point-row/point-status.tsx';
import { statusNames } from '../../components/point-row/status-names.ts';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import styles from './board.module.css';
import type { BoardColumn } from './board-columns.ts';

export interface BoardCardProps {
  readonly id: string;
  readonly point: Point;
  /** All there are. */
  readonly tags: readonly Tag[];
  readonly quote: (evidence: Evidence) => ShownQuotation;
  /** What it says is covered. */
  readonly isAhead: boolean;
  readonly column: BoardColumn;
  /** None where cards stay where they are. */
  readonly onMove: ((point: Point, from: BoardColumn) => void) | undefined;
}

export function BoardCard({ id, point, tags, quote, isAhead, column, onMove }: BoardCardProps) {
  const title = cardTitle(point, quote, isAhead);
  const Kind = point.kind === 'question' ? CircleHelp : MessageSquareText;
  const Status = statusIcons[point.status];
  return (
    <GridListItem id={id} textValue={title} className={styles.card ?? ''} data-point={id}>
      {onMove && (
        <Button slot="drag" className={styles.grip ?? ''}>
          <GripVertical aria-hidden="true" />
        </Button>
      )}
      <div className={styles.words}>
        {isAhead ? <AheadBar point={point} /> : <CardWords point={point} quote={quote} />}
        <div className={styles.facts}>
          <span>
            <Kind aria-hidden="true" /> {point.kind === 'question' ? 'Question' : 'Remark'}
          </span>
          {column.kind !== 'status' && (
            <span>
              <Status aria-hidden="true" /> {statusNames[point.status]}
            </span>
          )}
          {point.private && (
            <span>
              <LockKeyhole aria-hidden="true" /> Private
            </span>
          )}
          {tags
            .filter((tag) => point.tagIds.includes(tag.id) && !(column.kind === 'tag' && column.tag.id === tag.id))
            .map((tag) => (
              <TagChip key={tag.id} tag={tag} />
            ))}
        </div>
      </div>
      {onMove && (
        <OwnButton look="bare" aria-label="Move to…" onPress={() => onMove(point, column)}>
          <ArrowRightLeft aria-hidden="true" />
        </OwnButton>
      )}
    </GridListItem>
  );
}

function CardWords({ point: { text, evidence }, quote }: Pick<BoardCardProps, 'point' | 'quote'>) {
  const [first] = evidence;
  const quoted = first && quote(first);
  const more = evidence.length - 1;
  return (
    <>
      {text && (
        <span className={styles.text} dir="auto">
          {text}
        </span>
      )}
      {quoted && (
        <span className={styles.quoted} dir="auto" lang={quoted.language}>
          “{quoted.words}” – {quoted.who}
          {quoted.shielded && <CircleSlash2 role="img" aria-label="Holds hidden spoilers" />}
        </span>
      )}
      {more > 0 && (
        <span className={styles.more}>and {more === 1 ? 'another quotation' : `${more} other quotations`}</span>
      )}
    </>
  );
}

/** What the card is called while it is moved; says nothing that is covered. */
export function cardTitle(point: Point, quote: (evidence: Evidence) => ShownQuotation, isAhead: boolean): string {
  if (isAhead) return `A point ${aheadWords(point)}`;
  const [first] = point.evidence;
  return point.text || (first ? `“${quote(first).words}”` : 'A point');
}
