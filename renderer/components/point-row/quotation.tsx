// Words quoted by a point, with who wrote them; a button where they can be shown in their text.
import { CircleSlash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { QuoteSource } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { kindOf } from '../../state/open-source.ts';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import { MarkedWords } from '../marked-words/marked-words.tsx';
import styles from './point-row.module.css';

export interface QuotationProps {
  readonly quotation: ShownQuotation;
  /** Where the words match what is searched for. */
  readonly matches?: SearchResult['matches'];
  readonly showWho?: boolean;
  /** The point says nothing itself, so the quotation speaks. */
  readonly alone?: boolean;
  /** Makes it a button, where its text is there. */
  readonly onOpen?: (source: QuoteSource) => void;
}

export function Quotation({ quotation, matches = [], showWho = true, alone = false, onOpen }: QuotationProps) {
  const { words, shielded, who, language, source } = quotation;
  const content = (
    <>
      <q lang={language}>
        {/* With some of them hidden, the others stand elsewhere. */}
        <MarkedWords text={words} matches={shielded ? [] : matches} />
      </q>
      {shielded && <CircleSlash2 className={styles.shielded} role="img" aria-label="Holds hidden spoilers" />}
      {showWho && (
        <cite className={styles.who}>
          <bdi>{who}</bdi>
        </cite>
      )}
    </>
  );
  const look = `${styles.quotation} ${alone ? styles.alone : ''}`;
  if (!onOpen || !source) {
    return (
      <blockquote className={look} dir="auto">
        {content}
      </blockquote>
    );
  }
  return (
    <blockquote className={look} dir="auto">
      <Button className={styles.open ?? ''} onPress={() => onOpen(source)}>
        {content}
        <span className="visually-hidden"> Show in {kindOf(source)}</span>
      </Button>
    </blockquote>
  );
}
