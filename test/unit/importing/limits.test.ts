import { describe, expect, it } from 'vitest';
import { elementsIn, MOST_FOUND } from '../../../electron/importing/html/elements.ts';
import { richTextFromHtml } from '../../../electron/importing/html/html-text.ts';
import { parseJson, refusedJson, tooLarge } from '../../../electron/importing/json.ts';
import {
  factsWithin,
  LONGEST_LINE,
  LONGEST_TEXT,
  linesWithin,
  MOST_MARKS,
  MOST_NAMES,
  passageWithin,
  reviewWithin,
  shortened,
} from '../../../electron/importing/limits.ts';
import { takeNotes } from '../../../electron/importing/notes.ts';
import { unrecognised } from '../../../electron/importing/recognise.ts';
import type { FoundReview } from '../../../electron/shared/model.ts';
import type { Mark } from '../../../electron/shared/rich-text.ts';
import { readText } from './reading.ts';

const review = (more: Partial<FoundReview>): FoundReview => ({
  reviewer: { name: 'Ann', isAuthor: false },
  body: { text: 'Words.', marks: [] },
  spoiler: 'none',
  shelves: [],
  source: {},
  ...more,
});

const marksOf = (type: 'strong' | 'spoiler', count: number): Mark[] =>
  Array.from({ length: count }, (_, at) => ({ type, start: 2 * at, end: 2 * at + 1 }));

const HEADER = 'book,reviewer,text\n';

describe('a review', () => {
  it('of ordinary size is kept as it is', () => {
    const notes = takeNotes();
    const ordinary = review({ body: { text: 'w'.repeat(100_000), marks: marksOf('strong', 1000) }, shelves: ['sea'] });
    expect(reviewWithin(ordinary, notes)).toEqual(ordinary);
    expect(notes.result()).toEqual({ skipped: [], repairs: [], warnings: [] });
  });

  it('that is too long is skipped, with a reason', () => {
    const notes = takeNotes();
    expect(reviewWithin(review({ body: { text: 'w'.repeat(LONGEST_TEXT + 1), marks: [] } }), notes, 7)).toBe(undefined);
    expect(notes.result().skipped).toEqual([
      {
        line: 7,
        reason: 'The review by “Ann” is longer than the 1,000,000 characters that Commonplace reads, and was left out.',
        excerpt: 'w'.repeat(200),
      },
    ]);
  });

  it('with too many marks keeps its spoilers, and says so', () => {
    const notes = takeNotes();
    const text = 'w '.repeat(MOST_MARKS);
    const spoiler: Mark = { type: 'spoiler', start: 4, end: 9 };
    const marked = review({ body: { text, marks: [...marksOf('strong', MOST_MARKS), spoiler] }, spoiler: 'some' });
    expect(reviewWithin(marked, notes)).toEqual({ ...marked, body: { text, marks: [spoiler] } });
    expect(notes.result().warnings).toEqual([
      'The review by “Ann” has 10,001 marks such as bold words and links; only its spoilers were kept.',
    ]);
  });

  it('with too many spoilers is hidden whole', () => {
    const notes = takeNotes();
    const text = 'w '.repeat(MOST_MARKS + 1);
    const marked = review({ body: { text, marks: marksOf('spoiler', MOST_MARKS + 1) }, spoiler: 'some' });
    expect(reviewWithin(marked, notes)).toEqual({ ...marked, body: { text, marks: [] }, spoiler: 'whole' });
    expect(notes.result().warnings).toEqual([expect.stringMatching(/the whole review is hidden for its spoilers\.$/)]);
  });

  it('has names that end in an ellipsis where they were cut, never in half a character', () => {
    const notes = takeNotes();
    const long = review({
      reviewer: { name: '🌊'.repeat(LONGEST_LINE), isAuthor: false },
      shelves: Array.from({ length: MOST_NAMES + 1 }, (_, at) => String(at)),
    });
    const kept = reviewWithin(long, notes);
    expect(kept?.reviewer.name).toMatch(/^(?:🌊){499}…$/u);
    expect(kept?.shelves).toHaveLength(MOST_NAMES);
    expect(notes.result().warnings).toEqual(['A list of shelves has 1,001 names; only the first 1,000 were taken.']);
    expect(shortened('short')).toBe('short');
  });
});

describe('what stands around reviews', () => {
  it('a description that is too long is left out, with a warning', () => {
    const notes = takeNotes();
    const facts = { title: 'Salt', authors: ['Per Holm'], genres: ['sea'], ratings: {}, isbn: '1' };
    expect(factsWithin({ ...facts, description: 'w'.repeat(LONGEST_TEXT + 1), aboutAuthor: 'He.' }, notes)).toEqual({
      ...facts,
      aboutAuthor: 'He.',
    });
    expect(notes.result().warnings).toEqual([
      expect.stringMatching(/^A text about “Salt” is longer than the 1,000,000/),
    ]);
  });

  it('a highlight that is too long is skipped, a note at one left out', () => {
    const notes = takeNotes();
    const passage = { text: 'Words.', page: '7', tags: ['sea'], source: {} };
    expect(passageWithin({ ...passage, note: 'n'.repeat(LONGEST_TEXT + 1) }, notes)).toEqual(passage);
    expect(passageWithin({ ...passage, text: 'w'.repeat(LONGEST_TEXT + 1) }, notes)).toBe(undefined);
    expect(notes.result()).toMatchObject({
      skipped: [{ reason: expect.stringMatching(/^The highlight is longer/) }],
      warnings: [expect.stringMatching(/^The note at “Words\.” is longer/)],
    });
  });
});

