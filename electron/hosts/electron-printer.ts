// Prints in a window of Electron's own that nobody sees: without scripts, without a preload, without any address but the page's.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import { notPrinted, type PdfPrinter, PRINTING_MS } from '../exporting/printing/printer.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';

const ADDRESS = 'app://print/';
/** In memory only, and nothing in common with the window of the user. */
const PARTITION = 'printing';
const NAME = 'Commonplace';

export function electronPrinter(): PdfPrinter {
  const pages = new Map<string, string>();
  let room: Session | undefined;
  return {
    by: async () => ({ by: 'electron' }),
    async print(html, signal) {
      signal?.throwIfAborted();
      room ??= printingRoom(pages);
      const address = ADDRESS + randomUUID();
      pages.set(address, html);
      const window = hiddenWindow(room);
      const timeout = AbortSignal.timeout(PRINTING_MS);
      try {
        return await unlessAborted(printed(window, address), signal ? AbortSignal.any([signal, timeout]) : timeout);
      } catch (error) {
        signal?.throwIfAborted();
        throw notPrinted(NAME, error);
      } finally {
        pages.delete(address);
        window.destroy();
      }
    },
  };
}

function printingRoom(pages: ReadonlyMap<string, string>): Session {
  const room = session.fromPartition(PARTITION);
  room.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  room.setPermissionCheckHandler(() => false);
  room.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) }));
  room.protocol.handle('app', ({ url }) => {
    return new Response(pages.get(url) ?? null, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  return room;
}

function hiddenWindow(room: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { session: room, contextIsolation: true, sandbox: true, nodeIntegration: false, javascript: false },
  });
}

async function printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
  const gone = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(reason)));
  });
  return Promise.race([gone, window.loadURL(address).then(() => window.webContents.printToPDF(options()))]);
}

function options(): PrintToPDFOptions {
  return {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    ...(hasMarginBoxes() ? {} : ownHeaderAndFooter),
  };
}

/** From then on the file's own style sets running title and page numbers. */
function hasMarginBoxes(): boolean {
  return Number.parseInt(process.versions.chrome ?? '', 10) >= 131;
}

const line = 'color:#665e55;font:7.5pt sans-serif;text-align:center;width:100%';
const ownHeaderAndFooter: PrintToPDFOptions = {
  displayHeaderFooter: true,
  headerTemplate: `<div style="${line}"><span class="title"></span></div>`,
  footerTemplate: `<div style="${line}"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
};
