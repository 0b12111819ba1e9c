// The parts that rows of texts share: words or matches, what the shield hides of them, tags, the star.
import { CircleSlash2, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { MarkedWords } from '../marked-words/marked-words.tsx';
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
    <span className={styles.words} style={{ WebkitLineClamp: lines }} dir="auto" lang={language}>
      {children}
    </span>
  );
}

export interface RowMatchesProps extends Omit<RowWordsProps, 'children'> {
  readonly snippet: SearchResult['snippets'][number];
}

/** Words around matches, the matches marked. */
export function RowMatches({ snippet, ...look }: RowMatchesProps) {
  return (
    <RowWords {...look}>
      <MarkedWords {...snippet} />
    </RowWords>
  );
}

export function RowHidden({ children }: { children: string }) {
  return (
    <span className={styles.hidden}>
      <CircleSlash2 aria-hidden="true" /> {children}
    </span>
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
