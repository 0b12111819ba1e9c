// What turns an HTML export into a PDF. Each host brings its own printer; this is what all of them promise.
import type { PrintedBy } from '../../shared/export-model.ts';
import { Problem } from '../../shared/problem.ts';

export interface PdfPrinter {
  /** What would print now: programs come and go while Commonplace runs. */
  readonly by: () => Promise<PrintedBy>;
  /**
   * @param html a whole document that needs nothing besides itself
   * @returns a tagged PDF with an outline
   * @throws Problem REFUSED where nothing prints or printing fails; the signal's reason.
   */
  readonly print: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

/** The slowest computer needs less for a book's whole discussion; a printer that hangs must not be waited for forever. */
export const PRINTING_MS = 120_000;

const INSTEAD = 'Export as HTML instead, and print that from your browser.';

/** Where there is nothing that prints. */
export const noPrinter: PdfPrinter = {
  by: async () => ({ by: 'none' }),
  print: async () => {
    throw nothingPrints();
  },
};

export function nothingPrints(): Problem {
  return new Problem(
    'REFUSED',
    `The PDF was not made: there is no Chrome, Chromium or Edge on this computer to print it. ${INSTEAD}`,
  );
}

/** @param by what was to print it, as in “Google Chrome” */
export function notPrinted(by: string, cause?: unknown): Problem {
  return new Problem('REFUSED', `The PDF was not made: ${by} could not print it. ${INSTEAD}`, { cause });
}
