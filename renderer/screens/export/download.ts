// A download, which a browser puts where downloads go.
import type { ExportedFile } from '../../../electron/shared/contract.ts';

/** Long enough for the browser's own questions to be answered; the bytes are held until then. */
const KEPT_MS = 10 * 60_000;

export function download({ name, mediaType, bytes }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
