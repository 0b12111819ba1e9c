// `commonplace import`
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Companion } from '../companion.ts';
import { type ImportPreview, type ImportReport, MAX_FILE_BYTES, tooLarge } from '../shared/import-report.ts';
import { Problem } from '../shared/problem.ts';
import { command } from './command.ts';

export const importCommand = command({
  usage: 'import FILE… [--book ID] [--author NAME] [--partial] [--dry-run] [--strict] [--json]',
  says: 'take reviews from saved pages',
  options: {
    book: { type: 'string' },
    author: { type: 'string' },
    partial: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  async run(companion, files, values) {
    const imports: unknown[] = [];
    const lines: string[] = [];
    const refusals: string[] = [];
    for (const file of files) {
      try {
        const preview = await previewOf(companion, file, values.book);
        if (preview.report.incomplete && !values.partial) {
          throw new Problem(
            'REFUSED',
            `“${file}” was not imported: ${preview.report.incomplete} Save the page again, or import what there is with --partial.`,
          );
        }
        const { report, bookId } = values['dry-run']
          ? { report: preview.report, bookId: preview.existingBook?.id ?? null }
          : await companion.imports.commit({
              previewId: preview.previewId,
              bookId: values.book,
              author: values.author ?? preview.proposedAuthor,
            });
        const { format, counts, skipped, warnings } = report;
        imports.push({ file, format, bookId, ...counts, skipped, warnings });
        lines.push(sentence(file, report, bookId, preview));
        if (values.strict && report.skipped.length) {
          refusals.push(`${file}: ${report.skipped.length} reviews were skipped; the report names their lines.`);
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // The other files still go in; a damaged data folder or a full disk ends it.
        if (error.code !== 'REFUSED' && error.code !== 'NOT_FOUND') throw error;
        refusals.push(error.message);
      }
    }
    return { json: { imports }, text: lines.join('\n'), refusals };
  },
});

async function previewOf(companion: Companion, file: string, bookId: string | undefined): Promise<ImportPreview> {
  for await (const event of companion.imports.preview(basename(file), await bytesOf(file), undefined, bookId)) {
    if (event.type === 'preview') return event.preview;
  }
  throw new Error('The import ended without a preview.');
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // Before 200 MB are read only to be refused with the same sentence.
    if (size > MAX_FILE_BYTES) throw new Problem('REFUSED', tooLarge(file, size));
    return await readFile(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problem('REFUSED', `There is no file “${file}”. Check the name and the folder.`);
    if (code === 'EISDIR') throw new Problem('REFUSED', `“${file}” is a folder. Name the files in it.`);
    throw new Problem('REFUSED', `“${file}” could not be read: ${message}.`);
  }
}

function sentence(file: string, report: ImportReport, bookId: string | null, preview: ImportPreview): string {
  const { counts, found, statedReviewCount } = report;
  const of = statedReviewCount === undefined ? '' : ` of ${statedReviewCount.toLocaleString('en')}`;
  const into = bookId ? ` → ${bookId}` : '';
  const head = `${file}: ${preview.facts.title}, ${found.reviews}${of} reviews${into}`;
  const tally = `${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.skipped} skipped`;
  return [`${head} (${tally})`, ...report.warnings.map((warning) => `  ${warning}`)].join('\n');
}
