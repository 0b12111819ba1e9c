// The book's spine, title and authors, and the facts about it.

import { type BookFact, bookPart } from '../../../electron/shared/book-words.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { MarkedWords } from '../../components/marked-words/marked-words.tsx';
import { Spine } from '../../shell/spine.tsx';
import styles from './overview-screen.module.css';
import type { BookMatches } from './use-book-matches.ts';

export function BookHead({ book, matches }: { book: Book; matches: BookMatches }) {
  const marked = (fact: BookFact) => <MarkedWords text={bookPart(book, fact)} matches={matches[fact] ?? []} />;
  return (
    <header className={styles.head}>
      <Spine title={book.title} large />
      <div className={styles.names}>
        <h1 dir="auto">{book.title}</h1>
        {book.authors.length > 0 && (
          <p className={styles.authors} dir="auto">
            {marked('authors')}
          </p>
        )}
        {book.sample && <p className={styles.sample}>A sample reading, written for Commonplace</p>}
        <dl className={styles.facts}>
          {factsOf(book).map(({ name, value, fact }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{fact ? marked(fact) : value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

interface ShownFact {
  readonly name: string;
  readonly value: string | undefined;
  /** Where it is searched, too. */
  readonly fact?: BookFact;
}

function factsOf(book: Book): ShownFact[] {
  const facts: ShownFact[] = [
    { name: 'Format', value: book.format },
    { name: 'Pages', value: book.pageCount?.toLocaleString('en') },
    { name: 'First published', value: book.firstPublished && longDate(book.firstPublished) },
    { name: 'Series', value: book.series, fact: 'series' },
    { name: 'Genres', value: bookPart(book, 'genres'), fact: 'genres' },
    { name: 'ISBN', value: book.isbn },
  ];
  return facts.filter(({ value }) => value);
}
