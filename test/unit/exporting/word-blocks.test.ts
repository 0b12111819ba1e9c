// Notes and quotations in Word: lists that count right, tables, marks, links, and words of any direction and language.
import { describe, expect, it } from 'vitest';
import type { Inline, InlineMark, NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { wordOf } from '../../../electron/exporting/word/word.ts';
import { elementsIn, named, openedWord, settingOf, shownIn, styled, type XmlElement } from './opened-word.ts';
import { Group, quoting, review } from './reading-group.ts';

const text = (words: string, ...marks: InlineMark[]): Inline => ({ type: 'text', text: words, marks });
const paragraph = (...content: (string | Inline)[]): NoteBlock => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});

async function opened(...blocks: NoteBlock[]) {
  const group = new Group();
  const id = group.note('Note');
  const discussion = group.discussion({ parts: ['notes'] }, { noteBlocks: new Map([[id, blocks]]) });
  return openedWord(await wordOf(discussion));
}

/** The paragraphs and tables of a note of these blocks alone, without its title. */
async function noteOf(...blocks: NoteBlock[]): Promise<XmlElement[]> {
  return bodyOf((await opened(...blocks)).at('word/document.xml')).slice(1);
}

function bodyOf(part: XmlElement): XmlElement[] {
  return elementsIn(part)
    .flatMap(elementsIn)
    .filter(({ name }) => name !== 'w:sectPr');
}

const inStyles = (parts: readonly XmlElement[]) => parts.flatMap(styled);
const runsOf = (part: XmlElement) => named(part, 'w:r').filter((run) => shownIn(run) !== '');
/** A run’s words, and the names of what is set for it. */
const looks = (part: XmlElement) =>
  runsOf(part).map((run) => [
    shownIn(run),
    ...named(run, 'w:rPr')
      .flatMap(elementsIn)
      .map(({ name }) => name.slice(2)),
  ]);

