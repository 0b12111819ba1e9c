// However hostile the words: an independent CommonMark parser gives them all back, in the structure the discussion has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, InlineMark, NoteBlock } from '../../../electron/exporting/blocks.ts';
import type {
  Discussion,
  DiscussionBlock,
  InsertedPoint,
  QuotedPassages,
} from '../../../electron/exporting/discussion.ts';
import { markdownOf } from '../../../electron/exporting/markdown.ts';
import { stars } from '../../../electron/exporting/wording.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { namesOfPath } from '../../../electron/shared/tag-tree.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { collapsed, nodesOf, parsedFile, wordsIn } from './parsed-markdown.ts';
import { Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

const fragments = [
  ...'*_#<>[]()`~|\\&!-+=.:;$^%{}"\'/0 1a',
  ...['word', 'é', '本', '😀', '€', 'سلام', '\u00a0', '\u200b', '\u0301', '\u3000', '“', '—', '\0', '\r\n', '\t', '\n'],
  ...[
    '\n\n',
    '    ',
    '  \n',
    '\\\n',
    '\n- ',
    '\n+ ',
    '\n1. ',
    '\n23) ',
    '\n> ',
    '\n# ',
    '\n---\n',
    '\n===\n',
    '\n- - -\n',
  ],
  ...[
    '***',
    '**',
    '__',
    '```',
    '~~~',
    '\n```\n',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '<?',
    '<![CDATA[',
    '\n<div>\n',
  ],
  ...['&amp;', '&#35;', '&#x23;', '&copy', '[a](b)', '![a](b)', '[a]: b', '[a][b]', '[^1]', '[[a]]', '<a@b.c>'],
  ...[
    'https://a.b/c_d*e',
    'http://',
    'www.a.b',
    '<https://a.b>',
    '| a |\n|---|',
    '\n:-\n',
    '#tag',
    '==a==',
    '%%a%%',
    '$a$',
  ],
];
const words = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary' })),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const hostile = words.map((pieces) => pieces.join(''));
/** As the club document and the import keep it. */
const stored = hostile.map((text) => normaliseText(text).trim()).filter((text) => text !== '');

const mark: fc.Arbitrary<InlineMark> = fc.oneof(
  fc.record({ type: fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code') }),
  fc.record({ type: fc.constant('link'), href: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
);
const oneOfEach = { maxLength: 3, selector: ({ type }: InlineMark) => type };
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('text'), text: hostile, marks: fc.uniqueArray(mark, oneOfEach) }),
  },
  fc.constant<Inline>({ type: 'hardBreak' }),
);
const content = fc.array(inline, { minLength: 1, maxLength: 5 });

const cell = fc.array(fc.record({ type: fc.constant('paragraph' as const), content }), { maxLength: 2 });
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    hasHeader: fc.boolean(),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  }),
);

const { block } = fc.letrec<{
  block: NoteBlock;
  blocks: NoteBlock[];
  items: NoteBlock[][];
  checks: { done: boolean; blocks: NoteBlock[] }[];
}>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.record({ type: fc.constant('paragraph'), content }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), content }),
    fc.record({ type: fc.constant('codeBlock'), language: hostile, text: hostile.map(normaliseText) }),
    fc.constant<NoteBlock>({ type: 'horizontalRule' }),
    fc.record({
      type: fc.constant('embed'),
      embed: fc.record({
        pointId: fc.constantFrom('id1', 'gone'),
        text: hostile,
        exact: hostile,
        attribution: hostile,
      }),
    }),
    fc.record({ type: fc.constant('blockquote'), blocks: tie('blocks') }),
    fc.record({ type: fc.constant('bulletList'), items: tie('items') }),
    fc.record({ type: fc.constant('checkList'), items: tie('checks') }),
    table,
    fc.record({ type: fc.constant('orderedList'), start: fc.nat(2_000_000_000), items: tie('items') }),
  ),
  checks: fc.array(fc.record({ done: fc.boolean(), blocks: tie('blocks') }), { minLength: 1, maxLength: 3 }),
  blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'block' }),
  items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
}));

