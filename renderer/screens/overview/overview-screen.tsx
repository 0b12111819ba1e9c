// The Overview screen: the book's own page. What it is, who wrote it, how readers rated it, and how far this reading has come.
// What is searched for is marked in what is said about the book.
import { useRef } from 'react';
import type { BookEntry } from '../../../electron/shared/model.ts';
import { MarkedWords } from '../../components/marked-words/marked-words.tsx';
import { useMarkSteps } from '../../components/marked-words/use-mark-steps.ts';
import { BookHead } from './book-head.tsx';
import { ImportHistory } from './import-history.tsx';
import styles from './overview-screen.module.css';
import { RatingSummary } from './rating-summary.tsx';
import { ThisReading } from './this-reading.tsx';
import { type BookMatches, useBookMatches } from './use-book-matches.ts';

export function OverviewScreen({ entry: { book, reviewCount } }: { entry: BookEntry }) {
  const matches = useBookMatches(book);
  const screen = useRef<HTMLDivElement>(null);
  useMarkSteps(screen);
  return (
    <div ref={screen} className={styles.screen}>
      <div className={styles.page}>
        <div className={styles.book}>
          <BookHead book={book} matches={matches} />
          <Prose title="About the book" text={book.description} matches={matches.description} />
          <Prose title="About the author" text={book.aboutAuthor} matches={matches.aboutAuthor} />
        </div>
        <div className={styles.aside}>
          <ThisReading book={book} />
          <RatingSummary ratings={book.ratings} reviewCount={reviewCount} />
          <ImportHistory bookId={book.id} />
        </div>
      </div>
    </div>
  );
}

interface ProseProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly matches: BookMatches[keyof BookMatches];
}

function Prose({ title, text, matches = [] }: ProseProps) {
  if (!text?.trim()) return null;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.prose} dir="auto">
        <MarkedWords text={text} matches={matches} />
      </div>
    </section>
  );
}
