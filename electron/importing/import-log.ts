// The reports of a book's imports, kept so that they can be shown again: `books/ID/imports.json`.
import { z } from 'zod';
import { type ImportRecord, importRecordSchema } from '../shared/import-report.ts';
import { openStore, type StoreKind, type StoreRoom } from '../state/store.ts';

const logSchema = z.object({ records: z.array(importRecordSchema) });

const logKind: StoreKind<z.infer<typeof logSchema>> = {
  name: 'imports',
  schema: logSchema,
  empty: () => ({ records: [] }),
  migrations: [
    // 1: repairs are reported too.
    ({ records, ...log }) => ({
      ...log,
      records: (records as { report: object }[]).map((record) => ({
        ...record,
        report: { repairs: [], ...record.report },
      })),
    }),
    // 2: an import belongs to a run, and may bring passages.
    ({ records, ...log }) => ({
      ...log,
      records: (records as { id: string; report: { found: object } }[]).map(({ report, ...record }) => ({
        runId: record.id,
        ...record,
        report: { ...report, found: { passages: 0, ...report.found } },
      })),
    }),
  ],
};

/** Newest first. */
export function importsOf(room: StoreRoom, bookFolder: string): ImportRecord[] {
  return openStore(room, bookFolder, logKind).value.records.toReversed();
}

export function keepRecord(room: StoreRoom, bookFolder: string, record: ImportRecord): void {
  const log = openStore(room, bookFolder, logKind);
  log.write({ records: [...log.value.records, record] });
}

export function dropRecords(room: StoreRoom, bookFolder: string, importIds: readonly string[]): void {
  const log = openStore(room, bookFolder, logKind);
  log.write({ records: log.value.records.filter(({ id }) => !importIds.includes(id)) });
}
