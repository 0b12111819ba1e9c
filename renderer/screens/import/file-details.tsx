// All that is said of one file before it is imported, and all that is asked: the same for a file by itself and for one of many.
import type { ComponentType, ReactNode } from 'react';
import { TextField } from '../../components/text-field/text-field.tsx';
import { type Answers, asksForAuthor } from './answers.ts';
import { BookPicker } from './book-picker.tsx';
import { Examples } from './examples.tsx';
import styles from './file-details.module.css';
import { FileOptions } from './file-options.tsx';
import { FilteredRows } from './filtered-rows.tsx';
import { isCounted, type Readable } from './import-course.ts';
import { OneBook } from './one-book.tsx';
import { Warnings } from './warnings.tsx';

export interface FileDetailsProps {
  readonly entry: Readable;
  readonly onAnswer: (answers: Answers) => void;
  readonly Head: ComponentType<{ children: ReactNode }>;
  /** Where it is asked whose export it is. */
  readonly member?: ReactNode;
}

export function FileDetails({ entry, onAnswer, Head, member }: FileDetailsProps) {
  const { answers, outcome } = entry;
  const { preview } = outcome;
  const [only, another] = preview.readings;
  const alone = another ? undefined : only;
  return (
    <div className={styles.details}>
      {alone ? (
        <OneBook reading={alone} counted={isCounted(entry)} Head={Head} />
      ) : (
        <BookPicker entry={entry} onAnswer={onAnswer} Head={Head} />
      )}
      {member}
      {alone && asksForAuthor(alone) && (
        <TextField
          label="Who wrote it?"
          hint={
            alone.proposedAuthor
              ? 'The page does not say by itself, this is a guess: please check.'
              : 'The page does not say. You may leave this empty and add it later.'
          }
          value={answers.author ?? alone.proposedAuthor ?? ''}
          onChange={(author) => onAnswer({ ...answers, author })}
          maxLength={300}
        />
      )}
      <FileOptions entry={entry} onAnswer={onAnswer} />
      {preview.incomplete && (
        <p role="alert" className={styles.failure}>
          This page seems to be cut off. {preview.incomplete} Better save it again; you can also import what there is.
        </p>
      )}
      <Warnings warnings={preview.warnings} />
      <FilteredRows report={preview} />
      {alone && <Examples reading={alone} />}
      <p className={styles.quiet}>
        Read as “{preview.formatTitle}”, because {preview.recognisedBy}. Nothing is written before you import.
      </p>
    </div>
  );
}
