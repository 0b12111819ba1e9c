// Imports into a real library in a real folder, sources read in this thread as the import worker reads them in its own.
import type { RewordedText } from '../../../electron/anchoring/reworded-text.ts';
import { openImports } from '../../../electron/importing/imports.ts';
import { readSource } from '../../../electron/importing/read-source.ts';
import type { ImportPreview, ImportRecord } from '../../../electron/shared/import-report.ts';
import { libraryIn } from '../library/books.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fixtureBytes } from './reading.ts';

export const page = fixtureBytes('goodreads-text/page.txt');

/** The page of reviews, changed as text. */
export const edited = (change: (text: string) => string) =>
  new TextEncoder().encode(change(new TextDecoder().decode(page)));

type Said = { bookId?: string; author?: string };

export async function openedImports() {
  const folder = await temporaryFolder();
  const { room, library, again, now } = libraryIn(folder);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  /** Which texts of which book got other words, import by import. */
  const reworded: [string, readonly RewordedText[]][] = [];
  const onReworded = async (bookId: string, texts: readonly RewordedText[]) => {
    reworded.push([bookId, texts]);
  };
  const imports = openImports({ library, room, read: readSource, newId, now, onReworded });
  const preview = (bytes: Uint8Array, name = 'page.txt', signal?: AbortSignal): Promise<ImportPreview> =>
    imports.preview({ name, bytes }, { signal });
  /** A page holds one book. */
  const commitPreview = async (previewId: string, more: Said = {}): Promise<ImportRecord> => {
    const [record, ...others] = await imports.commit([{ previewId, readings: [{ index: 0, ...more }] }]);
    if (!record || others.length) throw new Error(`There are ${others.length + (record ? 1 : 0)} records.`);
    return record;
  };
  const commit = async (bytes: Uint8Array, more: Said = {}) => commitPreview((await preview(bytes)).previewId, more);
  /** Imports every book of an export as this member's. */
  const commitAs = async (member: string, bytes: Uint8Array) => {
    const { previewId, readings } = await preview(bytes, 'export.csv');
    return imports.commit([{ previewId, member, readings: readings.map((_, index) => ({ index })) }]);
  };
  return { folder, room, library, imports, reworded, preview, commit, commitPreview, commitAs, again, newId };
}
