// The reading pane with a passage: the book's own words, and beneath them what the reader who marked it noted.
import { useMemo } from 'react';
import { placesOf } from '../../../electron/shared/passage-place.ts';
import { splitPassageRanges } from '../../../electron/shared/passage-words.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { MarkedPassage } from '../../../electron/shared/spoiler-marks.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { Body } from '../../components/quotable/body.tsx';
import { matchOverlays, paragraphsOf } from '../../components/quotable/body-pieces.ts';
import { PaneHead } from '../../components/quotable/pane-head.tsx';
import { QuotablePane } from '../../components/quotable/quotable-pane.tsx';
import { useShield } from '../../components/quotable/use-shield.ts';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import type { MatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import styles from './passage-pane.module.css';

interface PassagePaneProps {
  readonly passage: MarkedPassage;
  readonly result: SearchResult | undefined;
  readonly steps: MatchSteps;
  readonly onBack: () => void;
}

const noneHidden: readonly TextRange[] = [];

export function PassagePane({ passage, result, steps, onBack }: PassagePaneProps) {
  const matches = useMemo(() => splitPassageRanges(passage, matchesOf(result)), [passage, result]);
  const current = splitPassageRanges(passage, steps.current ? [steps.current] : []);
  const shield = useShield(passage.hidden ?? noneHidden);
  return (
    <QuotablePane
      quotable={{ source: { passageId: passage.id }, body: { text: passage.text, marks: [] } }}
      bookId={passage.bookId}
      head={<PassageHead passage={passage} steps={steps} onBack={onBack} />}
      shielding={shield}
      matches={matches.words}
      currentMatch={current.words[0]}
    >
      {passage.note && (
        <Note note={passage.note} by={passage.by} matches={matches.note} currentMatch={current.note[0]} />
      )}
    </QuotablePane>
  );
}

function PassageHead({ passage, steps, onBack }: Omit<PassagePaneProps, 'result'>) {
  const { chapter, by, highlightedOn, tags } = passage;
  const [title, ...facts] = [...placesOf(passage), ...(chapter ? [chapter] : [])];
  return (
    <PaneHead
      id={passage.id}
      all="All passages"
      onBack={onBack}
      steps={steps}
      title={<span dir="auto">{title ?? 'From the book'}</span>}
      facts={
        <>
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
          {(by || highlightedOn) && (
            <span>
              Marked{' '}
              {by && (
                <>
                  by <bdi>{by}</bdi>{' '}
                </>
              )}
              {highlightedOn && (
                <>
                  on <time dateTime={highlightedOn}>{longDate(highlightedOn)}</time>
                </>
              )}
            </span>
          )}
          {tags.length > 0 && (
            <span>
              tagged <bdi>{tags.join(', ')}</bdi>
            </span>
          )}
        </>
      }
    />
  );
}

interface NoteProps {
  readonly note: string;
  readonly by: string | undefined;
  readonly matches: readonly TextRange[];
  readonly currentMatch: TextRange | undefined;
}

function Note({ note, by, matches, currentMatch }: NoteProps) {
  const overlays = matchOverlays(matches, currentMatch);
  return (
    <aside className={styles.note} aria-label="Note">
      <h3>{by ? <bdi>Note by {by}</bdi> : 'Note'}</h3>
      <Body paragraphs={paragraphsOf({ text: note, marks: [] }, [], overlays)} />
    </aside>
  );
}
