// Whose export one of several files is: asked in its row, and answered for all such files at once where they are one member's.
import { useRef } from 'react';
import { Button } from '../../components/button/button.tsx';
import { isReadable, membersIn, type Readable } from './import-course.ts';
import { MemberField } from './member-field.tsx';
import styles from './member-of-batch.module.css';
import type { ImportRun } from './use-import-run.ts';

export interface MemberOfBatchProps {
  readonly run: ImportRun;
  readonly entry: Readable;
  readonly at: number;
}

export function MemberOfBatch({ run, entry, at }: MemberOfBatchProps) {
  const field = useRef<HTMLDivElement>(null);
  const member = entry.answers.member?.trim() ?? '';
  const exports = run.entries.flatMap((other, place) =>
    isReadable(other) && other.outcome.preview.byMember ? [{ place, name: other.answers.member?.trim() }] : [],
  );
  const offered = member !== '' && exports.some(({ name }) => name !== member);
  const nameAll = () => {
    run.answerAll(
      exports.map(({ place }) => place),
      { member },
    );
    // The button goes, and the focus must not go with it.
    field.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={field} className={styles.member}>
      <MemberField
        entry={entry}
        others={membersIn(run.entries.toSpliced(at, 1))}
        onName={(name) => run.answer(at, { ...entry.answers, member: name })}
      />
      {offered && (
        <Button onPress={nameAll}>
          All {exports.length} files from members are by <bdi>{member}</bdi>
        </Button>
      )}
    </div>
  );
}
