// Step two, of one file: what was found, what importing it would do, and what only the user knows. Nothing is written yet.
import type { Answers } from './answers.ts';
import { FileDetails } from './file-details.tsx';
import type { Readable } from './import-course.ts';
import { MemberField } from './member-field.tsx';
import styles from './preview-step.module.css';
import { Said } from './said.tsx';
import { StepHead } from './step-head.tsx';

export interface PreviewStepProps {
  readonly entry: Readable;
  readonly leftOut: readonly string[];
  /** Why the import could not be written, or that it was called off. */
  readonly said: string | undefined;
  readonly onAnswer: (answers: Answers) => void;
}

export function PreviewStep({ entry, leftOut, said, onAnswer }: PreviewStepProps) {
  const { answers, outcome } = entry;
  return (
    <div className={styles.preview}>
      <FileDetails
        entry={entry}
        onAnswer={onAnswer}
        Head={StepHead}
        member={
          outcome.preview.byMember && (
            <MemberField entry={entry} onName={(member) => onAnswer({ ...answers, member })} />
          )
        }
      />
      <Said notes={leftOut} alert={said} />
    </div>
  );
}
