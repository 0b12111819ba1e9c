// Gathers what a reader has to say about its source: rows it skipped, damage it mended, values it could not tell. Keeps it readable however bad the source.
import type { Repair, Skipped } from '../shared/import-report.ts';
import type { ReadResult } from './reader.ts';
import type { Told } from './repairs.ts';

/** Rows, reviews or highlights of one file. A library of a hundred thousand books is none of a person's; twice as many take half a gigabyte. */
const MOST_ENTRIES = 200_000;
/** Characters of them together, markup included: as many as a thousand saved pages have. A hundred million would take half a minute. */
const MOST_CHARACTERS = 40_000_000;
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
  let mended = 0;
  let privateNotes = 0;
  let entries = 0;
  let characters = 0;
  let isFull = false;

  return {
    /** @param line 1-based; undefined where the source has no lines. */
    skip(line: number | undefined, reason: string, excerpt: string): void {
      if (skipped.length >= MAX_KEPT) dropped += 1;
      else skipped.push({ ...lined(line), reason, excerpt: shorten(excerpt) });
    },
    repair(line: number | undefined, repair: string, excerpt: string): void {
      if (repairs.length >= MAX_KEPT) mended += 1;
      else repairs.push({ ...lined(line), repair, excerpt: shorten(excerpt) });
    },
    warn(sentence: string): void {
      if (warnings.size < MAX_KEPT) warnings.add(sentence);
    },
    /** Whether one more entry of the file is to be read, of this many characters; counts it. Once full stays full. */
    hasRoom(length = 0): boolean {
      if (isFull) return false;
      entries += 1;
      characters += length;
      isFull = entries > MOST_ENTRIES || characters > MOST_CHARACTERS;
      if (isFull) {
        const [kept, most, together] = [entries - 1, MOST_ENTRIES, MOST_CHARACTERS].map((n) => n.toLocaleString('en'));
        warnings.add(
          `Only the first ${kept} entries of the file were read: of one file Commonplace reads ${most} entries, and ${together} characters of them together.`,
        );
      }
      return !isFull;
    },
    /** The note as it is, once it is counted; blank ones are none. */
    privateNote(note: string): string {
      const words = note.trim();
      if (words !== '') privateNotes += 1;
      return words;
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
    result(): Pick<ReadResult, 'skipped' | 'repairs' | 'warnings' | 'privateNotes'> {
      const values = [...unclear].map(([what, { count, line, value }]) => {
        const where = count === 1 ? `${unit} ${line} has` : `${unit} ${line} and ${count - 1} more have`;
        return `${where} a value for “${what}” that cannot be told for certain (“${value}”); it was left out.`;
      });
      const more =
        dropped > 0 ? [`${dropped} more rows could not be read; only the first ${MAX_KEPT} are listed.`] : [];
      if (mended > 0) more.push(`${mended} more repairs were made; only the first ${MAX_KEPT} are listed.`);
      const said = { skipped, repairs, warnings: [...warnings, ...values, ...more] };
      return privateNotes > 0 ? { ...said, privateNotes } : said;
    },
  };
}

function lined(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

function shorten(excerpt: string): string {
  return excerpt.slice(0, EXCERPT_LENGTH).toWellFormed();
}
