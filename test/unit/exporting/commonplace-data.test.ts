import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommonplaceData,
  CSV_COLUMNS,
  toCommonplaceCsv,
  toCommonplaceJson,
} from '../../../electron/exporting/data/commonplace-data.ts';
import { parseCsv } from '../../../electron/importing/csv.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { fixtureText, readFixture, readText } from '../importing/reading.ts';
import { anyData } from './commonplace-samples.ts';

const salt: CommonplaceData['book'] = { id: 'b', title: 'Salt', authors: [], genres: [], ratings: {} };
const ann: Review = {
  id: 'r',
  bookId: 'b',
  reviewer: { name: 'Ann', isAuthor: false },
  body: { text: 'Good.', marks: [] },
  spoiler: 'none',
  shelves: [],
  source: { format: 'x', importId: 'i' },
};

describe('Commonplace’s own JSON', () => {
  it('says what it is, and holds the book with its reviews and passages, whole', () => {
    const passages = [{ id: 'p', bookId: 'b', text: 'Salt.', page: '3', tags: [], source: ann.source }];
    expect(JSON.parse(toCommonplaceJson({ book: salt, reviews: [ann], passages }))).toEqual({
      format: 'commonplace',
      version: 1,
      books: [{ ...salt, reviews: [ann], passages }],
    });
  });

  it('is the same to whoever normalises its text', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const json = toCommonplaceJson(data);
        expect(normaliseText(json)).toBe(json);
      }),
    );
  });

  it('is read as README shows it, nothing left out', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    const { id, reviews, passages, ...facts } = JSON.parse(example).books[0];
    expect(readText(example)).toMatchObject({ skipped: [], readings: [{ facts, remoteId: id, reviews, passages }] });
  });

  it('writes other scripts as they are', () => {
    expect(toCommonplaceJson({ book: { ...salt, title: 'نمک' }, reviews: [], passages: [] })).toContain('نمک');
  });

  it('is read as far as it is sound, and says what is not', () => {
    const good = {
      reviewer: { name: 'Ann', isAuthor: false },
      body: { text: 'Good.', marks: [] },
      spoiler: 'none',
      shelves: [],
      source: {},
    };
    const bad = { ...good, body: { text: 'x', marks: [{ type: 'spoiler', start: 0, end: 9 }] } };
    const link = {
      ...good,
      body: { text: 'x', marks: [{ type: 'link', start: 0, end: 1, href: 'javascript:alert(1)' }] },
    };
    const books = [{ title: 'Salt', authors: [], reviews: [good, bad, link, null] }, { title: '' }, 7];
    const found = readText(JSON.stringify({ format: 'commonplace', version: 1, books }));
    expect(found.readings).toMatchObject([{ facts: { title: 'Salt' }, reviews: [good] }]);
    expect(found.skipped.map(({ reason }) => reason.split(' cannot')[0])).toEqual([
      'Book 1, reviews 2',
      'Book 1, reviews 3',
      'Book 1, reviews 4',
      'Book 2',
      'Book 3',
    ]);
  });

  it('made by hand in letters that are not composed keeps marks on their words', () => {
    const review = (text: string, start: number, end: number) => ({
      ...{ reviewer: ann.reviewer, shelves: [], source: {}, spoiler: 'some' },
      body: { text, marks: [{ type: 'spoiler', start, end }] },
    });
    const books = [
      {
        title: 'Salt',
        authors: [],
        reviews: [review('cafe\u0301 gone', 6, 10), review('one\r\ntwo', 5, 8)],
        passages: [{ text: 'cafe\u0301', tags: [], source: {} }],
      },
    ];
    const json = JSON.stringify({ format: 'commonplace', version: 1, books }).replaceAll('\u0301', '\\u0301');
    expect(readText(json).readings).toMatchObject([
      {
        reviews: [
          { spoiler: 'some', body: { text: 'café gone', marks: [{ start: 5, end: 9 }] } },
          // Where they would be on other words, all is hidden.
          { spoiler: 'whole', body: { text: 'one\ntwo', marks: [] } },
        ],
        passages: [{ text: 'café' }],
      },
    ]);
  });

  it('of a later version is refused in one sentence', () => {
    const found = readText('{"format":"commonplace","version":2,"books":[{"title":"Salt","authors":[]}]}');
    expect(found.readings).toEqual([]);
    expect(found.skipped).toMatchObject([
      { reason: 'The file is of version 2, and this Commonplace reads version 1.' },
    ]);
  });
});

