// `commonplace import`
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Companion } from '../companion.ts';
import { type ImportPreview, MAX_FILE_BYTES, type ReadingPreview, tooLarge } from '../shared/import-report.ts';
import { Problem } from '../shared/problem.ts';
import { counted } from '../shared/wording.ts';
import { command } from './command.ts';

interface Values {
  readonly book?: string | undefined;
  readonly author?: string | undefined;
  readonly member?: string | undefined;
  readonly 'private-notes'?: boolean | undefined;
  readonly 'hide-announced'?: boolean | undefined;
  readonly partial?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

export const importCommand = command({
  usage:
    'import FILE|FOLDER… [--book ID] [--author NAME] [--member NAME] [--private-notes] [--hide-announced] [--partial] [--dry-run] [--strict] [--json]',
  says: 'take reviews and passages from saved pages, members’ own exports and highlights',
  options: {
    book: { type: 'string' },
    author: { type: 'string' },
    member: { type: 'string' },
    'private-notes': { type: 'boolean' },
    'hide-announced': { type: 'boolean' },
    partial: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  async run(companion, named, values) {
    const imports: unknown[] = [];
    const lines: string[] = [];
    const refusals: string[] = [];
    for (const file of await filesIn(named)) {
      try {
        const preview = await previewOf(companion, file, values);
        refuseUnclear(file, preview, values);
        const { format, skipped, repairs, warnings } = preview;
        const done = values['dry-run'] ? undefined : await commit(companion, preview, values);
        for (const [index, reading] of preview.readings.entries()) {
          const { bookId = null, report } = done?.[index] ?? { bookId: reading.existingBook?.id, report: reading };
          imports.push({ file, format, bookId, ...report.counts, skipped, repairs, warnings });
          lines.push(sentence(file, reading.facts.title, report, bookId));
        }
        lines.push(...[...warnings, ...offers(preview, values)].map((warning) => `  ${warning}`));
        if (values.strict && skipped.length) {
          refusals.push(`${file}: ${skipped.length} of its entries were skipped; the report names their lines.`);
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

/** Files as named, and those of a folder and its folders in the order of their names; hidden ones are left out. */
async function filesIn(named: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of named) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      // Said when it is read.
      () => false,
    );
    if (!isFolder) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      files.push(...(await filesIn(names.map((name) => join(path, name)))));
    }
  }
  return files;
}

async function previewOf({ imports }: Companion, file: string, values: Values): Promise<ImportPreview> {
  const source = { name: basename(file), bytes: await bytesOf(file), privateNotes: values['private-notes'] };
  const preview = await imports.preview(source, { bookId: values.book });
  return preview.byMember && values.member ? imports.recount(preview.previewId, values.member) : preview;
}

/** @throws Problem REFUSED for what the user has to say or to decide first. */
function refuseUnclear(file: string, preview: ImportPreview, values: Values): void {
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
}

function commit({ imports }: Companion, preview: ImportPreview, values: Values) {
  const readings = preview.readings.map(({ proposedAuthor }, index) => ({
    index,
    bookId: values.book,
    author: values.author ?? proposedAuthor,
  }));
  const { member, 'hide-announced': hideAnnounced } = values;
  return imports.commit([{ previewId: preview.previewId, member, hideAnnounced, readings }]);
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
    throw new Problem('REFUSED', `“${file}” could not be read: ${message}.`);
  }
}

/** What the window would offer to tick. */
function offers({ readings, privateNotes }: ImportPreview, values: Values): string[] {
  const announcing = readings.reduce((sum, reading) => sum + reading.announcing, 0);
  return [
    ...(announcing && !values['hide-announced']
      ? [`${counted(announcing, 'review')} announce spoilers in the text; --hide-announced hides what follows there.`]
      : []),
    ...(privateNotes && !values['private-notes']
      ? [`${counted(privateNotes, 'private note')} stayed out; --private-notes brings them in.`]
      : []),
  ];
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
  const passages = found.passages ? [counted(found.passages, 'passage')] : [];
  const all = found.reviews || !found.passages ? [reviews, ...passages] : passages;
  const into = bookId ? ` → ${bookId}` : '';
  const tally = `${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.skipped} skipped`;
  return `${file}: ${title}, ${all.join(', ')}${into} (${tally})`;
}
