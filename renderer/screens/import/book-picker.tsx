// The books of a file that holds several: which of them are to come in.
import { CheckboxGroup, Label } from 'react-aria-components';
import type { ImportPreview } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { type Answers, chosenIn } from './answers.ts';
import styles from './book-picker.module.css';
import { StepHead } from './step-head.tsx';

export interface BookPickerProps {
  readonly preview: ImportPreview;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

export function BookPicker({ preview, answers, onAnswer }: BookPickerProps) {
  const { readings } = preview;
  // A file's books have no other name than their place in it.
  const books = readings.map((reading, index) => ({ ...reading, value: String(index) }));
  const chosen = chosenIn(preview, answers);
  const choose = (indices: readonly number[]) => onAnswer({ ...answers, chosen: indices });
  return (
    <div className={styles.picker}>
      <StepHead>{`${counted(readings.length, 'book')} in “${preview.file}”`}</StepHead>
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
        {books.map(({ value, facts, found, existingBook }) => (
          <Checkbox key={value} value={value}>
            <span className={styles.title}>
              <b dir="auto">{facts.title}</b> <span dir="auto">{facts.authors.join(', ')}</span>
            </span>
            <span className={styles.count}>
              {existingBook ? 'in your library · ' : ''}
              {counted(found.reviews, 'review')}
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
