import { describe, expect, it } from 'vitest';
import { exportBook, exportedFile } from '../../../../electron/exporting/export-book.ts';
import { programPrinter } from '../../../../electron/exporting/printing/program-printer.ts';
import { sampleReading } from '../../../../electron/library/sample.ts';
import type { ExportEvent } from '../../../../electron/shared/contract.ts';
import type { ExportRequest } from '../../../../electron/shared/export-model.ts';
import { companionIn } from '../../open-companion.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { readPdf } from '../read-pdf.ts';

const printer = programPrinter(process);

/** A companion with the sample reading in it, and the request for its PDF. */
async function withSample(abilities: Parameters<typeof companionIn>[1]) {
  const companion = await companionIn(await temporaryFolder(), abilities);
  const { book, reviews } = sampleReading('sample', companion.newId);
  await companion.library.put(book, { reviews, passages: [] });
  const request: ExportRequest = { bookId: book.id, format: 'pdf', choice: { audience: 'handout' } };
  return { companion, request };
}

async function eventsOf(stream: ReturnType<typeof exportBook>): Promise<ExportEvent[]> {
  const events: ExportEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe('a PDF', () => {
  it('is printed from the HTML file, told half-way', async () => {
    const { companion, request } = await withSample({ printer });
    const events = await eventsOf(exportBook(companion.exporting, request));
    expect(events).toEqual([
      { type: 'progress', share: expect.any(Number) },
      {
        type: 'file',
        file: { name: 'Never Let Me Go – hand-out.pdf', mediaType: 'application/pdf', bytes: expect.any(Uint8Array) },
        counts: expect.anything(),
      },
    ]);
  });

  it('is made at once for who waits without looking', async () => {
    const { companion, request } = await withSample({ printer });
    const { file } = await exportedFile(companion.exporting, request);
    const { text, info } = await readPdf(file.bytes);
    expect(text).toContain('Never Let Me Go');
    expect(info.get('Tagged')).toBe('yes');
  });

  it('is refused where nothing prints, with what to do instead', async () => {
    const { companion, request } = await withSample({});
    expect(await companion.exporting.printer.by()).toEqual({ by: 'none' });
    const refusal = { code: 'REFUSED', message: expect.stringContaining('Export as HTML instead') };
    await expect(exportedFile(companion.exporting, request)).rejects.toMatchObject(refusal);
    await expect(eventsOf(exportBook(companion.exporting, request))).rejects.toMatchObject(refusal);
  });
});
