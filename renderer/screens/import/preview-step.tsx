// Step two: what was found, what importing it would do, and who wrote the book. Nothing is written yet.
import type { ImportPreview } from '../../../electron/shared/import-report.ts';
import { shortDate } from '../../../electron/shared/wording.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import { Spine } from '../../shell/spine.tsx';
import { ImportCounts } from './import-counts.tsx';
import { asksForAuthor, editionWords, foundWords, shown } from './preview-facts.ts';
import styles from './preview-step.module.css';
import { SkippedList } from './skipped-list.tsx';
import { StepHead } from './step-head.tsx';

export interface PreviewStepProps {
  readonly preview: ImportPreview;
  /** Why the import could not be written. */
  readonly failure: string | undefined;
  readonly author: string | undefined;
  readonly onAuthor: (author: string) => void;
}

export function PreviewStep({ preview, failure, author, onAuthor }: PreviewStepProps) {
  const { facts, report, proposedAuthor, existingBook } = preview;
  return (
    <div className={styles.step}>
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
        <p className={styles.found}>{foundWords(report)}</p>
        {report.statedReviewCount !== undefined && (
          <p className={styles.quiet}>
            The page says there are {shown(report.statedReviewCount)}; a saved page holds those that it was showing.
          </p>
        )}
        <ImportCounts report={report} />
      </div>
      {asksForAuthor(preview) && (
        <TextField
          label="Who wrote it?"
          hint={
            proposedAuthor
              ? 'The page does not say by itself, this is a guess: please check.'
              : 'The page does not say. You may leave this empty and add it later.'
          }
          value={author ?? proposedAuthor ?? ''}
          onChange={onAuthor}
          maxLength={300}
        />
      )}
      {report.incomplete && (
        <p role="alert" className={styles.failure}>
          This page seems to be cut off. {report.incomplete} Better save it again; you can also import what there is.
        </p>
      )}
      {report.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Worth knowing">
          {report.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <SkippedList skipped={report.skipped} />
      <Examples preview={preview} />
      <p className={styles.quiet}>
        Read as “{report.formatTitle}”, because {report.recognisedBy}. Nothing is written before you import.
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}

function Examples({ preview: { examples } }: { preview: ImportPreview }) {
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
