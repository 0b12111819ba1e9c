// The books of a file that holds several: which of them are to come in.
import type { ComponentType, ReactNode } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { ReadingPreview } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { type Answers, chosenIn } from './answers.ts';
import styles from './book-picker.module.css';
import { isCounted, type Readable } from './import-course.ts';
import { changeWords, textWords } from './preview-facts.ts';

export interface BookPickerProps {
  readonly entry: Readable;
  readonly onAnswer: (answers: Answers) => void;
  readonly Head: ComponentType<{ children: ReactNode }>;
}

export function BookPicker({ entry, onAnswer, Head }: BookPickerProps) {
  const { answers, outcome } = entry;
  const { readings, file } = outcome.preview;
  // A file's books have no other name than their place in it.
  const books = readings.map((reading, index) => ({ reading, value: String(index) }));
  const chosen = chosenIn(outcome.preview, answers);
  const choose = (indices: readonly number[]) => onAnswer({ ...answers, chosen: indices });
  return (
    <div className={styles.picker}>
      <Head>{`${counted(readings.length, 'book')} in “${file}”`}</Head>
      <div className={styles.all}>
        <Button onPress={() => choose(readings.map((_, index) => index))}>Tick all</Button>
        <Button onPress={() => choose([])}>Tick none</Button>
        <span role="status">{`${chosen.length} ticked`}</span>
      </div>
      <CheckboxGroup
        className={styles.books ?? ''}
        value={chosen.map(String)}
        onChange={(value) => choose(value.map(Number).sort((a, b) => a - b))}
      >
        <Label className="visually-hidden">Books to import</Label>
        {books.map(({ value, reading }) => (
          <Checkbox key={value} value={value}>
            <span className={styles.title}>
              <b dir="auto">{reading.facts.title}</b> <span dir="auto">{reading.facts.authors.join(', ')}</span>
            </span>
            <span className={styles.count}>{bookWords(reading, isCounted(entry))}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}

/** "in your library · 2 reviews · 1 new" */
function bookWords({ existingBook, found, ...reading }: ReadingPreview, isKnown: boolean): string {
  const changes = isKnown && (changeWords([reading]) || 'nothing new');
  return [existingBook && 'in your library', textWords(found), changes].filter(Boolean).join(' · ');
}
