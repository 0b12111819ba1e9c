// A download: the Electron host asks where to put it, a browser puts it where downloads go.
import type { ExportedFile } from '../../../electron/shared/contract.ts';

/** Long enough for a save dialog to be answered; the bytes are held until then. */
const KEPT_MS = 10 * 60_000;

export function saveFile({ name, mediaType, bytes }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
