// Reads a Kindle's `My Clippings.txt`: highlights become passages, notes join the highlight they stand at, what a longer highlight replaced goes.
import { defined } from '../../shared/defined.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { FoundPassage } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import { linesWithin, tooLong } from '../limits.ts';
import { bookFacts, gatherReadings } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { type ClippingFacts, clippingFactsIn, rangeOf } from './kindle-words.ts';

const SEPARATOR = '==========';
/** Recognition looks at the first entries only. */
const LOOKED_AT = 40_000;
/** How many neighbours in the book are compared: more highlights never begin before one that they overlap. */
const NEIGHBOURS = 40;

interface Clipping {
  readonly line: number;
  readonly book: string;
  readonly facts: ClippingFacts;
  readonly text: string;
}

export const kindleClippings: Reader = {
  format: 'kindle-clippings',
  title: 'Kindle clippings (My Clippings.txt)',
  recognise({ text }) {
    const lines = text.slice(0, LOOKED_AT).split('\n');
    const isEntry = (at: number) => clippingFactsIn(lines[at + 1] ?? '') !== undefined;
    const starts = lines.flatMap((line, at) => (line.trim() === SEPARATOR ? [at + 1] : []));
    const some = starts.length > 0 && [0, ...starts].some(isEntry);
    return some ? `it has clippings between lines of “${SEPARATOR}”` : undefined;
  },
  read({ text }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    const clippings = readClippings(text, notes);
    const bookmarks = clippings.filter(({ facts }) => facts.kind === 'bookmark').length;
    if (bookmarks > 0) notes.warn(`Bookmarks hold no words and were left out: ${bookmarks}.`);
    for (const [book, own] of groupBy(clippings, (clipping) => clipping.book)) {
      const passages = passagesOf(own, notes);
      if (passages.length > 0) readings.add({ facts: bookFacts(titleAndAuthors(book)), passages });
    }
    return readings.result();
  },
};

function readClippings(text: string, notes: Notes): Clipping[] {
  const clippings: Clipping[] = [];
  const { lines, beyond } = linesWithin(text);
  if (beyond) notes.warn(beyond);
  let start = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]?.trim() !== SEPARATOR) continue;
    while (start < at && lines[start]?.trim() === '') start += 1;
    if (start < at) {
      if (!notes.hasRoom()) break;
      const book = (lines[start] ?? '').trim();
      const facts = clippingFactsIn(lines[start + 1] ?? '');
      const why = tooLong(lines.slice(start + 2, at).reduce((length, line) => length + line.length + 1, 0));
      if (facts && why) notes.skip(start + 1, `The entry ${why}.`, book);
      else if (facts) {
        const words = plainRichText(lines.slice(start + 2, at).join('\n')).text;
        clippings.push({ line: start + 1, book, facts, text: words });
      } else notes.skip(start + 1, 'The entry does not say in a language known here what it is.', book);
    }
    start = at + 1;
  }
  return clippings;
}

function passagesOf(clippings: readonly Clipping[], notes: Notes): FoundPassage[] {
  const highlights = clippings.filter(({ facts, text, line, book }) => {
    if (facts.kind !== 'highlight') return false;
    if (text === '') notes.skip(line, 'The highlight has no words.', book);
    else if (isLimit(text))
      notes.skip(line, 'The Kindle did not keep these words: the book’s clipping limit was reached.', text);
    else return true;
    return false;
  });
  const kept = withoutSuperseded(highlights, notes);
  const noteOf = joinNotes(
    kept,
    clippings.filter(({ facts, text }) => facts.kind === 'note' && text !== ''),
    notes,
  );
  return kept.map((highlight) => {
    const { kind: _, ...place } = highlight.facts;
    return { text: highlight.text, ...place, ...defined({ note: noteOf.get(highlight) }), tags: [], source: {} };
  });
}

