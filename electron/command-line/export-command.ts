// `commonplace export`
import { exportedFile } from '../exporting/export-book.ts';
import type { ExportedFile } from '../shared/contract.ts';
import { parseQuery } from '../shared/query-language.ts';
import { writeBytes } from '../state/disk.ts';
import { command, required } from './command.ts';
import { exportOptions, exportRequest } from './export-request.ts';

export const exportCommand = command({
  usage:
    'export BOOK [--format md|txt|html|docx|pdf|csv|points-csv|reviews-csv|annotations|json|club] [--audience handout|leader] [--tag T]… [--query Q] [--status open|discussed|parked]… [--member NAME]… [--meeting DATE] [--by tag|status|reviewer|agenda] [--note TITLE]… [--part book|members|agenda|points|notes|sources]… [--no-bom] [-o FILE] [--json]',
  says: 'write the discussion, points or all data of a book to a file or standard output',
  options: { ...exportOptions, output: { type: 'string', short: 'o' } },
  words: [1, 1],
  async run(companion, [named], { output, ...values }) {
    const bookId = companion.library.book(required(named, 'BOOK')).id;
    const { file, empty } = await exportedFile(companion.exporting, exportRequest(companion, bookId, values));
    const remarks = [
      ...(values.query === undefined ? [] : parseQuery(values.query).hints.map(({ sentence }) => sentence)),
      ...(empty === undefined ? [] : [empty]),
    ];
    if (output === undefined || output === '-') return { json: asJson(file), text: '', bytes: file.bytes, remarks };
    await writeBytes(output, file.bytes);
    return { json: { file: output, mediaType: file.mediaType }, text: `Written: ${output}`, remarks };
  },
});

/** Text as it is; what is none in base64. */
function asJson({ name, mediaType, bytes }: ExportedFile) {
  const isText = /^text\/|json/.test(mediaType);
  return isText
    ? { name, mediaType, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    : { name, mediaType, base64: Buffer.from(bytes).toString('base64') };
}
