// Gathers what a reader has to say about its source: rows it skipped, damage it mended, values it could not tell. Keeps it readable however bad the source.
import type { Repair, Skipped } from '../shared/import-report.ts';
import type { ReadResult } from './reader.ts';
import type { Told } from './repairs.ts';

/** Nobody reads more, and a hostile source shall not fill the memory with complaints; the rest is counted. */
const MAX_KEPT = 1000;
const EXCERPT_LENGTH = 200;

export type Notes = ReturnType<typeof takeNotes>;

/** @param unit what the numbers count: lines, or the books of a source that has no lines. */
export function takeNotes(unit: 'Line' | 'Book' = 'Line') {
  const skipped: Skipped[] = [];
  const repairs: Repair[] = [];
  const warnings = new Set<string>();
  const unclear = new Map<string, { count: number; line: number; value: string }>();
  let dropped = 0;

  return {
    /** @param line 1-based; undefined where the source has no lines. */
    skip(line: number | undefined, reason: string, excerpt: string): void {
      if (skipped.length >= MAX_KEPT) dropped += 1;
      else skipped.push({ ...lined(line), reason, excerpt: shorten(excerpt) });
    },
    repair(line: number | undefined, repair: string, excerpt: string): void {
      if (repairs.length < MAX_KEPT) repairs.push({ ...lined(line), repair, excerpt: shorten(excerpt) });
    },
    warn(sentence: string): void {
      if (warnings.size < MAX_KEPT) warnings.add(sentence);
    },
    /** The value where it is known. What is unclear is gathered into one warning for each `what`, such as "date read". */
    known<T>(told: Told<T>, what: string, line: number, value: string): T | undefined {
      if (told.is === 'known') return told.value;
      if (told.is === 'unclear') {
        const first = unclear.get(what);
        if (first) first.count += 1;
        else unclear.set(what, { count: 1, line, value: value.trim().slice(0, 40) });
      }
      return undefined;
    },
    result(): Pick<ReadResult, 'skipped' | 'repairs' | 'warnings'> {
      const values = [...unclear].map(([what, { count, line, value }]) => {
        const where = count === 1 ? `${unit} ${line} has` : `${unit} ${line} and ${count - 1} more have`;
        return `${where} a value for “${what}” that cannot be told for certain (“${value}”); it was left out.`;
      });
      const more =
        dropped > 0 ? [`${dropped} more rows could not be read; only the first ${MAX_KEPT} are listed.`] : [];
      return { skipped, repairs, warnings: [...warnings, ...values, ...more] };
    },
  };
}

function lined(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

function shorten(excerpt: string): string {
  return excerpt.slice(0, EXCERPT_LENGTH).toWellFormed();
}
