// The points as a table, read by a parser that is not ours.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsCsv } from '../../../electron/exporting/data/points-csv.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { unguarded } from '../../../electron/importing/formula-guard.ts';
import { hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { Group, passage, quoting, review } from './reading-group.ts';

/** Strict: as many cells in each row as in the first, quotes only where RFC 4180 has them, CRLF between rows. */
function parsed(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: false, relax_quotes: false });
}

/** The rows as a spreadsheet shows them, by column. */
function rowsOf(discussion: Discussion): Record<string, string>[] {
  const [columns = [], ...rows] = parsed(pointsCsv(discussion));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] ?? '', unguarded(cell)])));
}

describe('the table of points', () => {
  it('has a row for each quotation, and one for a point without', () => {
    const group = new Group();
    const url = 'https://www.goodreads.com/review/show/1';
    const source = { format: 'goodreads-html', importId: 'i', url };
    const sarah = group.add(review('They never run.', { language: 'en', source }));
    const marked = group.addPassage(passage('Your souls.', { chapter: 'Three', page: '12' }));
    const ann = group.member('Ann');
    const tagIds = [group.tag('Themes / Fate'), group.tag('Hope')];
    const evidence = [{ ...quoting(sarah, 'never run'), stance: 'for' as const }, quoting(marked, 'souls')];
    const id = group.point('Why?', { tagIds, evidence }, { createdBy: ann, place: { page: 120 } });
    group.point('The ending is kind.', { kind: 'remark' }, { private: true, status: 'parked' });
    const why = {
      ...{ point: id, kind: 'question', text: 'Why?', status: 'open', tags: 'Themes / Fate; Hope', private: 'no' },
      ...{ 'made by': 'Ann', place: 'page 120' },
    };
    expect(rowsOf(group.discussion())).toMatchObject([
      {
        ...why,
        ...{ quotation: 'never run', stance: 'for', quoted: 'Sarah', date: '2010-08-16', rating: '4', language: 'en' },
        ...{ where: '', source: 'Goodreads', url },
      },
      {
        ...why,
        ...{ quotation: 'souls', stance: '', quoted: 'Kazuo Ishiguro', date: '', rating: '', language: '' },
        ...{ where: '“Three”, p. 12', source: 'Kindle', url: '' },
      },
      { kind: 'remark', text: 'The ending is kind.', status: 'parked', private: 'yes', quotation: '', quoted: '' },
    ]);
  });

  it('for a hand-out says nothing of privacy, and hides what the review hides', () => {
    const group = new Group();
    const sarah = group.add(review('Tommy dies.', { spoiler: 'whole' }));
    group.point('Why?', { evidence: [quoting(sarah, 'Tommy dies')] });
    group.point('Is Ann shy?', {}, { private: true });
    const rows = rowsOf(group.discussion({ audience: 'handout' }));
    expect(rows.map(({ text, quotation }) => [text, quotation])).toEqual([['Why?', '(spoiler)']]);
    expect(Object.keys(rows[0] ?? {})).not.toContain('private');
  });

  it('begins with a byte order mark, unless it shall not', () => {
    const discussion = new Group().discussion();
    expect(pointsCsv(discussion)).toMatch(/^\ufeffpoint,kind,text,/);
    expect(pointsCsv(discussion, { byteOrderMark: false })).toMatch(/^point,kind,text,/);
  });

  it('comes back word for word, and holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(hostileGroup, (made) => {
        const discussion = hostileDiscussion(made);
        for (const cell of parsed(pointsCsv(discussion)).flat()) {
          expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/);
        }
        const points = discussion.groups.flatMap((group) => group.points);
        const words = points.flatMap(({ text, by = '', tags, quotations }) =>
          quotations.map((quotation) => [text, by, tags.join('; '), quotation.exact]),
        );
        expect(rowsOf(discussion).map((row) => [row.text, row['made by'], row.tags, row.quotation])).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });
});
