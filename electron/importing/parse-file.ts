// From a file's bytes to what its reader found in it, or a refusal in one sentence. Pure.
import { defined } from '../shared/defined.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ImportReport, Skipped } from '../shared/import-report.ts';
import type { FoundPassage, FoundReview } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { decode } from './decode.ts';
import { type FoundReading, MEMBER } from './reader.ts';
import { recognise, unrecognised } from './recognise.ts';

export interface ParsedFile {
  /** What the report says of the file as a whole. */
  readonly file: Pick<
    ImportReport,
    'file' | 'format' | 'formatTitle' | 'recognisedBy' | 'skipped' | 'repairs' | 'incomplete' | 'warnings'
  >;
  readonly byMember: boolean;
  /** A member's private notes in it, taken or not. */
  readonly privateNotes: number;
  /** At least one. */
  readonly readings: readonly FoundReading[];
}

/**
 * @param privateNotes take a member's private notes too.
 * @throws Problem REFUSED with a sentence, where there is nothing that could be imported.
 */
export function parseFile(name: string, bytes: Uint8Array, privateNotes = false): ParsedFile {
  const decoded = decode(name, bytes);
  if (!decoded.ok) throw new Problem('REFUSED', decoded.sentence);
  const source = { name, text: decoded.text };
  const recognised = recognise(source);
  const result = recognised?.reader.read(source, { privateNotes });
  const readings = oneForEachBook(result?.readings ?? []).filter(isWorthABook);
  const [skipped] = result?.skipped ?? [];
  if (!readings.length && skipped) throw new Problem('REFUSED', allSkipped(name, skipped));
  if (!recognised || !result || !readings.length) throw new Problem('REFUSED', unrecognised(name, decoded.text));
  const { reader, because } = recognised;
  return {
    file: {
      file: name,
      format: reader.format,
      formatTitle: reader.title,
      recognisedBy: because,
      skipped: [...result.skipped],
      repairs: [...result.repairs],
      warnings: [...result.warnings],
      ...defined({ incomplete: result.incomplete }),
    },
    byMember: result.byMember,
    privateNotes: result.privateNotes ?? 0,
    readings,
  };
}

function allSkipped(name: string, { line, reason }: Skipped): string {
  const where = line === undefined ? '' : ` (line ${line.toLocaleString('en')})`;
  return `Nothing in “${name}” could be read, so there is nothing to import. The first thing wrong with it${where}: ${reason}`;
}

/** A book that its source identifies may have no reviews yet; a text without any is not worth a book. */
function isWorthABook({ reviews, passages, remoteId }: FoundReading): boolean {
  return reviews.length + passages.length > 0 || remoteId !== undefined;
}

/** Several pages of one book's reviews, put one below the other in one file, are one reading. */
function oneForEachBook(readings: readonly FoundReading[]): FoundReading[] {
  const byBook = groupBy(readings, ({ facts }) => JSON.stringify([facts.title, facts.authors, facts.isbn ?? null]));
  return [...byBook.values()].flatMap((pages) =>
    pages.slice(0, 1).map((first) => ({
      ...first,
      reviews: pages.flatMap(({ reviews }) => reviews),
      passages: pages.flatMap(({ passages }) => passages),
    })),
  );
}

/** A member's export with the member's name where the source has none. */
export function byNamedMember(parsed: ParsedFile, name: string): ParsedFile {
  const written = (review: FoundReview) =>
    review.reviewer.name === MEMBER ? { ...review, reviewer: { ...review.reviewer, name } } : review;
  const highlighted = (passage: FoundPassage) => (passage.by === undefined ? { ...passage, by: name } : passage);
  return {
    ...parsed,
    readings: parsed.readings.map((reading) => ({
      ...reading,
      reviews: reading.reviews.map(written),
      passages: reading.passages.map(highlighted),
    })),
  };
}

/** Commonest first. */
export function languagesOf(reviews: readonly FoundReview[]): { language: string; count: number }[] {
  const groups = groupBy(
    reviews.filter((review) => review.language !== undefined),
    (review) => review.language as string,
  );
  return [...groups].map(([language, of]) => ({ language, count: of.length })).sort((a, b) => b.count - a.count);
}
