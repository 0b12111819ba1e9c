// The course of an import: files one after another, each read, previewed and, only when told to, written. Whatever is left
// behind on the way (a reading, a preview) is cancelled or discarded.
import { useEffect, useState } from 'react';
import type { ImportPreview, ImportRecord } from '../../../electron/shared/import-report.ts';
import { sentenceOf } from '../../client.ts';
import { useClient } from '../../state/companion.tsx';
import { type Answers, requestOf } from './answers.ts';
import { type Progress, readPreview } from './read-preview.ts';

export type Stage =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading'; readonly progress?: Progress }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'preview'; readonly preview: ImportPreview; readonly writing?: boolean; readonly failure?: string }
  | { readonly is: 'imported'; readonly preview: ImportPreview; readonly records: readonly ImportRecord[] };

interface Run {
  readonly files: readonly File[];
  /** Which of the files it is about. */
  readonly at: number;
  readonly stage: Stage;
}

export type ImportRun = ReturnType<typeof useImportRun>;

/** @param given files that were dropped on the window, before the dialog opened or since. */
export function useImportRun(given: readonly File[]) {
  const client = useClient();
  const [taken, setTaken] = useState(given);
  const [run, setRun] = useState(() => begin(given));
  if (taken !== given) {
    setTaken(given);
    setRun((before) => withMore(before, given));
  }

  const { files, at, stage } = run;
  const file = files[at];
  const setStage = (next: Stage) => setRun((before) => ({ ...before, stage: next }));

  useEffect(() => {
    if (!file) return;
    const abort = new AbortController();
    // A later file's run is not this reading's to change.
    const show = (next: Stage) => {
      if (!abort.signal.aborted) setRun((before) => ({ ...before, stage: next }));
    };
    readPreview(client, file, abort.signal, (progress) => show({ is: 'reading', progress })).then(show, () => {});
    return () => abort.abort();
  }, [client, file]);

  const previewId = stage.is === 'preview' ? stage.preview.previewId : undefined;
  useEffect(() => {
    if (!previewId) return;
    // Only frees memory; after an import there is nothing left to discard.
    return () => void client.imports.discard({ previewId }).catch(() => {});
  }, [client, previewId]);

  return {
    file,
    stage,
    /** "2 of 3", where there are several. */
    position: files.length > 1 ? `${at + 1} of ${files.length}` : undefined,
    hasNext: at + 1 < files.length,
    choose: (chosen: readonly File[]) => setRun(begin(chosen)),
    next: () => setRun({ files, at: at + 1, stage: { is: 'reading' } }),
    /** Writes what the preview showed, with what the user said to it. */
    async commit(preview: ImportPreview, answers: Answers): Promise<void> {
      setStage({ is: 'preview', preview, writing: true });
      try {
        const records = await client.imports.commit(requestOf(preview, answers));
        setStage({ is: 'imported', preview, records });
      } catch (error) {
        setStage({ is: 'preview', preview, failure: sentenceOf(error) });
      }
    },
  };
}

function begin(files: readonly File[]): Run {
  return { files, at: 0, stage: { is: files.length ? 'reading' : 'choosing' } };
}

/** Files dropped while one is being looked at wait for their turn; else they begin at once. */
function withMore(run: Run, more: readonly File[]): Run {
  if (!more.length) return run;
  const busy = run.stage.is === 'reading' || run.stage.is === 'preview';
  return busy ? { ...run, files: [...run.files, ...more] } : begin(more);
}
