// One file to its preview: refuses what is too large before a byte of it is read, and tells how far the reading is.
import {
  type ImportEvent,
  type ImportPreview,
  MAX_FILE_BYTES,
  tooLarge,
} from '../../../electron/shared/import-report.ts';
import { type Client, sentenceOf } from '../../client.ts';

export type Progress = Omit<Extract<ImportEvent, { type: 'progress' }>, 'type'>;

export type Reading =
  | { readonly is: 'preview'; readonly preview: ImportPreview }
  | { readonly is: 'refused'; readonly sentence: string };

/** @throws the signal's reason once it is aborted. */
export async function readPreview(
  client: Client,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Reading> {
  if (file.size > MAX_FILE_BYTES) return { is: 'refused', sentence: tooLarge(file.name, file.size) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    const sentence = `“${file.name}” could not be read: it is a folder, or it was moved or deleted. Choose the file again.`;
    return { is: 'refused', sentence };
  }
  signal.throwIfAborted();
  try {
    for await (const event of await client.imports.preview({ name: file.name, bytes }, { signal })) {
      if (event.type === 'preview') return { is: 'preview', preview: event.preview };
      onProgress(event);
    }
  } catch (error) {
    signal.throwIfAborted();
    return { is: 'refused', sentence: sentenceOf(error) };
  }
  return { is: 'refused', sentence: `Reading “${file.name}” ended too early. Choose the file again.` };
}
