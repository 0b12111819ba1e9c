// The reading pane with a passage: the book's own words, and beneath them what the reader who marked it noted.
import { useMemo } from 'react';
import type { Passage } from '../../../electron/shared/model.ts';
import { placesOf } from '../../../electron/shared/passage-place.ts';
import { splitPassageRanges } from '../../../electron/shared/passage-words.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { Body } from '../../components/quotable/body.tsx';
import { paragraphsOf } from '../../components/quotable/body-pieces.ts';
import { PaneHead } from '../../components/quotable/pane-head.tsx';
import { QuotablePane } from '../../components/quotable/quotable-pane.tsx';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import styles from './passage-pane.module.css';

interface PassagePaneProps {
  readonly passage: Passage;
  readonly result: SearchResult | undefined;
  readonly onBack: () => void;
}

export function PassagePane({ passage, result, onBack }: PassagePaneProps) {
  const matches = useMemo(() => splitPassageRanges(passage, matchesOf(result)), [passage, result]);
  return (
    <QuotablePane
      quotable={{ source: { passageId: passage.id }, body: { text: passage.text, marks: [] } }}
      bookId={passage.bookId}
      head={<PassageHead passage={passage} onBack={onBack} />}
      matches={matches.words}
    >
      {passage.note && <Note note={passage.note} by={passage.by} matches={matches.note} />}
    </QuotablePane>
  );
}

function PassageHead({ passage, onBack }: Pick<PassagePaneProps, 'passage' | 'onBack'>) {
  const { chapter, by, highlightedOn, tags } = passage;
  const [title, ...facts] = [...placesOf(passage), ...(chapter ? [chapter] : [])];
  return (
    <PaneHead
      id={passage.id}
      all="All passages"
      onBack={onBack}
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

function Note({ note, by, matches }: { note: string; by: string | undefined; matches: readonly TextRange[] }) {
  const overlays = matches.map((range) => ({ ...range, type: 'match' }) as const);
  return (
    <aside className={styles.note} aria-label="Note">
      <h3>{by ? <bdi>Note by {by}</bdi> : 'Note'}</h3>
      <Body paragraphs={paragraphsOf({ text: note, marks: [] }, [], overlays)} />
    </aside>
  );
}
