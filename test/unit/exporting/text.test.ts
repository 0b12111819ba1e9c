// Plain text as it is read in an e-mail.
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../electron/exporting/text/display-width.ts';
import { textOf } from '../../../electron/exporting/text/text.ts';
import { tableLines } from '../../../electron/exporting/text/text-table.ts';
import { wrapped } from '../../../electron/exporting/text/wrap.ts';
import type { NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import { Group, neverLetMeGo, quoting, review } from './reading-group.ts';

const paragraph = (text: string): NoteBlock => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });

function noteLines(...blocks: NoteBlock[]): string[] {
  const group = new Group();
  const id = group.note('Note');
  const discussion = group.discussion({ parts: ['notes'] }, { noteBlocks: new Map([[id, blocks]]) });
  return textOf(discussion).split('\n').slice(3, -1);
}

describe('the document', () => {
  it('reads well as it is', () => {
    const group = new Group();
    const url = 'https://www.goodreads.com/review/show/1';
    const sarah = group.add(
      review('Why do they never run?\nNobody says.\n\n1. Fear', {
        source: { format: 'goodreads-html', importId: 'i', url },
      }),
    );
    const ann = group.member('Ann', {
      rating: 4,
      verdict: 'I cried on the train, and I would do so again, all the way.',
    });
    const tagIds = [group.tag('Fate'), group.tag('Hope')];
    const evidence = [
      quoting(sarah, sarah.body.text),
      { ...quoting(sarah, 'Nobody says.'), stance: 'against' as const },
    ];
    const pointId = group.point('Why do they stay?', { tagIds, evidence }, { status: 'discussed', createdBy: ann });
    group.meeting({ place: 'At Ann’s', attendees: [ann] }, [{ pointId, minutes: 20, outcome: 'Love.' }]);
    expect(textOf(group.discussion()).split('\n')).toEqual([
      'Never Let Me Go',
      '===============',
      '',
      'Kazuo Ishiguro',
      'First published 5 April 2005 · 288 pages, Paperback',
      'Rated 4.00 of 5 by 722,123 readers, 48,563 reviews',
      '',
      'Stars  Readers  Share',
      '-----  -------  -----',
      '★★★★★        1   25 %',
      '★★★★☆        2   50 %',
      '★★★☆☆        1   25 %',
      '★★☆☆☆        0    0 %',
      '★☆☆☆☆        0    0 %',
      '',
      'What we made of it',
      '------------------',
      '',
      '- Ann: ★★★★☆ I cried on the train, and I would do so again, all the way.',
      '',
      'Meeting',
      '-------',
      '',
      'Thursday, 24 September 2026',
      '~~~~~~~~~~~~~~~~~~~~~~~~~~~',
      '',
      '- When: Thursday, 24 September 2026',
      '- Where: At Ann’s',
      '- Who came: Ann',
      '',
      '20 minutes.',
      '',
      '1. Why do they stay? (20 min, Discussed)',
      '',
      '   Outcome: Love.',
      '',
      'Points',
      '------',
      '',
      'Fate',
      '~~~~',
      '',
      'Why do they stay?',
      '',
      '    By Ann · discussed · also under Hope',
      '',
      '    “Why do they never run?',
      '    Nobody says.',
      '',
      '    1. Fear”',
      '    — Sarah, 16 August 2010 (★★★★☆)',
      '',
      '    Against:',
      '',
      '    “Nobody says.”',
      '    — Sarah, 16 August 2010 (★★★★☆)',
      '',
      'Sources',
      '-------',
      '',
      '- Sarah, 16 August 2010 (★★★★☆), Goodreads,',
      `  <${url}>`,
      '',
    ]);
  });

  it('of a book with nothing to discuss says so', () => {
    const book = { ...neverLetMeGo, ratings: {} };
    expect(textOf(new Group().discussion({}, { book }))).toMatch(
      /Paperback\n\nThere are no discussion points and no notes yet\.\n$/,
    );
  });
});

