// The course of an import as a value: what is to be read, what came of each file, what was said to it, and how far it all is. Pure.
import type { ImportRecord } from '../../../electron/shared/import-report.ts';
import { type Answers, chosenReadings, missingIn } from './answers.ts';
import { type Gathered, NOTHING_GATHERED, type Source } from './gather.ts';
import type { Outcome, Progress } from './read-preview.ts';

export type Stage =
  | { readonly is: 'choosing'; readonly failure?: string }
  /** Looking through folders. */
  | { readonly is: 'gathering' }
  /** The source after the last entry. */
  | { readonly is: 'reading'; readonly progress?: Progress }
  /** Every source was read; `said` is why an import ended without writing anything. */
  | { readonly is: 'looking'; readonly said?: string }
  | { readonly is: 'writing'; readonly done: number; readonly total: number }
  /** What was written is being taken back. */
  | { readonly is: 'calling-off' }
  | {
      readonly is: 'imported';
      readonly records: readonly ImportRecord[];
      readonly undoing?: boolean;
      readonly refusal?: string;
    }
  | { readonly is: 'undone' };

/** One file that was read. */
export interface Entry {
  readonly source: Source;
  readonly outcome: Outcome;
  readonly answers: Answers;
  /** The member's name for which the preview tells what is new. */
  readonly countedFor?: string;
}

/** One with a preview. */
export type Readable = Entry & { readonly outcome: Extract<Outcome, { is: 'preview' }> };

export interface Course extends Gathered {
  readonly entries: readonly Entry[];
  readonly stage: Stage;
}

export const CHOOSING: Course = { ...NOTHING_GATHERED, entries: [], stage: { is: 'choosing' } };

/** While something is looked through. It joins files that are read or looked at; after anything else it begins anew. */
export function gathering(course: Course): Course {
  const { stage, entries } = course;
  // What is being written must not be disturbed.
  if (stage.is === 'writing' || stage.is === 'calling-off') return course;
  const goesOn = isReading(stage) || (stage.is === 'looking' && entries.some(isReadable));
  return { ...(goesOn ? course : CHOOSING), stage: { is: 'gathering' } };
}

export function withGathered(course: Course, found: Gathered): Course {
  // Meanwhile the dialog went on to something else.
  if (!isReading(course.stage)) return course;
  const sources = [...course.sources, ...found.sources];
  const leftOut = [...new Set([...course.leftOut, ...found.leftOut])];
  if (!sources.length)
    return { ...CHOOSING, stage: { is: 'choosing', failure: ['There is no file in it.', ...leftOut].join(' ') } };
  return { ...course, sources, leftOut, stage: { is: course.entries.length < sources.length ? 'reading' : 'looking' } };
}

function isReading({ is }: Stage): boolean {
  return is === 'gathering' || is === 'reading';
}

export function withRead(course: Course, outcome: Outcome): Course {
  const source = course.sources[course.entries.length];
  if (!source) return course;
  const entries = [...course.entries, { source, outcome, answers: {} }];
  return { ...course, entries, stage: { is: entries.length < course.sources.length ? 'reading' : 'looking' } };
}

export function withEntry(course: Course, at: number, change: (entry: Entry) => Entry): Course {
  return withEntries(course, new Set([at]), change);
}

export function withEntries(course: Course, places: ReadonlySet<number>, change: (entry: Entry) => Entry): Course {
  return { ...course, entries: course.entries.map((entry, at) => (places.has(at) ? change(entry) : entry)) };
}

/** A file read again: its books may be others, so which of them are wanted is asked anew. */
export function rereadAs({ source, answers: { chosen: _, ...answers } }: Entry, outcome: Outcome): Entry {
  return { source, outcome, answers };
}

export function isReadable(entry: Entry): entry is Readable {
  return entry.outcome.is === 'preview';
}

/** Whether the preview shows what its answers ask for; else the file is being read again. */
export function isSettled({ outcome, answers }: Readable): boolean {
  return outcome.privateNotes === (answers.privateNotes ?? false);
}

/** Whether it is known which reviews are new. */
export function isCounted({ outcome: { preview }, answers, countedFor }: Readable): boolean {
  return !preview.byMember || (countedFor !== undefined && countedFor === answers.member?.trim());
}

/** Whether an import of what is chosen would change the library, as far as one knows. */
export function changesSomething(entry: Readable): boolean {
  if (!isCounted(entry)) return true;
  return chosenReadings(entry.outcome.preview, entry.answers).some(
    ({ counts, existingBook }) => counts.new + counts.updated > 0 || !existingBook,
  );
}

/** As ticked; else unless there is nothing in it that the library does not have. */
export function isWanted(entry: Readable): boolean {
  return entry.answers.wanted ?? changesSomething(entry);
}

export function wantedOf(entries: readonly Entry[]): readonly Readable[] {
  return entries.filter(isReadable).filter(isWanted);
}

/** The first thing that keeps several files from being imported, as a sentence. */
export function missingAmong(wanted: readonly Readable[]): string | undefined {
  if (!wanted.length) return 'Tick at least one file.';
  const nameless = wanted.filter(({ outcome: { preview }, answers }) => preview.byMember && !answers.member?.trim());
  if (nameless.length === 1) return `Say whose file “${nameless[0]?.source.path}” is.`;
  if (nameless.length) return `Say whose the ${nameless.length} files from members are.`;
  const empty = wanted.find(({ outcome: { preview }, answers }) => missingIn(preview, answers));
  return empty && `Tick at least one book of “${empty.source.path}”.`;
}

/** Every preview that is held, by what names it. */
export function previewIds(entries: readonly Entry[]): readonly string[] {
  return entries.filter(isReadable).map(({ outcome }) => outcome.preview.previewId);
}

/** A book that was brought in. */
export interface BroughtBook {
  readonly bookId: string;
  readonly title: string;
  readonly records: readonly ImportRecord[];
}

/** The books of an import in the order they came, under the titles that the library has for them. */
export function broughtBooks(entries: readonly Entry[], records: readonly ImportRecord[]): readonly BroughtBook[] {
  const readings = wantedOf(entries).flatMap(({ outcome, answers }) => chosenReadings(outcome.preview, answers));
  const books = new Map<string, BroughtBook>();
  for (const [at, record] of records.entries()) {
    const reading = readings[at];
    const known = books.get(record.bookId);
    books.set(record.bookId, {
      bookId: record.bookId,
      title: known?.title ?? reading?.existingBook?.title ?? reading?.facts.title ?? record.report.file,
      records: [...(known?.records ?? []), record],
    });
  }
  return [...books.values()];
}

/** Everyone named in these files so far. */
export function membersIn(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ answers }) => answers.member?.trim() || []))];
}