/** The words of a discussion in the order they are to be read. */
function wordsOf(discussion: Discussion): string {
  const { book, facts, groups, notes, sources } = discussion;
  const seen: string[] = [book.title, ...facts];
  const by = (whose: { reviewer: string; date?: string; rating?: number } | { writer: string; place?: string }) =>
    'writer' in whose
      ? `${whose.writer}${whose.place ? `, ${whose.place}` : ''}`
      : `${whose.reviewer}${whose.date ? `, ${longDate(whose.date)}` : ''}${whose.rating ? ` (${stars(whose.rating)})` : ''}`;
  const see = (point: Pick<InsertedPoint, 'quotations'>) => {
    for (const quotation of point.quotations) seen.push(`“${quotation.exact}”`, `— ${by(quotation)}`);
  };
  const seeBlocks = (blocks: readonly DiscussionBlock[]) => {
    for (const block of blocks) {
      if ('content' in block) seen.push(block.content.map((part) => (part.type === 'text' ? part.text : ' ')).join(''));
      else if (block.type === 'checkList') {
        for (const { done, blocks: inner } of block.items) {
          seen.push(done ? '[x]' : '[ ]');
          seeBlocks(inner);
        }
      } else if (block.type === 'table') seeTable(block);
      else if ('items' in block) block.items.forEach(seeBlocks);
      else if ('blocks' in block) seeBlocks(block.blocks);
      else if (block.type === 'codeBlock') seen.push(block.text);
      else if (block.type === 'embed') {
        seen.push(block.embed.text);
        see(block.embed);
      }
    }
  };
  // To a parser that knows no tables they are a paragraph with bars.
  const seeRow = (cells: number, seeCell: (column: number) => void) => {
    for (let column = 0; column < cells; column += 1) {
      seen.push('|');
      seeCell(column);
    }
    seen.push('|');
  };
  const seeTable = ({ hasHeader, rows }: Extract<DiscussionBlock, { type: 'table' }>) => {
    const width = rows[0]?.length ?? 0;
    if (!hasHeader) seeRow(width, () => {});
    rows.forEach((row, index) => {
      if (index === (hasHeader ? 1 : 0)) seeRow(width, () => seen.push('---'));
      seeRow(width, (column) => seeBlocks(row[column] ?? []));
    });
    if (hasHeader && rows.length === 1) seeRow(width, () => seen.push('---'));
  };
  seen.push('Points');
  for (const { tag, points } of groups) {
    if (tag) seen.push(tag.name);
    for (const point of points) {
      seen.push(point.text);
      if (point.otherTags.length > 0) seen.push(`Also under ${point.otherTags.map(({ name }) => name).join(', ')}`);
      see(point);
    }
  }
  if (notes.length > 0) seen.push('Notes');
  for (const note of notes) {
    seen.push(note.title);
    seeBlocks(note.blocks);
  }
  if (sources.length > 0)
    seen.push(
      'Sources',
      ...sources.map((source) => ('writer' in source ? sourceOfPassages(source) : `${by(source)}, ${source.title}`)),
    );
  return collapsed(seen.map(normaliseText).join(' '));
}

function sourceOfPassages({ writer, book, title }: QuotedPassages): string {
  return `${writer === book ? '' : `${writer}, `}${book}, ${title}`;
}

const tagNames = fc
  .array(
    stored.map((name) => name.slice(0, 60).toWellFormed()),
    { minLength: 1, maxLength: 2 },
  )
  .filter((names) => names.every((name) => namesOfPath(name).length === 1));
const club = fc.record({
  title: stored,
  authors: fc.array(stored, { maxLength: 2 }),
  reviewer: stored,
  review: stored,
  passage: stored,
  chapter: stored,
  tagNames,
  question: stored,
  noteTitle: stored,
  blocks: fc.array(block, { maxLength: 5 }),
});

function discussionOf({
  title,
  authors,
  reviewer,
  review: body,
  passage: words,
  chapter,
  tagNames,
  question,
  noteTitle,
  blocks,
}: typeof club extends fc.Arbitrary<infer T> ? T : never) {
  const group = new Group();
  const sarah = group.add(review(body, { reviewer: { name: reviewer, isAuthor: false } }));
  const marked = group.addPassage(passage(words, { chapter, page: '12' }));
  const tagIds = tagNames.map((name) => group.tag(name));
  group.point(question, { tagIds, evidence: [quoting(sarah, body), quoting(marked, words)] });
  const note = group.note(noteTitle.slice(0, 200).toWellFormed());
  return group.discussion({ book: { ...neverLetMeGo, title, authors }, noteBlocks: new Map([[note, blocks]]) });
}

describe('whatever people wrote', () => {
  it('is what an independent CommonMark parser shows, word for word', () => {
    fc.assert(
      fc.property(club, (made) => {
        const discussion = discussionOf(made);
        const { tree } = parsedFile(markdownOf(discussion));
        expect(wordsIn(tree)).toBe(wordsOf(discussion));
        for (const type of ['image', 'imageReference', 'linkReference', 'definition'] as const) {
          expect(nodesOf(tree, type)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the document its headings, and the quotation its lines', () => {
    fc.assert(
      fc.property(club, (made) => {
        const discussion = discussionOf({ ...made, blocks: [] });
        const { tree } = parsedFile(markdownOf(discussion));
        const tag = discussion.groups[0]?.tag?.name ?? '';
        const titles = [discussion.book.title, 'Points', tag, 'Notes', discussion.notes[0]?.title ?? '', 'Sources'];
        expect(nodesOf(tree, 'heading').map(wordsIn)).toEqual(titles.map(collapsed));
        const [quotation, ofPassage, ...others] = nodesOf(tree, 'blockquote');
        expect(ofPassage).toBeDefined();
        expect(others).toEqual([]);
        const lines = (quotation?.children ?? []).flatMap((paragraph) =>
          'children' in paragraph ? [1 + nodesOf(paragraph, 'break').length] : [],
        );
        const written = `“${made.review}”`.split('\n').filter((line) => line.trim() !== '');
        expect(lines.reduce((sum, count) => sum + count, 0)).toBe(written.length + 1);
      }),
    );
  });

  it('stays inside its quotes in the front matter', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile), (title, authors) => {
        const markdown = markdownOf(new Group().discussion({ book: { ...neverLetMeGo, title, authors } }));
        const oneLine = (text: string) =>
          normaliseText(text)
            .replace(/[\n\t]/g, ' ')
            .trim();
        expect(parsedFile(markdown).fields).toEqual({
          title: oneLine(title),
          authors: authors.map(oneLine),
          date: '2026-02-14',
          audience: 'leader',
        });
        // YAML 1.2, 5.1: what may stand unescaped.
        expect(markdown.split('\n---\n')[0]).toMatch(
          /^[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u,
        );
      }),
    );
  });
});
