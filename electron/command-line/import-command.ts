// `commonplace import`
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Companion } from '../companion.ts';
import { type ImportPreview, MAX_FILE_BYTES, type ReadingPreview, tooLarge } from '../shared/import-report.ts';
import { Problem } from '../shared/problem.ts';
import { counted } from '../shared/wording.ts';
import { command } from './command.ts';

export const importCommand = command({
  usage: 'import FILE… [--book ID] [--author NAME] [--member NAME] [--partial] [--dry-run] [--strict] [--json]',
  says: 'take reviews from saved pages and members’ own exports',
  options: {
    book: { type: 'string' },
    author: { type: 'string' },
    member: { type: 'string' },
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
        if ((values.book ?? values.author) !== undefined && preview.readings.length > 1) {
          throw new Problem('REFUSED', `“${file}” holds several books, so --book and --author cannot be said of it.`);
        }
        if (preview.byMember && !values.member && !values['dry-run']) {
          throw new Problem(
            'REFUSED',
            `“${file}” is a member’s own export and does not say whose. Name the member with --member.`,
          );
        }
        if (preview.incomplete && !values.partial) {
          throw new Problem(
            'REFUSED',
            `“${file}” was not imported: ${preview.incomplete} Save the page again, or import what there is with --partial.`,
          );
        }
        const { format, skipped, repairs, warnings } = preview;
        const done = values['dry-run'] ? undefined : await commit(companion, preview, values);
        for (const [index, reading] of preview.readings.entries()) {
          const { bookId = null, report } = done?.[index] ?? { bookId: reading.existingBook?.id, report: reading };
          imports.push({ file, format, bookId, ...report.counts, skipped, repairs, warnings });
          lines.push(sentence(file, reading.facts.title, report, bookId));
        }
        lines.push(...warnings.map((warning) => `  ${warning}`));
        if (values.strict && skipped.length) {
          refusals.push(`${file}: ${skipped.length} reviews were skipped; the report names their lines.`);
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

function commit(
  companion: Companion,
  preview: ImportPreview,
  values: { book?: string; author?: string; member?: string },
) {
  return companion.imports.commit({
    previewId: preview.previewId,
    member: values.member,
    readings: preview.readings.map(({ proposedAuthor }, index) => ({
      index,
      bookId: values.book,
      author: values.author ?? proposedAuthor,
    })),
  });
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

function sentence(
  file: string,
  title: string,
  { counts, found, statedReviewCount }: Pick<ReadingPreview, 'counts' | 'found' | 'statedReviewCount'>,
  bookId: string | null,
): string {
  const reviews =
    statedReviewCount === undefined
      ? counted(found.reviews, 'review')
      : `${found.reviews.toLocaleString('en')} of ${counted(statedReviewCount, 'review')}`;
  const into = bookId ? ` → ${bookId}` : '';
  const tally = `${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.skipped} skipped`;
  return `${file}: ${title}, ${reviews}${into} (${tally})`;
}