describe('a file', () => {
  it('is read up to so many entries, and says where that ended', () => {
    const { readings, warnings } = readText(HEADER + 'Salt,Ann,x\n'.repeat(200_001));
    expect(readings[0]?.reviews).toHaveLength(200_000);
    expect(warnings).toEqual([expect.stringMatching(/^Only the first 200,000 entries of the file were read/)]);
  });

  it('is read up to so many characters together', () => {
    const notes = takeNotes();
    expect([30_000_000, 10_000_000, 1, 0].map((length) => notes.hasRoom(length))).toEqual([true, true, false, false]);
    expect(notes.result().warnings).toEqual([
      'Only the first 2 entries of the file were read: of one file Commonplace reads 200,000 entries, and 40,000,000 characters of them together.',
    ]);
  });

  it.each([
    ['one field', 'Salt,Ann,', 'w'],
    ['a field in quotes', 'Salt,Ann,"', '""'],
  ])('loses a row to %s that is too long, and no other', (_, start, piece) => {
    const long = `${start}${piece.repeat(LONGEST_TEXT + 1)}${start.endsWith('"') ? '"' : ''}`;
    const { readings, skipped } = readText(`${HEADER}${long}\nSalt,Bo,Good.\n`);
    expect(readings[0]?.reviews.map(({ reviewer }) => reviewer.name)).toEqual(['Bo']);
    expect(skipped).toMatchObject([{ line: 2, reason: expect.stringMatching(/^A field of the row is longer/) }]);
  });

  it('of too many repairs lists the first, and counts the others', () => {
    const { repairs, warnings } = readText(HEADER + 'Salt,Ann,"a"b\n'.repeat(1003));
    expect(repairs).toHaveLength(1000);
    expect(warnings).toEqual(['3 more repairs were made; only the first 1000 are listed.']);
  });

  it('of too many lines is read down to one of them', () => {
    expect(linesWithin('a\nb')).toEqual({ lines: ['a', 'b'] });
    const { lines, beyond } = linesWithin('\n'.repeat(1_000_001));
    expect(lines).toHaveLength(1_000_000);
    expect(beyond).toBe('The text has more than 1,000,000 lines; what stands below those was not read.');
  });
});

describe('JSON', () => {
  it.each([
    ['nested too deep', '['.repeat(501), /nested more than 500 deep/],
    ['of too many values', `[${'0,'.repeat(1_500_001)}0]`, /more than 1,500,000 values/],
  ])('%s is refused before it is parsed, in a sentence', (_, text, why) => {
    expect(refusedJson(text)).toMatch(why);
    expect(parseJson(text)).toBe(undefined);
    expect(unrecognised('x.json', text)).toMatch(/^“x\.json” (?:is nested|has more).*then import those files\.$/);
  });

  it('is parsed whatever stands in its strings', () => {
    const value = { text: `\\"${'[{,:'.repeat(600_000)}`, list: ['\\', '"', ''] };
    expect(parseJson(JSON.stringify(value))).toEqual(value);
    expect(refusedJson('"never closed [[[')).toBe(undefined);
  });

  it('has entries that are too large left out one by one', () => {
    expect(tooLarge({ a: ['w'.repeat(LONGEST_TEXT)], b: [1, null] })).toBe(undefined);
    expect(tooLarge({ a: ['w'.repeat(LONGEST_TEXT + 1)] })).toMatch(/^has a text that is longer/);
    expect(tooLarge({ marks: Array(200_001).fill(0) })).toMatch(/^has more than 200,000 values/);
    expect(tooLarge({ marks: Array(200_001).fill(0) }, new Set(['marks']))).toBe(undefined);
  });
});

describe('HTML', () => {
  it('ends a link where the next begins', () => {
    expect(elementsIn('<a>1<a>2</a>3', (name) => name === 'a').map(({ inner }) => inner)).toEqual(['1', '2']);
  });

  it('has elements in one another that end at their own tags', () => {
    const found = elementsIn('<p class=x>a<p>b<p class=x>c</p></p>d</p>e', (_, of) => of.has('class'));
    expect(found.map(({ inner }) => inner)).toEqual(['a<p>b<p class=x>c</p></p>d', 'c']);
  });

  it('has no more elements found than a page has', () => {
    expect(elementsIn('<p>'.repeat(MOST_FOUND + 1), () => true)).toHaveLength(MOST_FOUND);
  });

  it('has the first attributes of a tag that has a million', () => {
    const flood = Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ');
    expect(richTextFromHtml(`<a href="https://example.org/" ${flood}>words</a>`)).toMatchObject({
      text: 'words',
      marks: [{ type: 'link', href: 'https://example.org/' }],
    });
  });
});
