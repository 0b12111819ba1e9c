import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../electron/exporting/html/html.ts';
import { stylesheetHash } from '../../../electron/exporting/html/stylesheet.ts';
import type { Inline, NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { attribute, type HtmlTag, parsedHtml, tagsIn, wordsIn } from './parsed-html.ts';
import { Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

const bodyOf = (discussion: Discussion) => parsedHtml(htmlOf(discussion)).body;
const text = (words: string, ...marks: Extract<Inline, { type: 'text' }>['marks']): Inline => ({
  type: 'text',
  text: words,
  marks,
});
const heading = (level: number, words: string): NoteBlock => ({ type: 'heading', level, content: [text(words)] });
const paragraph = (...content: Inline[]): NoteBlock => ({ type: 'paragraph', content });

/** A note of these blocks, alone or among everything else. */
function withNote(blocks: readonly NoteBlock[], choice: Parameters<Group['discussion']>[0] = {}): Discussion {
  const group = new Group();
  const note = group.note('The evening');
  return group.discussion(choice, { noteBlocks: new Map([[note, blocks]]) });
}

function headingsIn(body: HtmlTag): string[] {
  const all = (node: HtmlTag): HtmlTag[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
  return all(body).flatMap((tag) => (/^h\d$/.test(tag.tagName) ? [`${tag.tagName} ${wordsIn(tag)}`] : []));
}

describe('an HTML file', () => {
  it('needs nothing besides itself, and says so to the browser', () => {
    const group = new Group();
    const sarah = group.add(
      review('It stayed.', {
        source: { format: 'goodreads-text', importId: 'i', url: 'https://example.org/review/1' },
      }),
    );
    group.point('Why?', { evidence: [quoting(sarah, 'It stayed.')] });
    const html = htmlOf(group.discussion());
    const { document, body } = parsedHtml(html);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(stylesheetHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const policy = tagsIn(document, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src ${stylesheetHash}; base-uri 'none'; form-action 'none'`,
    );
    for (const name of ['script', 'link', 'img', 'iframe', 'base', 'form']) expect(tagsIn(document, name)).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|style="|\son\w+="/);
    const links = tagsIn(body, 'a').flatMap((link) => attribute(link, 'href') ?? []);
    expect(links.filter((href) => !href.startsWith('#'))).toEqual(['https://example.org/review/1']);
  });

  it('carries language and direction of what is quoted, and leaves the others to their first letter', () => {
    const group = new Group();
    const evidence = [
      review('این کتاب', { id: 'fa', language: 'fa' }),
      review('悲しい', { id: 'ja', language: 'ja' }),
      review('ספר', { id: 'none' }),
      review('Broken', { id: 'broken', language: 'no language' }),
    ].map((each) => quoting(group.add(each), each.body.text));
    group.point('چرا؟', { evidence });
    const body = bodyOf(group.discussion());
    const quotations = tagsIn(body, 'blockquote').map((tag) => [attribute(tag, 'lang'), attribute(tag, 'dir')]);
    expect(quotations).toEqual([
      ['fa', 'rtl'],
      ['ja', 'ltr'],
      [undefined, 'auto'],
      [undefined, 'auto'],
    ]);
    const question = tagsIn(body, 'p').find((tag) => wordsIn(tag) === 'چرا؟');
    expect(question && attribute(question, 'dir')).toBe('auto');
  });

  it('leads from the contents and from each quotation to a place in it', () => {
    const group = new Group();
    const sarah = group.add(review('It stayed.'));
    const marked = group.addPassage(passage('My name is Kathy H.', { by: 'Ann' }));
    const [memory, childhood] = ['memory', 'memory/childhood'].map((name) => group.tag(name));
    group.point('Why?', {
      tagIds: [memory ?? ''],
      evidence: [quoting(sarah, 'It stayed.'), quoting(marked, marked.text)],
    });
    group.point('Who?', { tagIds: [childhood ?? ''] });
    group.meeting();
    group.note('The evening');
    const body = bodyOf(group.discussion());
    const all = (node: HtmlTag): HtmlTag[] =>
      node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
    const ids = all(body).flatMap((tag) => attribute(tag, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const [nav] = tagsIn(body, 'nav');
    expect(nav && tagsIn(nav, 'a').map((link) => wordsIn(link))).toEqual(
      headingsIn(body)
        .slice(2)
        .map((line) => line.slice(3)),
    );
    for (const link of tagsIn(body, 'a')) expect(ids).toContain(attribute(link, 'href')?.slice(1));
    const sources = tagsIn(body, 'figcaption').flatMap((caption) => tagsIn(caption, 'a'));
    const named = sources.map((link) => {
      const source = all(body).find((tag) => `#${attribute(tag, 'id')}` === attribute(link, 'href'));
      return source && wordsIn(source);
    });
    expect(named).toEqual([
      'Sarah, 16 August 2010 (★★★★☆), Goodreads',
      'Kazuo Ishiguro, Never Let Me Go (marked by Ann), Kindle',
    ]);
  });

  it('draws the ratings, names the drawing, and says the same in a table', () => {
    const body = bodyOf(
      new Group().discussion({}, { book: { ...neverLetMeGo, ratings: { counts: [0, 0, 1, 2, 1] } } }),
    );
    const [drawing] = tagsIn(body, 'svg');
    if (!drawing) throw new Error('There is no drawing.');
    expect(tagsIn(drawing, 'rect').map((bar) => attribute(bar, 'width'))).toEqual(['50', '100', '50', '0', '0']);
    const named = ['title', 'desc'].flatMap((name) => tagsIn(drawing, name));
    expect(attribute(drawing, 'aria-labelledby')).toBe(named.map((tag) => attribute(tag, 'id')).join(' '));
    expect(named.map((tag) => wordsIn(tag))).toEqual([
      'Stars from 4 readers',
      'A bar for each number of stars; the longest is at 4 stars.',
    ]);
    expect(tagsIn(body, 'tr').map((row) => wordsIn(row))).toEqual([
      'Stars Readers Share',
      '★★★★★ 1 25 %',
      '★★★★☆ 2 50 %',
      '★★★☆☆ 1 25 %',
      '★★☆☆☆ 0 0 %',
      '★☆☆☆☆ 0 0 %',
    ]);
  });

  it('skips no level of heading, whichever a note begins with', () => {
    const blocks = [
      heading(4, 'Four'),
      heading(6, 'Six'),
      heading(4, 'Four again'),
      heading(1, 'One'),
      heading(2, ' '),
    ];
    expect(headingsIn(bodyOf(withNote(blocks))).slice(-4)).toEqual(['h4 Four', 'h5 Six', 'h4 Four again', 'h4 One']);
    expect(headingsIn(bodyOf(withNote(blocks, { parts: ['notes'] })))).toEqual([
      'h1 The evening',
      'h2 Four',
      'h3 Six',
      'h2 Four again',
      'h2 One',
    ]);
  });

  it('has a note’s lists, tables, code and links, and no link that would run something', () => {
    const link = (href: string, words: string, ...more: Extract<Inline, { type: 'text' }>['marks']) =>
      text(words, { type: 'link', href }, ...more);
    const body = bodyOf(
      withNote([
        {
          type: 'checkList',
          items: [
            { done: true, blocks: [paragraph(text('Tea'))] },
            { done: false, blocks: [paragraph(text('Cake'))] },
          ],
        },
        { type: 'orderedList', start: 3, items: [[paragraph(text('Third'))]] },
        {
          type: 'table',
          hasHeader: true,
          rows: [
            [[paragraph(text('Time'))], []],
            [[paragraph(text('19:00'))], [heading(1, 'Round')]],
          ],
        },
        { type: 'table', hasHeader: true, rows: [[[paragraph(text('Only a head'))]]] },
        { type: 'codeBlock', text: '\n  <b>\n' },
        paragraph(
          link('https://a.example/', 'one '),
          link('https://a.example/', 'link', { type: 'bold' }),
          link('javascript:alert(1)', ' run'),
        ),
      ]),
    );
    expect(
      tagsIn(body, 'li')
        .slice(-3)
        .map((item) => wordsIn(item)),
    ).toEqual(['☑ Tea', '☐ Cake', 'Third']);
    expect(attribute(tagsIn(body, 'ol')[0] as HtmlTag, 'start')).toBe('3');
    const tables = tagsIn(body, 'table').slice(-2);
    expect(tables.flatMap((table) => tagsIn(table, 'th')).map((cell) => wordsIn(cell))).toEqual(['Time']);
    expect(
      tagsIn(body, 'code').map((code) => code.childNodes.map((node) => ('value' in node ? node.value : '')).join('')),
    ).toEqual(['\n  <b>\n']);
    expect(
      tagsIn(body, 'a')
        .filter((each) => attribute(each, 'target'))
        .map((each) => [attribute(each, 'href'), wordsIn(each)]),
    ).toEqual([['https://a.example/', 'one link']]);
  });

  it('says in words which quotations speak for a point and which against it', () => {
    const group = new Group();
    const sarah = group.add(review('It is slow. It is sad.'));
    const evidence = [
      { ...quoting(sarah, 'It is slow.'), stance: 'against' as const },
      { ...quoting(sarah, 'It is sad.'), stance: 'for' as const },
    ];
    group.point('Is it good?', { evidence });
    const [point] = tagsIn(bodyOf(group.discussion({ parts: ['points'] })), 'li');
    expect(point && wordsIn(point)).toBe(
      'Is it good? For: “It is sad.” — Sarah, 16 August 2010 (★★★★☆) Against: “It is slow.” — Sarah, 16 August 2010 (★★★★☆)',
    );
  });

  it('of nothing says that there is nothing', () => {
    const [main] = tagsIn(bodyOf(new Group().discussion({ parts: ['points', 'notes'] })), 'main');
    expect(main && wordsIn(main)).toBe('There are no discussion points and no notes yet.');
  });
});
