// How much of a file is read at the most, and what is said of the rest. Each limit lies far beyond what anybody writes; without them
// a file made to do harm could fill the memory or take hours.
import type { BookFacts, FoundPassage, FoundReview } from '../shared/model.ts';
import type { RichText } from '../shared/rich-text.ts';
import { mergeRanges } from '../shared/text-ranges.ts';
import type { Notes } from './notes.ts';

/** Characters of one review, note or description as its source writes it, markup included. Goodreads allows 20,000; a long novel has a million. */
export const LONGEST_TEXT = 1_000_000;
/** Characters of a name, a title, a shelf. Longer ones are cut, and end in “…” then. */
export const LONGEST_LINE = 1000;
/** Names on one list: authors, shelves, tags, genres. */
export const MOST_NAMES = 1000;
/** Marks of one review: bold words, links, spoilers. Drawing them takes longer than anybody waits beyond that. */
export const MOST_MARKS = 10_000;
/** Lines of a text that is read by lines; a saved page of thirty reviews has a thousand. Twice as many take a gigabyte. */
const MOST_LINES = 1_000_000;

const written = (count: number) => count.toLocaleString('en');

/** Why a text of this length is not read, as the rest of a sentence whose subject is the text; undefined for any that is. */
export function tooLong(length: number): string | undefined {
  if (length <= LONGEST_TEXT) return undefined;
  return `is longer than the ${written(LONGEST_TEXT)} characters that Commonplace reads, and was left out`;
}

/** A name as it is named in a sentence. */
export function shortened(text: string, longest = 80): string {
  if (text.length <= longest) return text;
  // Half a pair of surrogates is no character.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The lines of a text, and a sentence about those that are too many. */
export function linesWithin(text: string): { lines: string[]; beyond?: string } {
  const lines = text.split('\n', MOST_LINES + 1);
  if (lines.length <= MOST_LINES) return { lines };
  lines.pop();
  return {
    lines,
    beyond: `The text has more than ${written(MOST_LINES)} lines; what stands below those was not read.`,
  };
}

function namesWithin(names: readonly string[], what: string, notes: Notes): string[] {
  if (names.length > MOST_NAMES) {
    notes.warn(
      `A list of ${what} has ${written(names.length)} names; only the first ${written(MOST_NAMES)} were taken.`,
    );
  }
  return names.slice(0, MOST_NAMES).map((name) => shortened(name, LONGEST_LINE));
}

/** The facts, with lists and lines as long as is read. A description that is too long goes, with a warning. */
export function factsWithin(facts: BookFacts, notes: Notes): BookFacts {
  const within = { ...facts };
  for (const name of ['description', 'aboutAuthor'] as const) {
    const why = tooLong(facts[name]?.length ?? 0);
    if (!why) continue;
    notes.warn(`A text about “${shortened(facts.title)}” ${why}.`);
    delete within[name];
  }
  for (const name of ['title', 'series', 'format', 'isbn'] as const) {
    const line = facts[name];
    if (line !== undefined) within[name] = shortened(line, LONGEST_LINE);
  }
  within.authors = namesWithin(facts.authors, 'authors', notes);
  within.genres = namesWithin(facts.genres, 'genres', notes);
  return within;
}

/** The review with its lists, lines and marks as long as is read; undefined, and noted as skipped, where its body is too long. */
export function reviewWithin(review: FoundReview, notes: Notes, line?: number): FoundReview | undefined {
  const name = shortened(review.reviewer.name);
  const why = tooLong(review.body.text.length);
  if (why) {
    notes.skip(line, `The review by “${name}” ${why}.`, review.body.text);
    return undefined;
  }
  return {
    ...review,
    ...marksWithin(review, notes),
    reviewer: { ...review.reviewer, name: shortened(review.reviewer.name, LONGEST_LINE) },
    shelves: namesWithin(review.shelves, 'shelves', notes),
  };
}

/** Of too many marks only the spoilers stay; where those are too many, the whole review is hidden instead. */
function marksWithin(
  { body, spoiler, reviewer }: FoundReview,
  notes: Notes,
): { body: RichText; spoiler: typeof spoiler } {
  if (body.marks.length <= MOST_MARKS) return { body, spoiler };
  const spoilers = mergeRanges(body.marks.filter(({ type }) => type === 'spoiler'));
  const of = `The review by “${shortened(reviewer.name)}” has ${written(body.marks.length)} marks such as bold words and links; `;
  if (spoilers.length > MOST_MARKS) {
    notes.warn(`${of}they were left out, and the whole review is hidden for its spoilers.`);
    return { body: { text: body.text, marks: [] }, spoiler: 'whole' };
  }
  notes.warn(`${of}only its spoilers were kept.`);
  return { body: { text: body.text, marks: spoilers.map((range) => ({ type: 'spoiler', ...range })) }, spoiler };
}

/** The same for a passage. */
export function passageWithin(passage: FoundPassage, notes: Notes): FoundPassage | undefined {
  const why = tooLong(passage.text.length);
  if (why) {
    notes.skip(undefined, `The highlight ${why}.`, passage.text);
    return undefined;
  }
  const { note } = passage;
  const noteWhy = tooLong(note?.length ?? 0);
  if (noteWhy) notes.warn(`The note at “${shortened(passage.text)}” ${noteWhy}.`);
  const within = { ...passage, tags: namesWithin(passage.tags, 'tags', notes) };
  if (noteWhy) delete within.note;
  for (const name of ['location', 'page', 'chapter', 'by'] as const) {
    const line = passage[name];
    if (line !== undefined) within[name] = shortened(line, LONGEST_LINE);
  }
  return within;
}
