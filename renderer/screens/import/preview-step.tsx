// Step two: what was found, what importing it would do, and what only the user knows. Nothing is written yet.
import type { ImportPreview, ReadingPreview } from '../../../electron/shared/import-report.ts';
import { shortDate } from '../../../electron/shared/wording.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import { Spine } from '../../shell/spine.tsx';
import { type Answers, asksForAuthor } from './answers.ts';
import { BookPicker } from './book-picker.tsx';
import { ImportCounts } from './import-counts.tsx';
import { editionWords, foundWords, shown } from './preview-facts.ts';
import styles from './preview-step.module.css';
import { RepairList, SkippedList } from './skipped-list.tsx';
import { StepHead } from './step-head.tsx';

export interface PreviewStepProps {
  readonly preview: ImportPreview;
  /** Why the import could not be written. */
  readonly failure: string | undefined;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

export function PreviewStep({ preview, failure, answers, onAnswer }: PreviewStepProps) {
  const [only, another] = preview.readings;
  return (
    <div className={styles.step}>
      {only && !another && <OneBook reading={only} />}
      {another && <BookPicker preview={preview} answers={answers} onAnswer={onAnswer} />}
      {preview.byMember && (
        <TextField
          label="Whose export is this?"
          hint="The file does not say. The reviews in it will stand under this name."
          value={answers.member ?? ''}
          onChange={(member) => onAnswer({ ...answers, member })}
          maxLength={100}
        />
      )}
      {only && !another && asksForAuthor(only) && (
        <TextField
          label="Who wrote it?"
          hint={
            only.proposedAuthor
              ? 'The page does not say by itself, this is a guess: please check.'
              : 'The page does not say. You may leave this empty and add it later.'
          }
          value={answers.author ?? only.proposedAuthor ?? ''}
          onChange={(author) => onAnswer({ ...answers, author })}
          maxLength={300}
        />
      )}
      {preview.incomplete && (
        <p role="alert" className={styles.failure}>
          This page seems to be cut off. {preview.incomplete} Better save it again; you can also import what there is.
        </p>
      )}
      {preview.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Worth knowing">
          {preview.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <SkippedList skipped={preview.skipped} />
      <RepairList repairs={preview.repairs} />
      {only && !another && <Examples reading={only} />}
      <p className={styles.quiet}>
        Read as “{preview.formatTitle}”, because {preview.recognisedBy}. Nothing is written before you import.
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}

function OneBook({ reading }: { reading: ReadingPreview }) {
  const { facts, existingBook, statedReviewCount } = reading;
  return (
    <>
      <div className={styles.book}>
        <Spine title={facts.title} large />
        <div>
          <StepHead>{facts.title}</StepHead>
          <p dir="auto">{facts.authors.join(', ')}</p>
          <p>{editionWords(facts)}</p>
          <p className={styles.goal}>
            {existingBook ? (
              <>
                Goes into “<bdi>{existingBook.title}</bdi>”, which is in your library.
              </>
            ) : (
              'A new book in your library.'
            )}
          </p>
        </div>
      </div>
      <div>
        <p className={styles.found}>{foundWords(reading)}</p>
        {statedReviewCount !== undefined && (
          <p className={styles.quiet}>
            The page says there are {shown(statedReviewCount)}; a saved page holds those that it was showing.
          </p>
        )}
        <ImportCounts report={reading} />
      </div>
    </>
  );
}

function Examples({ reading: { examples } }: { reading: ReadingPreview }) {
  if (!examples.length) return null;
  return (
    <section aria-label="The first reviews">
      <h4 className={styles.subhead}>The first reviews in it</h4>
      <ul className={styles.examples}>
        {examples.map(({ reviewer, writtenOn, excerpt }) => (
          <li key={`${reviewer} ${writtenOn}`}>
            <b dir="auto">{reviewer}</b>
            {writtenOn && <span className={styles.date}>{shortDate(writtenOn)}</span>}
            {excerpt ? (
              <p className={styles.excerpt} dir="auto">
                {excerpt}
              </p>
            ) : (
              <p className={styles.quiet}>Hidden, because the whole review gives the story away.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
