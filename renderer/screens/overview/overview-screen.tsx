// The Overview screen: the book's own page. What it is, who wrote it, how readers rated it, and how far this reading has come.
import type { BookEntry } from '../../../electron/shared/model.ts';
import { BookHead } from './book-head.tsx';
import { ImportHistory } from './import-history.tsx';
import styles from './overview-screen.module.css';
import { RatingSummary } from './rating-summary.tsx';
import { ThisReading } from './this-reading.tsx';

export function OverviewScreen({ entry: { book, reviewCount } }: { entry: BookEntry }) {
  return (
    <div className={styles.screen}>
      <div className={styles.page}>
        <div className={styles.book}>
          <BookHead book={book} />
          <Prose title="About the book" text={book.description} />
          <Prose title="About the author" text={book.aboutAuthor} />
        </div>
        <div className={styles.aside}>
          <ThisReading bookId={book.id} />
          <RatingSummary ratings={book.ratings} reviewCount={reviewCount} />
          <ImportHistory bookId={book.id} />
        </div>
      </div>
    </div>
  );
}

function Prose({ title, text }: { title: string; text: string | undefined }) {
  if (!text?.trim()) return null;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.prose} dir="auto">
        {text}
      </div>
    </section>
  );
}