describe('Commonplace’s own CSV', () => {
  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        for (const { fields } of parseCsv(normaliseText(toCommonplaceCsv(data)), ',')) {
          for (const field of fields) expect(field).not.toMatch(/^["\s]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/);
        }
      }),
    );
  });

  it('puts an apostrophe before what would be one, and takes it off again', () => {
    const texts = ['=1+1', "'=1+1", "'tis", '- no', '＝1'];
    const reviews = texts.map((text) => ({ ...ann, body: { text, marks: [] } }));
    const csv = toCommonplaceCsv({ book: salt, reviews });
    expect([...parseCsv(normaliseText(csv), ',')].slice(1).map(({ fields }) => fields.at(-1))).toEqual([
      "'=1+1",
      "''=1+1",
      "'tis",
      "'- no",
      "'＝1",
    ]);
    expect(
      readText(normaliseText(csv))
        .reading('Salt')
        .reviews.map(({ body }) => body.text),
    ).toEqual(texts);
  });

  it('hides the whole of a character of which half is hidden', () => {
    const body = { text: 'a😭b', marks: [{ type: 'spoiler' as const, start: 2, end: 3 }] };
    const csv = toCommonplaceCsv({ book: salt, reviews: [{ ...ann, spoiler: 'some', body }] });
    expect(csv).toContain('a[spoiler]😭[/spoiler]b');
  });

  it('marks hidden words also where nothing says that there are some', () => {
    const body = { text: 'He drowns.', marks: [{ type: 'spoiler' as const, start: 3, end: 9 }] };
    expect(toCommonplaceCsv({ book: salt, reviews: [{ ...ann, body }] })).toContain(',some,He [spoiler]drowns[/');
  });

  it('has a header that names its columns', () => {
    expect(toCommonplaceCsv({ book: salt, reviews: [] })).toBe(`\ufeff${CSV_COLUMNS.join(',')}\r\n`);
    const without = toCommonplaceCsv({ book: salt, reviews: [] }, { byteOrderMark: false });
    expect(without).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('made by hand is read as it is documented', () => {
    const found = readFixture('library-exports/own.csv');
    expect(found.reading('The Ferry').reviews).toMatchObject([
      {
        reviewer: { name: 'Ann' },
        writtenOn: '2020-05-17',
        rating: 4.5,
        spoiler: 'some',
        body: { text: 'Good until he drowns.', marks: [{ type: 'spoiler', start: 11, end: 20 }] },
      },
      { reviewer: { name: 'Bob' }, spoiler: 'whole', body: { text: 'He drowns.\nTwice.' } },
    ]);
    expect(found.reading('Salt').reviews).toMatchObject([{ rating: 2, body: { text: '' } }]);
    expect(found.skipped).toMatchObject([{ line: 5, reason: 'The row names no reviewer.' }]);
  });

  it('without any reviewer is a member’s own', () => {
    expect(fixtureText('library-exports/own.csv')).toContain('reviewer');
    expect(readText('Book;Rating;Text\nSalt;4,5;Good\n')).toMatchObject({
      byMember: true,
      readings: [{ reviews: [{ rating: 4.5 }] }],
    });
  });

  it('hides all where it does not know the word for the spoiler', () => {
    expect(readText('book,reviewer,spoiler,text\nSalt,Ann,major,He drowns.\n').readings).toMatchObject([
      { reviews: [{ spoiler: 'whole' }] },
    ]);
  });
});
