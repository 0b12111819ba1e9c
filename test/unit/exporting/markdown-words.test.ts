// However hostile the words: an independent CommonMark parser gives them all back, in the structure the discussion has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../electron/exporting/markdown/markdown.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { hostile, hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { collapsed, nodesOf, parsedFile, wordsIn } from './parsed-markdown.ts';
import { Group, neverLetMeGo } from './reading-group.ts';
import { type Said, saidIn } from './said-in.ts';

/** The words of a discussion as the parser gives them back, to which a table is a paragraph with bars. */
function wordsOf(discussion: Discussion): string {
  return collapsed(saidIn(discussion).map(wordsOfOne).join(' '));
}

function wordsOfOne(said: Said): string {
  switch (said.is) {
    case 'words':
    case 'label':
    case 'heading':
    case 'note heading':
      return normaliseText(said.text);
    case 'item':
      return said.marker === 'done' ? '[x]' : said.marker === 'to do' ? '[ ]' : '';
    case 'table':
      return said.hasHeader ? '' : `${'| '.repeat(said.columns + 1)}${delimiterRow(said.columns)}`;
    case 'header end':
      return delimiterRow(said.columns);
    case 'cell':
    case 'row end':
      return '|';
    case 'rule':
      return '';
  }
}

function delimiterRow(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}

const audience = fc.constantFrom('handout' as const, 'leader' as const);

describe('whatever people wrote', () => {
  it('is what an independent CommonMark parser shows, word for word', () => {
    fc.assert(
      fc.property(hostileGroup, audience, (made, audience) => {
        const discussion = hostileDiscussion(made, { audience });
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
      fc.property(hostileGroup, (made) => {
        const discussion = hostileDiscussion({ ...made, blocks: [], agenda: [] });
        const { tree } = parsedFile(markdownOf(discussion));
        const titles = [
          discussion.book.title,
          ...(discussion.members.length > 0 ? ['What we made of it'] : []),
          ...['Meeting', 'Thursday, 24 September 2026'],
          ...['Points', discussion.groups[0]?.heading ?? ''],
          ...['Notes', discussion.notes[0]?.title ?? '', 'Sources'],
        ];
        expect(nodesOf(tree, 'heading').map(wordsIn)).toEqual(titles.map(collapsed));
        const [first, second, ...others] = nodesOf(tree, 'blockquote');
        // What speaks for the point or against it comes after what takes no side.
        const [ofPassage, quotation] = made.stance ? [first, second] : [second, first];
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
        const markdown = markdownOf(new Group().discussion({}, { book: { ...neverLetMeGo, title, authors } }));
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
