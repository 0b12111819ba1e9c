// One source to its preview: refuses what is too large before a byte of it is read, and tells how far the reading is.
import { defined } from '../../../electron/shared/defined.ts';
import {
  type ImportEvent,
  type ImportPreview,
  MAX_FILE_BYTES,
  tooLarge,
} from '../../../electron/shared/import-report.ts';
import { type Client, sentenceOf } from '../../client.ts';
import type { Source } from './gather.ts';

export type Progress = Omit<Extract<ImportEvent, { type: 'progress' }>, 'type'>;

export type Outcome =
  | {
      readonly is: 'preview';
      readonly preview: ImportPreview;
      /** Whether it takes a member's private notes in. */
      readonly privateNotes: boolean;
    }
  | { readonly is: 'refused'; readonly sentence: string };

export interface ReadingOptions {
  readonly privateNotes: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** @throws the signal's reason once it is aborted. */
export async function readPreview(
  client: Client,
  { file, otherwise }: Source,
  { privateNotes, signal, onProgress }: ReadingOptions,
): Promise<Outcome> {
  const { name } = file;
  if (file.size > MAX_FILE_BYTES) return { is: 'refused', sentence: tooLarge(name, file.size) };
  let input: { name: string; bytes: Uint8Array; otherwise?: Uint8Array };
  try {
    input = { name, bytes: await bytesOf(file), ...defined({ otherwise: otherwise && (await bytesOf(otherwise)) }) };
  } catch {
    const sentence = `“${name}” could not be read: it was moved or deleted, or you may not open it. Choose the file again.`;
    return { is: 'refused', sentence };
  }
  signal.throwIfAborted();
  try {
    for await (const event of await client.imports.preview({ ...input, privateNotes }, { signal })) {
      if (event.type === 'preview') return { is: 'preview', preview: event.preview, privateNotes };
      onProgress(event);
    }
  } catch (error) {
    signal.throwIfAborted();
    return { is: 'refused', sentence: sentenceOf(error) };
  }
  return { is: 'refused', sentence: `Reading “${name}” ended too early. Choose the file again.` };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
