// Previews follow what is said to them: a file is read again with its private notes, and its reviews are counted again once it is
// known whose they are.
import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { type Client, sentenceOf } from '../../client.ts';
import { type Course, isCounted, isReadable, isSettled, type Readable, rereadAs, withEntry } from './import-course.ts';
import { readPreview } from './read-preview.ts';

/** Until a name is typed. */
const TYPING_MS = 400;

export function useFollowingAnswers(
  client: Client,
  { entries, stage }: Course,
  setCourse: Dispatch<SetStateAction<Course>>,
): void {
  const looking = stage.is === 'looking';
  const find = (wanted: (entry: Readable) => boolean) =>
    looking ? entries.findIndex((entry) => isReadable(entry) && wanted(entry)) : -1;

  const rereadAt = find((entry) => !isSettled(entry));
  const { source, answers: { privateNotes = false } = {} } = entries[rereadAt] ?? {};
  useEffect(() => {
    if (!source) return;
    const abort = new AbortController();
    readPreview(client, source, { privateNotes, signal: abort.signal, onProgress: () => {} }).then(
      (outcome) => {
        if (!abort.signal.aborted)
          setCourse((course) => withEntry(course, rereadAt, (entry) => rereadAs(entry, outcome)));
      },
      () => {},
    );
    return () => abort.abort();
  }, [client, source, privateNotes, rereadAt, setCourse]);

  const countAt = find((entry) => isSettled(entry) && Boolean(entry.answers.member?.trim()) && !isCounted(entry));
  const counted = entries[countAt];
  const previewId = counted && isReadable(counted) ? counted.outcome.preview.previewId : undefined;
  const member = counted?.answers.member?.trim() ?? '';
  useEffect(() => {
    if (previewId === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const count = async () => {
      try {
        const preview = await client.imports.recount({ previewId, member }, { signal });
        if (signal.aborted) return;
        setCourse((course) =>
          withEntry(course, countAt, (entry) => ({
            ...entry,
            outcome: { is: 'preview', preview, privateNotes: entry.answers.privateNotes ?? false },
            countedFor: member,
          })),
        );
      } catch (error) {
        if (signal.aborted) return;
        const outcome = { is: 'refused', sentence: sentenceOf(error) } as const;
        setCourse((course) => withEntry(course, countAt, (entry) => ({ ...entry, outcome })));
      }
    };
    const timer = setTimeout(() => void count(), TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, previewId, member, countAt, setCourse]);
}
