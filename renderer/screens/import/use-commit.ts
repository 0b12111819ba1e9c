// Writing what was ticked: told how far it is, and called off where the user says so.
import { useEffect, useRef } from 'react';
import { type Client, sentenceOf } from '../../client.ts';
import { requestOf } from './answers.ts';
import { type Entry, type Stage, wantedOf } from './import-course.ts';

export function useCommit(client: Client, entries: readonly Entry[], show: (stage: Stage) => void) {
  const running = useRef<AbortController>(undefined);
  // A dialog that is closed calls off what it was writing.
  useEffect(() => () => running.current?.abort(), []);

  async function commit(): Promise<void> {
    const requests = wantedOf(entries).map(({ outcome, answers }) => requestOf(outcome.preview, answers));
    const abort = new AbortController();
    running.current = abort;
    show({ is: 'writing', done: 0, total: requests.length });
    try {
      for await (const event of await client.imports.commit({ requests }, { signal: abort.signal })) {
        if (event.type === 'imported') show({ is: 'imported', records: event.records });
        else show({ is: 'writing', done: event.done, total: event.total });
      }
    } catch (error) {
      if (!abort.signal.aborted) return show({ is: 'looking', said: sentenceOf(error) });
      show({ is: 'calling-off' });
      show(await afterCallingOff(client, requests[0]?.previewId ?? ''));
    }
  }

  return { commit, callOff: () => running.current?.abort() };
}

/** Waits for what is taken back: the companion counts in turn with imports, and has forgotten the preview of one that was done. */
async function afterCallingOff(client: Client, previewId: string): Promise<Stage> {
  try {
    await client.imports.recount({ previewId, member: '' });
    return { is: 'looking', said: 'The import was called off, and what it had written was taken back.' };
  } catch {
    const failure = 'Everything had been imported before it could be called off. Each book’s overview can undo it.';
    return { is: 'choosing', failure };
  }
}