describe('notes', () => {
  it('keep their lists, quotations and code apart from the words around them', () => {
    const lines = noteLines(
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'First', marks: [] }] },
      { type: 'bulletList', items: [[paragraph('one')], [paragraph('two')], []] },
      { type: 'orderedList', start: 9, items: [[paragraph('nine')], [paragraph('ten'), paragraph('more')]] },
      {
        type: 'checkList',
        items: [
          { done: true, blocks: [paragraph('read')] },
          { done: false, blocks: [] },
        ],
      },
      { type: 'blockquote', blocks: [paragraph('said')] },
      { type: 'codeBlock', text: '\n\tif (a) {}\n' },
      { type: 'horizontalRule' },
    );
    expect(lines).toEqual([
      ...['First', '-----', '', '- one', '- two', '-', ''],
      ...['9. nine', '', '10. ten', '', '    more', ''],
      ...['[x] read', '[ ]', '', '    said', '', '', '        if (a) {}', '', '', '* * *'],
    ]);
  });

  it('say where a link leads, unless it shows just that', () => {
    const link = { type: 'link', href: 'https://a.b/c' } as const;
    const content = [
      { type: 'text', text: 'see ', marks: [] },
      { type: 'text', text: 'the', marks: [link] },
      { type: 'text', text: ' page', marks: [link, { type: 'bold' }] },
      { type: 'text', text: ' or ', marks: [] },
      { type: 'text', text: 'https://a.b/c', marks: [link] },
    ] as const;
    expect(noteLines({ type: 'paragraph', content })).toEqual(['see the page <https://a.b/c> or https://a.b/c']);
  });
});

describe('a table', () => {
  it('stands in columns where it fits', () => {
    expect(
      tableLines(
        true,
        [
          [['漢字'], ['a']],
          [['b'], []],
        ],
        72,
      ),
    ).toEqual(['漢字  a', '----  -', 'b']);
    expect(tableLines(false, [[['a'], ['b']]], 72)).toEqual(['a  b']);
    expect(tableLines(true, [[['n']], [['1,204']], [['9']]], 72)).toEqual(['    n', '-----', '1,204', '    9']);
  });

  it('is read row by row where it does not', () => {
    const rows = [
      [['Who'], ['What']],
      [['Ann'], ['one', 'two']],
      [['Bo'], []],
    ];
    expect(tableLines(true, rows, 72)).toEqual(['Who: Ann', 'What: one two', '', 'Who: Bo']);
    expect(tableLines(false, [[['aaaa'], ['bbbb']]], 9)).toEqual(['aaaa', 'bbbb']);
  });
});

describe('a line', () => {
  it('ends between words, never within one, and leaves an address whole', () => {
    expect(wrapped('aa bb  cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrapped('a https://example.org/long/漢字 b', 9)).toEqual(['a', 'https://example.org/long/漢字', 'b']);
    expect(wrapped('a\u00a0b c', 3)).toEqual(['a\u00a0b', 'c']);
    expect(wrapped(' \t ', 5)).toEqual([]);
  });

  it('ends between the words of scripts without spaces, and not before what closes', () => {
    expect(wrapped('我们读书。', 8)).toEqual(['我们', '读书。']);
    expect(wrapped('「読書」は', 8).join('')).toBe('「読書」は');
    expect(wrapped('「読書」は', 8)[0]).toBe('「読書」');
    expect(wrapped('หนังสือดีมาก', 8).length).toBeGreaterThan(1);
    expect(wrapped('한국어 책', 6)).toEqual(['한국어', '책']);
  });

  it('is as wide as it looks', () => {
    const widths = ['abc', 'é', 'e\u0301', '漢字', 'ｱ', 'Ａ', '😀', '👨‍👩‍👧', '❤️', 'سلام', '\u202eab', '★'].map(
      displayWidth,
    );
    expect(widths).toEqual([3, 1, 1, 4, 1, 2, 2, 2, 2, 4, 2, 1]);
  });
});
