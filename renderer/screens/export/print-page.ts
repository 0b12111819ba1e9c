// The browser's own print window for an exported page, in a frame that only this needs: no script runs there.
import type { ExportedFile } from '../../../electron/shared/contract.ts';

/** Resolves once the print window was asked for. The frame goes when printing is over. */
export function printPage({ bytes, mediaType }: ExportedFile): Promise<void> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.title = 'The page to print';
  frame.tabIndex = -1;
  // Its print window is a modal one.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.src = url;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener('afterprint', () => {
        frame.remove();
        URL.revokeObjectURL(url);
      });
      frame.contentWindow?.print();
      resolve();
    });
    document.body.append(frame);
  });
}
