// Copying the file's words: formatted, for what takes formatted text, with plain text for the rest; or as the text it is.
import type { DiscussionRequest, ExportRequest } from '../../../electron/shared/export-model.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClient } from '../../state/companion.tsx';
import { makeFile, textOf } from './make-file.ts';
import { richTextOf } from './rich-text-of.ts';

export interface Copying {
  readonly copyText: (request: ExportRequest, what: string) => Promise<void>;
  /** Of discussion notes only. */
  readonly copyFormatted: (request: DiscussionRequest) => Promise<void>;
}

export function useCopying(): Copying {
  const client = useClient();
  const toast = useToast();
  const made = async (request: ExportRequest) => textOf((await makeFile(client, request)).file);

  /** The texts may still be on their way: the browser asks that copying begin with the press. */
  async function copy(what: string, texts: Readonly<Record<string, Promise<string>>>): Promise<void> {
    const blobs = Object.entries(texts).map(([type, text]) => [
      type,
      text.then((words) => new Blob([words], { type })),
    ]);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      toast({ text: `${what} is copied.` });
    } catch {
      toast({ text: `${what} could not be copied. Save it as a file instead.`, failed: true });
    }
  }

  return {
    copyText: (request, what) => copy(what, { 'text/plain': made(request) }),
    copyFormatted: (request) => {
      const as = (format: 'html' | 'txt') => made({ ...request, format });
      return copy('The formatted text', { 'text/html': as('html').then(richTextOf), 'text/plain': as('txt') });
    },
  };
}
