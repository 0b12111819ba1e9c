// One quotation that lost its place: the words as they were quoted, those that seem to be meant now, and what to do with them.
import { CircleSlash2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type Evidence, sourceOf } from '../../../electron/shared/club-model.ts';
import { AheadBar, aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { Button } from '../../components/button/button.tsx';
import { kindOf, type SourceKind } from '../../state/open-source.ts';
import type { usePlacingEdits, WaitingQuotation } from '../../state/placing.tsx';
import type { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import styles from './placing-queue.module.css';
import { type Piece, wordDifferences } from './word-differences.ts';

export interface PlacingRowProps {
  readonly waiting: WaitingQuotation;
  readonly quote: ReturnType<typeof useQuotations>;
  readonly edits: Pick<ReturnType<typeof usePlacingEdits>, 'accept' | 'keep'>;
  readonly onPlaceAgain: (waiting: WaitingQuotation) => void;
  readonly onLastLeaves: () => void;
}

export function PlacingRow({ waiting, quote, edits, onPlaceAgain, onLastLeaves }: PlacingRowProps) {
  const { point, evidence } = waiting;
  const row = useRef<HTMLElement>(null);
  const kind = kindOf(evidence);
  const isAhead = useIsAhead()(point);
  const before = quote(evidence);
  const proposed = proposedBy(evidence);
  const after = proposed && quote(proposed);
  const decide = (edit: (waiting: WaitingQuotation) => void) => {
    const next = neighbourOf(row.current);
    if (next) next.focus();
    else onLastLeaves();
    edit(waiting);
  };
  return (
    <article
      ref={row}
      tabIndex={-1}
      data-placing
      aria-label={`Quotation from ${before.who}${point.text && `, for: ${isAhead ? aheadWords(point) : point.text}`}`}
      className={styles.row}
    >
      {!isAhead && point.text && (
        <strong className={styles.text} dir="auto">
          {point.text}
        </strong>
      )}
      <p className={styles.who}>
        From the {kind === 'review' ? 'review by' : 'book:'} <bdi>{before.who}</bdi>
      </p>
      {isAhead ? <AheadBar point={point} /> : <Wordings kind={kind} before={before} after={after} />}
      <div className={styles.actions}>
        {proposed && <Button onPress={() => decide(edits.accept)}>Use the new words</Button>}
        {/* Where the text is not in this library, there is nothing to select in. */}
        {before.source && <Button onPress={() => onPlaceAgain(waiting)}>Select words again</Button>}
        <Button look="bare" onPress={() => decide(edits.keep)}>
          Keep without place
        </Button>
      </div>
    </article>
  );
}

interface WordingsProps {
  readonly kind: SourceKind;
  readonly before: ShownQuotation;
  readonly after: ShownQuotation | undefined;
}

/** Words of which the shield hides some are shown as they may be, and not compared: the gap itself is no difference. */
function Wordings({ kind, before, after }: WordingsProps) {
  const comparable = after && !before.shielded && !after.shielded ? after.words : undefined;
  const pieces = useMemo(
    () => (comparable === undefined ? undefined : wordDifferences(before.words, comparable)),
    [before.words, comparable],
  );
  return (
    <div className={styles.wordings}>
      <Wording title="As quoted" quotation={before} pieces={pieces?.before} as="del" />
      {after ? (
        <Wording title={`In the ${kind} now`} quotation={after} pieces={pieces?.after} as="ins" />
      ) : (
        <p className={styles.gone}>The {kind} no longer has these words.</p>
      )}
    </div>
  );
}

interface WordingProps {
  readonly title: string;
  readonly quotation: ShownQuotation;
  /** None where there is nothing to compare with. */
  readonly pieces: readonly Piece[] | undefined;
  readonly as: 'del' | 'ins';
}

function Wording({ title, quotation, pieces, as: Differing }: WordingProps) {
  const { words, shielded, language } = quotation;
  return (
    <figure>
      <figcaption>
        {title}
        {shielded && <CircleSlash2 className={styles.shielded} role="img" aria-label="Holds hidden spoilers" />}
      </figcaption>
      <blockquote dir="auto" lang={language}>
        {pieces
          ? pieces.map(({ start, words: some, differs }) =>
              differs ? <Differing key={start}>{some}</Differing> : <span key={start}>{some}</span>,
            )
          : words}
      </blockquote>
    </figure>
  );
}

/** The quotation as it would be on the words proposed for it. */
function proposedBy(evidence: Evidence): Evidence | undefined {
  const { placing } = evidence;
  return placing?.state === 'changed' && placing.proposed ? { ...sourceOf(evidence), ...placing.proposed } : undefined;
}

/** Where the focus goes when a row disappears: the row after it, else the one before. */
function neighbourOf(row: HTMLElement | null): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-placing]')];
  const at = row ? rows.indexOf(row) : -1;
  return rows[at + 1] ?? rows[at - 1];
}
