// What stands on the empty shelf: what Commonplace is, and the two ways to begin.
import { BookOpen, FileDown } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import styles from './welcome.module.css';

export interface WelcomeProps {
  readonly title: Ref<HTMLHeadingElement>;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

export function Welcome({ title, onImport, onSample }: WelcomeProps) {
  return (
    <div className={styles.welcome}>
      <ShelfDrawing />
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        A notebook for your reading group
      </h1>
      <p className={styles.lead}>
        Commonplace keeps what readers wrote about a book, so that your group can search it, mark what is worth talking
        about, and come to the meeting with notes. Everything stays on this computer: no account, no network, nobody
        looking over your shoulder.
      </p>
      <div className={styles.ways}>
        <Button className={`${styles.way} ${styles.main}`} onPress={onImport}>
          <FileDown aria-hidden="true" />
          <b>Import a page</b>
          <span>Drop a saved Goodreads page anywhere on this window, choose the file, or paste the page.</span>
        </Button>
        <Button className={styles.way ?? ''} onPress={onSample}>
          <BookOpen aria-hidden="true" />
          <b>Open the sample reading</b>
          <span>Look around first, with invented readers who talk about “Never Let Me Go”.</span>
        </Button>
      </div>
      <p className={styles.footnote}>
        A <em>commonplace book</em> is the notebook in which readers have always collected passages.
      </p>
    </div>
  );
}

/** Books that lean on each other: how tall, how thick (in rem), which colour, and by how many degrees. */
const books = [
  { height: 4.6, width: 1.1, colour: '--tag-1', lean: 0 },
  { height: 5.4, width: 1.5, colour: '--accent', lean: 0 },
  { height: 4.2, width: 0.9, colour: '--tag-2', lean: 0 },
  { height: 5, width: 1.3, colour: '--tag-3', lean: 0 },
  { height: 5.6, width: 1.1, colour: '--tag-4', lean: 0 },
  { height: 4.5, width: 1.6, colour: '--star', lean: 0 },
  { height: 5.1, width: 1, colour: '--tag-5', lean: -9 },
] as const;

function ShelfDrawing() {
  return (
    <div className={styles.drawing} aria-hidden="true">
      {books.map(({ height, width, colour, lean }) => (
        <i
          key={colour}
          style={{
            blockSize: `${height}rem`,
            inlineSize: `${width}rem`,
            backgroundColor: `var(${colour})`,
            rotate: `${lean}deg`,
          }}
        />
      ))}
    </div>
  );
}
