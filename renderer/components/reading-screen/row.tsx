// The parts that rows of reviews and of passages share: words or matches, tags, the star.
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { TagChip } from '../tag-chip/tag-chip.tsx';
import styles from './row.module.css';

export interface RowWordsProps {
  readonly language?: string | undefined;
  /** So many are shown at most. */
  readonly lines: 2 | 3;
  readonly children: ReactNode;
}

export function RowWords({ language, lines, children }: RowWordsProps) {
  return (
    <p className={styles.words} style={{ WebkitLineClamp: lines }} dir="auto" lang={language}>
      {children}
    </p>
  );
}

export interface RowMatchesProps extends Omit<RowWordsProps, 'children'> {
  readonly snippet: SearchResult['snippets'][number];
}

/** Words around matches, the matches marked. */
export function RowMatches({ snippet, ...look }: RowMatchesProps) {
  return (
    <RowWords {...look}>
      {piecesOf(snippet).map(({ start, text, match }) => (match ? <mark key={start}>{text}</mark> : text))}
    </RowWords>
  );
}

export function RowTags({ tags }: { tags: readonly Tag[] }) {
  if (!tags.length) return null;
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
    </div>
  );
}

export function RowStar() {
  return <Star className={styles.starred} role="img" aria-label="Starred" />;
}

function piecesOf({ text, matches }: RowMatchesProps['snippet']) {
  const cuts = [0, ...matches.flat(), text.length];
  // Even pieces stand between matches, odd ones are matches.
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { start, text: text.slice(start, end), match: index % 2 === 1 };
  });
}
