// Has the companion make a file.
import type { ExportEvent, ExportedFile } from '../../../electron/shared/contract.ts';
import type { ExportRequest } from '../../../electron/shared/export-model.ts';
import type { Client } from '../../client.ts';

export type MadeFile = Omit<Extract<ExportEvent, { type: 'file' }>, 'type'>;

export interface Making {
  readonly signal?: AbortSignal;
  /** From 0 to 1, where the companion knows. */
  readonly onProgress?: (share: number) => void;
}

/** @throws the signal's reason; what the contract declares. */
export async function makeFile(
  client: Client,
  request: ExportRequest,
  { signal, onProgress }: Making = {},
): Promise<MadeFile> {
  for await (const event of await client.exporting.file(request, signal ? { signal } : {})) {
    if (event.type === 'file') return event;
    onProgress?.(event.share);
  }
  throw new Error('The companion ended without a file.');
}

export function textOf({ bytes }: ExportedFile): string {
  return new TextDecoder().decode(bytes);
}
