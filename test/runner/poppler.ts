/** Makes sure of what the tests read PDFs with: pdftotext and pdfinfo of Poppler. */
import { installPackages } from './apt.ts';
import { runCommand } from './commands.ts';

/** Says so where they are missing; the tests that need them then fail with a sentence of their own. */
export async function ensurePoppler(): Promise<void> {
  const { ok } = await runCommand('pdftotext', ['-v'], { seconds: 30 });
  const failure = ok ? undefined : await installPackages('poppler-utils');
  if (failure !== undefined) console.error(`No pdftotext for the tests of PDFs (${failure}). Install poppler-utils.`);
}
