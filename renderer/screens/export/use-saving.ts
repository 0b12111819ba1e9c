// Saving the file: made where only its look is there yet, then put where the user says. A newer save calls off the one before.
import { useEffect, useRef, useState } from 'react';
import type { ExportedFile } from '../../../electron/shared/contract.ts';
import type { ExportFormat, ExportRequest } from '../../../electron/shared/export-model.ts';
import { sentenceOf } from '../../client.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClient, useHostInfo } from '../../state/companion.tsx';
import { download } from './download.ts';
import { makeFile } from './make-file.ts';

export type SavingState =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly share: number | undefined; readonly cancel: () => void }
  | { readonly is: 'failed'; readonly format: ExportFormat; readonly sentence: string };

const idle: SavingState = { is: 'idle' };

export interface Saving {
  readonly state: SavingState;
  /** @param ready the file, where it was made to be looked at */
  readonly save: (request: ExportRequest, ready: ExportedFile | undefined) => Promise<void>;
}

export function useSaving(): Saving {
  const client = useClient();
  const host = useHostInfo()?.host;
  const toast = useToast();
  const [state, setState] = useState<SavingState>(idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function made(request: ExportRequest, abort: AbortController): Promise<ExportedFile> {
    const tell = (share?: number) => setState({ is: 'making', share, cancel: () => abort.abort() });
    tell();
    const { file } = await makeFile(client, request, { signal: abort.signal, onProgress: tell });
    abort.signal.throwIfAborted();
    return file;
  }

  async function put(file: ExportedFile): Promise<void> {
    if (host !== 'electron') return download(file);
    const { path } = await client.exporting.save(file);
    if (path !== undefined) toast({ text: `Saved as “${path}”.` });
  }

  return {
    state,
    async save(request, ready) {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      try {
        const file = ready ?? (await made(request, abort));
        setState(idle);
        await put(file);
      } catch (error) {
        setState(abort.signal.aborted ? idle : { is: 'failed', format: request.format, sentence: sentenceOf(error) });
      }
    },
  };
}
