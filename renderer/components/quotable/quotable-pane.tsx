// The reading pane: one text to be read, its words to be selected, and the points made of them.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { kindOf } from '../../state/open-source.ts';
import { useOverflows } from '../scrolling/use-overflows.ts';
import { Body } from './body.tsx';
import { paragraphsOf } from './body-pieces.ts';
import { NewPointButton } from './new-point-button.tsx';
import { PlacingBar } from './placing-bar.tsx';
import { PointsBelow } from './points-below.tsx';
import { type Quotable, type Shielding, unshielded } from './quotable.ts';
import styles from './quotable-pane.module.css';
import { useDraftPoint } from './use-draft-point.ts';
import { useOverlays } from './use-overlays.ts';

export interface QuotablePaneProps {
  readonly quotable: Quotable;
  readonly bookId: string;
  /** Above the words. */
  readonly head: ReactNode;
  /** Stands for the words while none of them may be seen. */
  readonly cover?: ReactNode;
  readonly shielding?: Shielding;
  /** What is searched for, in the words. */
  readonly matches: readonly TextRange[];
  /** The match that was stepped to: it comes into view. */
  readonly currentMatch: TextRange | undefined;
  /** In pixels, as the reader left it. */
  readonly scrollAtFirst?: number;
  readonly onScroll?: (top: number) => void;
  /** Below the words. */
  readonly children?: ReactNode;
}

export function QuotablePane(props: QuotablePaneProps) {
  const {
    quotable,
    bookId,
    head,
    cover,
    shielding = unshielded,
    matches,
    currentMatch,
    scrollAtFirst = 0,
    onScroll,
    children,
  } = props;
  const pane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(scroller);
  const draft = useDraftPoint(quotable, body, pane, shielding.hidden);
  const overlays = useOverlays(quotable, matches, currentMatch, draft.evidence, shielding.opened);

  // Once: later the reader scrolls.
  const restored = useRef(scrollAtFirst);
  useLayoutEffect(() => {
    // Not to the top, where it is: a match may have come into view already.
    if (scroller.current && restored.current) scroller.current.scrollTop = restored.current;
  }, []);

  const openPoint = (pointId: string) => {
    const row = document.querySelector<HTMLElement>(`[data-point="${CSS.escape(pointId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  };

  return (
    <section
      ref={pane}
      tabIndex={-1}
      className={styles.pane}
      aria-label={kindOf(quotable.source) === 'review' ? 'Review' : 'Passage'}
    >
      <article
        ref={scroller}
        className={styles.scroller}
        tabIndex={overflows ? 0 : undefined}
        onScroll={(event) => onScroll?.(event.currentTarget.scrollTop)}
      >
        <div className={styles.article}>
          {head}
          {cover || (
            <>
              <Body
                ref={body}
                paragraphs={paragraphsOf(quotable.body, shielding.hidden, overlays)}
                language={quotable.language}
                onShow={shielding.show}
                onOpenPoint={openPoint}
              />
              {children}
              <NewPointButton
                scroller={scroller}
                body={body}
                placing={draft.placing !== undefined}
                onPress={draft.start}
              />
            </>
          )}
        </div>
      </article>
      {draft.placing && (
        <PlacingBar waiting={draft.placing} bookId={bookId} onPlace={draft.start} onCancel={draft.stopPlacing} />
      )}
      <PointsBelow quotable={quotable} bookId={bookId} draft={draft} />
    </section>
  );
}
