// Where nothing was found: the same question with words that do occur, each one click away.
import { Fragment } from 'react';
import { runsOf } from '../../../electron/shared/rich-text.ts';
import type { SearchResults } from '../../../electron/shared/search-results.ts';
import { useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import styles from './search-report.module.css';

export function Suggestions({ suggestions }: Pick<SearchResults, 'suggestions'>) {
  const { setText } = useSearch();
  if (!suggestions.length) return null;
  return (
    <div className={styles.suggestions}>
      <span>Did you mean</span>
      {suggestions.map(({ text, changed }) => (
        <Button key={text} onPress={() => setText(text)}>
          <span dir="auto">
            {piecesOf(text, changed).map(({ start, end, marks }) => {
              const Piece = marks.length ? 'em' : Fragment;
              return <Piece key={start}>{text.slice(start, end)}</Piece>;
            })}
          </span>
        </Button>
      ))}
    </div>
  );
}

function piecesOf(text: string, changed: SearchResults['suggestions'][number]['changed']) {
  return runsOf(
    { start: 0, end: text.length },
    changed.map(([start, end]) => ({ start, end })),
  );
}
