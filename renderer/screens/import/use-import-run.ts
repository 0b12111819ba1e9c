// An import as it runs: files one after another, each read and previewed and, only when told to, all written at once. Whatever
// is left behind on the way (a reading, a preview) is cancelled or discarded.
import { type Dispatch, type SetStateAction, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../client.ts';
import { useClient } from '../../state/companion.tsx';
import type { Answers } from './answers.ts';
import type { Gathered } from './gather.ts';
import {
  CHOOSING,
  type Course,
  gathering,
  type Stage,
  withEntries,
  withEntry,
  withGathered,
  withRead,
} from './import-course.ts';
import { readPreview } from './read-preview.ts';
import { useCommit } from './use-commit.ts';
import { useDiscarding } from './use-discarding.ts';
import { useFollowingAnswers } from './use-following-answers.ts';

export type ImportRun = ReturnType<typeof useImportRun>;

/** @param given what was dropped on the window, before the dialog opened or since. */
export function useImportRun(given: Promise<Gathered> | undefined) {
  const client = useClient();
  const [course, setCourse] = useState<Course>(() => (given ? gathering(CHOOSING) : CHOOSING));
  const { sources, entries, stage } = course;
  const show = (next: Stage) => setCourse((before) => ({ ...before, stage: next }));

  // So that the first file need not wait for its reader; where that fails, reading will say why.
  useEffect(() => void client.imports.prepare().catch(() => {}), [client]);

  const take = useTaking(given, setCourse);
  const next = stage.is === 'reading' ? sources[entries.length] : undefined;
  useEffect(() => {
    if (!next) return;
    const abort = new AbortController();
    // Another file's progress is not this reading's to change.
    const change = (to: (before: Course) => Course) => {
      if (!abort.signal.aborted) setCourse(to);
    };
    readPreview(client, next, {
      privateNotes: false,
      signal: abort.signal,
      onProgress: (progress) => change((before) => ({ ...before, stage: { is: 'reading', progress } })),
    }).then(
      // What shows many files takes a while to draw: in pieces, between which the window answers.
      (outcome) => startTransition(() => change((before) => withRead(before, outcome))),
      () => {},
    );
    return () => abort.abort();
  }, [client, next]);

  useFollowingAnswers(client, course, setCourse);
  useDiscarding(client, entries);
  const commit = useCommit(client, entries, show);

  return {
    ...course,
    ...commit,
    choose: take,
    /** Leaves all that was read, to choose something else. */
    beginAnew: () => setCourse(CHOOSING),
    answer: (at: number, answers: Answers) =>
      setCourse((before) => withEntry(before, at, (entry) => ({ ...entry, answers }))),
    /** The same for several files; other answers stay. */
    answerAll: (places: readonly number[], part: Answers) =>
      setCourse((before) =>
        withEntries(before, new Set(places), (entry) => ({ ...entry, answers: { ...entry.answers, ...part } })),
      ),
    async undo(runId: string): Promise<void> {
      if (stage.is !== 'imported') return;
      const { records } = stage;
      show({ is: 'imported', records, undoing: true });
      try {
        await client.imports.undoRun({ runId });
        show({ is: 'undone' });
      } catch (error) {
        show({ is: 'imported', records, refusal: sentenceOf(error) });
      }
    },
  };
}

/** What was chosen or dropped, once it has been looked through. */
function useTaking(given: Promise<Gathered> | undefined, setCourse: Dispatch<SetStateAction<Course>>) {
  const take = useCallback(
    (found: Promise<Gathered>) => {
      setCourse(gathering);
      found
        .catch((): Gathered => ({ sources: [], leftOut: ['It could not be looked through. Choose it again.'] }))
        .then((gathered) => setCourse((before) => withGathered(before, gathered)));
    },
    [setCourse],
  );
  const taken = useRef<Promise<Gathered>>(undefined);
  useEffect(() => {
    if (!given || given === taken.current) return;
    taken.current = given;
    take(given);
  }, [given, take]);
  return take;
}