describe('a note', () => {
  it('alone has its title and its own headings, which go deeper below “Notes”', async () => {
    const blocks: NoteBlock[] = [{ type: 'heading', level: 1, content: [text('First')] }, paragraph('Then')];
    expect(inStyles(await noteOf(...blocks))).toEqual([
      ['Heading1', 'First'],
      ['', 'Then'],
    ]);
    const group = new Group();
    const id = group.note('Note');
    const whole = group.discussion({ parts: ['book', 'notes'] }, { noteBlocks: new Map([[id, blocks]]) });
    const body = openedWord(await wordOf(whole)).at('word/document.xml');
    expect(styled(body).slice(-4)).toEqual([
      ['Heading1', 'Notes'],
      ['Heading2', 'Note'],
      ['Heading3', 'First'],
      ['', 'Then'],
    ]);
  });

  it('keeps the marks of its words, breaks, tabs, and words that look like Word’s own fields and places', async () => {
    const [line] = await noteOf(
      paragraph(
        text('bold', { type: 'bold' }),
        text('all', { type: 'italic' }, { type: 'underline' }, { type: 'strike' }),
        text('code', { type: 'code' }),
        { type: 'hardBreak' },
        'a\tb\r\nc\u0000\ufffe',
        text('CURRENT', { type: 'bold' }),
        ' {default-bullet-numbering-0} {bullets-0}',
      ),
    );
    expect(shownIn(line ?? fail())).toBe('boldallcode\na\tb\ncCURRENT {default-bullet-numbering-0} {bullets-0}\n');
    expect(looks(line ?? fail()).slice(0, 3)).toEqual([
      ['bold', 'b', 'bCs'],
      ['all', 'i', 'iCs', 'strike', 'u'],
      ['code', 'rStyle'],
    ]);
  });

  it('has real links, but none that Word could not open', async () => {
    const far = `https://example.org/${'a'.repeat(3000)}`;
    const { at } = await opened(
      paragraph(
        text('here', { type: 'link', href: 'https://example.org/a b?q={x}|y' }, { type: 'code' }),
        text('mail', { type: 'link', href: 'mailto:ann@example.org' }),
        text('too far', { type: 'link', href: far }),
      ),
    );
    const links = named(at('word/document.xml'), 'w:hyperlink');
    const targets = new Map(
      elementsIn(at('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]),
    );
    expect(links.map((link) => [shownIn(link), targets.get(link.attributes['r:id'])])).toEqual([
      ['here', 'https://example.org/a%20b?q=%7Bx%7D%7Cy'],
      ['mail', 'mailto:ann@example.org'],
    ]);
    expect(shownIn(at('word/document.xml'))).toContain('too far');
  });
});

describe('lists', () => {
  const marks = (parts: readonly XmlElement[]) =>
    parts.map((part) => [
      shownIn(part).trim(),
      settingOf(part, 'w:numId') && `list ${settingOf(part, 'w:numId')}, level ${settingOf(part, 'w:ilvl')}`,
    ]);

  it('count anew each, from where they start', async () => {
    const { at } = await opened(
      { type: 'orderedList', start: 1, items: [[paragraph('one')], [paragraph('two')]] },
      { type: 'orderedList', start: 1, items: [[paragraph('one again')]] },
      { type: 'orderedList', start: 7, items: [[paragraph('seven')]] },
    );
    const items = bodyOf(at('word/document.xml')).slice(1);
    const ids = items.map((item) => settingOf(item, 'w:numId'));
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(ids[1]);
    const lists = named(at('word/numbering.xml'), 'w:num');
    const start = (id: string | undefined) => {
      const list = lists.find(({ attributes }) => attributes['w:numId'] === id);
      return list && settingOf(list, 'w:startOverride');
    };
    expect(ids.map(start)).toEqual(['1', '1', '1', '7']);
  });

  it('nest, and an item that begins with something else keeps its marker', async () => {
    const parts = await noteOf({
      type: 'bulletList',
      items: [
        [paragraph('Cake'), { type: 'orderedList', start: 1, items: [[paragraph('Lemon'), paragraph('sliced')]] }],
        [{ type: 'bulletList', items: [[paragraph('deep')]] }],
        [{ type: 'blockquote', blocks: [paragraph('said')] }],
        [],
      ],
    });
    const [[, list] = []] = marks(parts);
    expect(marks(parts)).toEqual([
      ['Cake', list],
      ['Lemon', expect.stringContaining('level 1')],
      ['sliced', undefined],
      ['', list],
      ['deep', list?.replace('level 0', 'level 1')],
      ['said', list],
      ['', list],
    ]);
  });

  it('show what is done, and numbers that Word cannot count to as words', async () => {
    const parts = await noteOf(
      {
        type: 'checkList',
        items: [
          { done: true, blocks: [paragraph('Book the room')] },
          { done: false, blocks: [] },
        ],
      },
      { type: 'orderedList', start: 2_000_000_000, items: [[paragraph('far')]] },
    );
    expect(inStyles(parts)).toEqual([
      ['CheckList', '☒\tBook the room'],
      ['CheckList', '☐\t'],
      ['CheckList', '2000000000.\tfar'],
    ]);
  });

  it('go deeper than Word has levels', async () => {
    const deep = (depth: number): NoteBlock => ({
      type: 'bulletList',
      items: [[paragraph(`${depth}`), ...(depth < 12 ? [deep(depth + 1)] : [])]],
    });
    const parts = await noteOf(deep(1));
    expect(parts.map((part) => settingOf(part, 'w:ilvl')).slice(7)).toEqual(['7', '8', '8', '8', '8']);
    const left = (part: XmlElement | undefined) => part && named(part, 'w:ind')[0]?.attributes['w:left'];
    expect(new Set(parts.slice(9).map(left)).size).toBe(3);
  });
});

describe('tables', () => {
  const cells = (rows: string[][]) => rows.map((row) => row.map((words) => [paragraph(words)]));

  it('repeat their header on every page, and are not joined to the next', async () => {
    const table: NoteBlock = {
      type: 'table',
      hasHeader: true,
      rows: cells([
        ['Chapter', 'Who'],
        ['One', 'Kathy'],
      ]),
    };
    const parts = await noteOf(table, table);
    expect(parts.map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p']);
    const rows = named(parts[0] ?? fail(), 'w:tr');
    expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual([1, 0]);
    expect(inStyles(rows)).toEqual([
      ['TableHeading', 'Chapter'],
      ['TableHeading', 'Who'],
      ['TableText', 'One'],
      ['TableText', 'Kathy'],
    ]);
  });

  it('run from the right where their words do', async () => {
    const [table] = await noteOf({ type: 'table', hasHeader: false, rows: cells([['نام', 'Who']]) });
    expect(named(table ?? fail(), 'w:bidiVisual')).toHaveLength(1);
  });

  it('deep inside quotations still have room', async () => {
    let block: NoteBlock = { type: 'table', hasHeader: false, rows: cells([['a', 'b']]) };
    for (let depth = 0; depth < 24; depth += 1) block = { type: 'blockquote', blocks: [block] };
    const [table] = await noteOf(block);
    const widths = named(table ?? fail(), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(Math.min(...widths)).toBeGreaterThan(1000);
  });

  it('wider than any of Word lose nothing', async () => {
    const row = Array.from({ length: 70 }, (_, column) => `c${column}`);
    const [table] = await noteOf({ type: 'table', hasHeader: false, rows: cells([row]) });
    expect(named(table ?? fail(), 'w:tc')).toHaveLength(63);
    expect(
      shownIn(table ?? fail())
        .trim()
        .split('\n'),
    ).toEqual(row);
  });
});

describe('words of any script', () => {
  it('run the way their first letter says, each piece in its own', async () => {
    const [persian, english, digits] = await noteOf(
      paragraph('«این کتاب (Never Let Me Go) در 2010»'),
      paragraph('The book «کتاب» of 2010'),
      paragraph('12 – 34'),
    );
    const isRight = (part: XmlElement | undefined) => named(part ?? fail(), 'w:bidi').length === 1;
    expect([persian, english, digits].map(isRight)).toEqual([true, false, false]);
    expect(looks(persian ?? fail())).toEqual([['«این کتاب (', 'rtl'], ['Never Let Me Go'], [') در 2010»', 'rtl']]);
    expect(looks(english ?? fail())).toEqual([['The book «'], ['کتاب', 'rtl'], ['» of 2010']]);
  });

  it('say their language, and the date stays beside a name from the right', async () => {
    const group = new Group();
    const quoted = (id: string, words: string, language: string, name: string) => {
      const one = group.add(review(words, { id, language, reviewer: { name, isAuthor: false } }));
      return quoting(one, words);
    };
    const evidence = [
      quoted('en', 'They stay.', 'en', 'Sarah'),
      quoted('de', 'Sie bleiben.', 'de', 'Anna'),
      quoted('fa', 'می‌مانند.', 'fa', 'سارا'),
      quoted('zh', '他们留下。', 'zh', '李明'),
    ];
    group.point('Why?', { evidence });
    const discussion: Discussion = group.discussion({ parts: ['points'] });
    const paragraphs = named(openedWord(await wordOf(discussion)).at('word/document.xml'), 'w:p');
    const quotes = paragraphs.filter((part) => settingOf(part, 'w:pStyle') === 'Quote');
    expect(quotes.map((quote) => named(quote, 'w:lang')[0]?.attributes)).toEqual([
      undefined,
      { 'w:val': 'de' },
      { 'w:bidi': 'fa' },
      { 'w:eastAsia': 'zh' },
    ]);
    const from = paragraphs.find((part) => shownIn(part).includes('سارا'));
    expect(settingOf(from ?? fail(), 'w:jc')).toBe('right');
    expect(looks(from ?? fail())).toEqual([['— '], ['سارا', 'rtl'], ['\u200e, 16 August 2010 (★★★★☆)']]);
  });
});

function fail(): never {
  throw new Error('The document has less in it.');
}
