// The book's spine, title and authors, and the facts about it.
import type { Book } from '../../../electron/shared/model.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { Spine } from '../../shell/spine.tsx';
import styles from './overview-screen.module.css';

export function BookHead({ book }: { book: Book }) {
  return (
    <header className={styles.head}>
      <Spine title={book.title} large />
      <div className={styles.names}>
        <h1 dir="auto">{book.title}</h1>
        {book.authors.length > 0 && (
          <p className={styles.authors} dir="auto">
            {book.authors.join(', ')}
          </p>
        )}
        {book.sample && <p className={styles.sample}>A sample reading, written for Commonplace</p>}
        <dl className={styles.facts}>
          {factsOf(book).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function factsOf(book: Book): (readonly [string, string])[] {
  const facts = [
    ['Format', book.format],
    ['Pages', book.pageCount?.toLocaleString('en')],
    ['First published', book.firstPublished && longDate(book.firstPublished)],
    ['Series', book.series],
    ['Genres', book.genres.join(', ')],
    ['ISBN', book.isbn],
  ] as const;
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