/** `<You have reached the clipping limit for this item>`, in whatever language: one line in angle brackets is no book's. */
function isLimit(text: string): boolean {
  return /^<[^<>\n]{10,200}>$/.test(text);
}

/**
 * Extending a highlight leaves the shorter form behind. Of two at overlapping places, one beginning or ending with the other, the
 * longer stays. (Looking for the shorter anywhere inside could take time quadratic in their lengths.)
 */
function withoutSuperseded(highlights: readonly Clipping[], notes: Notes): Clipping[] {
  const placed = highlights
    .flatMap((clipping) => {
      const range = rangeOf(clipping.facts.location ?? clipping.facts.page);
      return range ? [{ clipping, ...range }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const superseded = new Set<Clipping>();
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1, at + 1 + NEIGHBOURS)) {
      if (other.start > one.end) break;
      const oneIsLonger = one.clipping.text.length > other.clipping.text.length;
      const [longer, shorter] = oneIsLonger ? [one.clipping, other.clipping] : [other.clipping, one.clipping];
      if (superseded.has(longer) || superseded.has(shorter)) continue;
      if (!longer.text.startsWith(shorter.text) && !longer.text.endsWith(shorter.text)) continue;
      superseded.add(shorter);
      notes.repair(shorter.line, `A highlight that line ${longer.line} holds whole was dropped.`, shorter.text);
    }
  });
  return highlights.filter((highlight) => !superseded.has(highlight));
}

/** A note stands at the end of the highlight it belongs to, else somewhere in it; the last such highlight of the file counts. */
function joinNotes(highlights: readonly Clipping[], written: readonly Clipping[], notes: Notes): Map<Clipping, string> {
  const ranged = highlights.flatMap((clipping) => {
    const range = rangeOf(clipping.facts.location ?? clipping.facts.page);
    return range ? [{ clipping, ...range }] : [];
  });
  const endingAt = new Map(ranged.map((placed) => [placed.end, placed.clipping]));
  const byStart = ranged.toSorted((a, b) => a.start - b.start);
  const notesOf = new Map<Clipping, Set<string>>();
  for (const { line, facts, text } of written) {
    const at = rangeOf(facts.location ?? facts.page)?.start;
    const around = (place: number) =>
      byStart
        .slice(Math.max(0, firstBeyond(byStart, place) - NEIGHBOURS), firstBeyond(byStart, place))
        .findLast(({ end }) => end >= place)?.clipping;
    const highlight = at === undefined ? undefined : (endingAt.get(at) ?? around(at));
    if (!highlight) {
      notes.skip(line, 'The note stands at no highlight, so there are no words of the book to keep it with.', text);
      continue;
    }
    // A note written again is in the file twice.
    const known = notesOf.get(highlight);
    if (known) known.add(text);
    else notesOf.set(highlight, new Set([text]));
  }
  return new Map([...notesOf].map(([highlight, texts]) => [highlight, [...texts].join('\n\n')]));
}

/** Index of the first highlight that begins beyond `place`, by halving. */
function firstBeyond(byStart: readonly { start: number }[], place: number): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `Title (Last, First)`: the last parentheses name the authors, several of them between semicolons. */
function titleAndAuthors(book: string): { title: string; authors: string[] } {
  const open = book.lastIndexOf('(');
  if (open <= 0 || !book.endsWith(')')) return { title: book, authors: [] };
  const authors = book.slice(open + 1, -1).split(';');
  return { title: book.slice(0, open).trim() || book, authors: authors.map(firstNameFirst) };
}

/** `Woolf, Virginia` is Virginia Woolf; with more than one comma, or `Jr.` behind it, nobody knows. */
function firstNameFirst(name: string): string {
  const [last = '', first, ...others] = name.split(',').map((part) => part.trim());
  const turn =
    first !== undefined && first !== '' && others.length === 0 && !/^(?:jr|sr|ph\.?d|m\.?d|i{1,3}|iv)\.?$/i.test(first);
  return turn ? `${first} ${last}` : name.trim();
}
