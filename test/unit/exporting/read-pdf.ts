// What Poppler, which shares no code with what printed it, reads in a PDF.
import { execFile } from 'node:child_process';

export interface ReadPdf {
  /** The words as they are read on the page, also from the right; each page ends with a form feed. */
  readonly text: string;
  /** The words in the order they stand in the file. */
  readonly drawn: string;
  /** What pdfinfo says: `Tagged: yes`, `Pages: 2` … */
  readonly info: ReadonlyMap<string, string>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const [text, drawn, info] = await Promise.all([
    poppler('pdftotext', ['-', '-'], bytes),
    poppler('pdftotext', ['-raw', '-', '-'], bytes),
    poppler('pdfinfo', ['-'], bytes),
  ]);
  const facts = info.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
  });
  return { text, drawn, info: new Map(facts) };
}

function poppler(program: string, args: readonly string[], bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, (error, stdout) => {
      if (!error) resolve(stdout);
      else if (error.code !== 'ENOENT') reject(error);
      else reject(new Error(`The tests of PDFs need ${program}: install poppler-utils.`));
    });
    // One that is not there, or has read enough, takes no more: what went wrong is told above.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
  });
}
