// The reading pane: one text to be read, its words to be selected, and the points made of them.
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { sourceIdOf } from '../../../electron/shared/club-model.ts';
import { locate } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';
import { kindOf } from '../../state/open-source.ts';
import { useWordsInView } from '../../state/words-in-view.ts';
import { useWordsOfPoint, type WordsOfPoint } from '../../state/words-of-point.tsx';
import { Button } from '../button/button.tsx';
import { useOverflows } from '../scrolling/use-overflows.ts';
import { AddToPoint } from './add-to-point.tsx';
import { Body } from './body.tsx';
import { paragraphsOf } from './body-pieces.ts';
import { IntoNoteDialog } from './into-note-dialog.tsx';
import { PlacingBar } from './placing-bar.tsx';
import { PointsBelow } from './points-below.tsx';
import type { Quotable, Shielding } from './quotable.ts';
import styles from './quotable-pane.module.css';
import { SelectionButtons } from './selection-buttons.tsx';
import { useDraftPoint } from './use-draft-point.ts';
import { useIntoNote } from './use-into-note.ts';
import { useOverlays } from './use-overlays.ts';
import { useSpoilerMarking } from './use-spoiler-marking.ts';

export interface QuotablePaneProps {
  readonly quotable: Quotable;
  readonly bookId: string;
  /** Above the words. */
  readonly head: ReactNode;
  /** Stands for the words while none of them may be seen. */
  readonly cover?: ReactNode;
  readonly shielding: Shielding;
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
    shielding,
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
  const intoNote = useIntoNote(quotable, body, shielding.hidden);
  const marking = useSpoilerMarking(quotable, body, shielding);
  const { asked, back } = useWordsOfPoint();
  const cameFor = asked && sourceIdOf(asked.evidence) === sourceIdOf(quotable.source) ? asked : undefined;
  useCommand('back-to-point', cameFor && back);
  const wanted = useWantedWords(cameFor, quotable.body.text);
  const overlays = useOverlays(quotable, matches, currentMatch ?? wanted, draft.evidence, shielding.opened);
  useEffect(() => {
    // What was pressed has gone with its screen.
    if (cameFor && document.activeElement === document.body) pane.current?.focus({ preventScroll: true });
  }, [cameFor]);

  // Once: later the reader scrolls.
  const restored = useRef(scrollAtFirst);
  useLayoutEffect(() => {
    // Not to the top, where it is: a match may have come into view already.
    if (scroller.current && restored.current) scroller.current.scrollTop = restored.current;
  }, []);

  // After the reader's own place was brought back.
  useWordsInView(quotable.source, body);

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
          {cameFor && (
            <div className={styles.back}>
              <Button kbd="B" onPress={back}>
                <ArrowLeft aria-hidden="true" /> Back to the point
              </Button>
            </div>
          )}
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
              <SelectionButtons
                scroller={scroller}
                body={body}
                placing={draft.placing !== undefined}
                onPress={draft.start}
                onAdd={draft.startAdding}
                spoiler={marking}
                onIntoNote={intoNote.start}
              />
            </>
          )}
        </div>
      </article>
      {draft.placing && (
        <PlacingBar waiting={draft.placing} bookId={bookId} onPlace={draft.start} onCancel={draft.stopPlacing} />
      )}
      {draft.adding && <AddToPoint bookId={bookId} evidence={draft.adding} onClose={draft.finishAdding} />}
      <PointsBelow quotable={quotable} bookId={bookId} draft={draft} />
      {intoNote.evidence && <IntoNoteDialog evidence={intoNote.evidence} bookId={bookId} onClose={intoNote.finish} />}
    </section>
  );
}

/** Where the words stand that one came for; the same object while they stay there. */
function useWantedWords(cameFor: WordsOfPoint | undefined, text: string): TextRange | undefined {
  return useMemo(() => cameFor && locate(cameFor.evidence, text), [cameFor, text]);
}
