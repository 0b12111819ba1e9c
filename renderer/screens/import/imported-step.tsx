// After an import: what was written, book by book.
import { CircleCheck } from 'lucide-react';
import type { ImportCounts as Counts, ImportRecord } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { ImportCounts } from './import-counts.tsx';
import { type BroughtBook, broughtBooks, type Entry, wantedOf } from './import-course.ts';
import styles from './imported-step.module.css';
import { changeWords } from './preview-facts.ts';
import { Said } from './said.tsx';
import { StepHead } from './step-head.tsx';
import { WindowedList } from './windowed-list.tsx';

export interface ImportedStepProps {
  readonly entries: readonly Entry[];
  readonly records: readonly ImportRecord[];
  /** Why it could not be undone. */
  readonly refusal: string | undefined;
  readonly onOpen: (bookId: string) => void;
}

/** One line and its spacing. */
const ESTIMATED_ROW = 47;

export function ImportedStep({ entries, records, refusal, onOpen }: ImportedStepProps) {
  const books = broughtBooks(entries, records);
  const [only, another] = books;
  const skipped = wantedOf(entries).reduce((sum, { outcome }) => sum + outcome.preview.skipped.length, 0);
  return (
    <div className={styles.imported}>
      <CircleCheck aria-hidden="true" />
      <StepHead>
        {another ? (
          `${counted(books.length, 'book')} are in your library`
        ) : (
          <>
            “<bdi>{only?.title}</bdi>” is in your library
          </>
        )}
      </StepHead>
      <ImportCounts report={{ counts: { ...sumOf(records), skipped } }} />
      <p className={styles.quiet}>Saved on this computer. Importing the same files again brings in only what is new.</p>
      <Said notes={[]} alert={refusal} />
      {another && (
        <div className={styles.books}>
          <WindowedList
            label="Books brought in"
            count={books.length}
            estimatedHeight={ESTIMATED_ROW}
            keyOf={(index) => books[index]?.bookId ?? index}
          >
            {(index, current) => {
              const book = books[index];
              return book && <BookLine book={book} current={current} onOpen={() => onOpen(book.bookId)} />;
            }}
          </WindowedList>
        </div>
      )}
    </div>
  );
}

function BookLine({ book, current, onOpen }: { book: BroughtBook; current: boolean; onOpen: () => void }) {
  return (
    <div className={styles.book}>
      <b dir="auto">{book.title}</b>
      <span className={styles.quiet}>{changeWords(book.records.map(({ report }) => report)) || 'nothing new'}</span>
      <Button data-stop="open" excludeFromTabOrder={!current} aria-label={`Open ${book.title}`} onPress={onOpen}>
        Open
      </Button>
    </div>
  );
}

function sumOf(records: readonly ImportRecord[]): Omit<Counts, 'skipped'> {
  const sum = (count: 'new' | 'updated' | 'unchanged') =>
    records.reduce((total, { report }) => total + report.counts[count], 0);
  return { new: sum('new'), updated: sum('updated'), unchanged: sum('unchanged') };
}
