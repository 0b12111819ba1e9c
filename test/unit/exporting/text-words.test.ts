// However hostile the words: plain text holds them all, in their order, in lines of 72 columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../electron/exporting/text/display-width.ts';
import { COLUMNS, textOf } from '../../../electron/exporting/text/text.ts';
import type { Inline, NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { discussionParts } from '../../../electron/shared/export-model.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { type HostileGroup, hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { type Said, saidIn } from './said-in.ts';

/** The book’s part begins with a table; tables have a property of their own. */
const withoutTable = discussionParts.filter((part) => part !== 'book');
const audience = fc.constantFrom('handout' as const, 'leader' as const);

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What is to be read, without any space; a line under a heading is as long as it likes. */
function readingOf(discussion: Discussion): RegExp {
  return new RegExp(`^${saidIn(discussion).map(patternOf).join('')}$`);
}

function patternOf(said: Said): string {
  switch (said.is) {
    case 'words':
      return literally(said.content ? withAddresses(said.content) : said.text);
    case 'label':
      return literally(said.text);
    case 'heading':
      return underlined(literally(said.text), said.level);
    case 'note heading':
      return underlined(literally(withAddresses(said.content)), said.level + 2);
    case 'item':
      return literally({ bullet: '-', done: '[x]', 'to do': '[ ]' }[String(said.marker)] ?? `${said.marker}.`);
    case 'rule':
      return literally('***');
    default:
      return '';
  }
}

function underlined(words: string, level: number): string {
  return words && words + (['', '=+', '-+', '~+'][level] ?? '\\.+');
}

function literally(text: string): string {
  return unspaced(normaliseText(text)).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function withAddresses(content: readonly Inline[]): string {
  let text = '';
  let open: string | undefined;
  let shown = '';
  const close = () => {
    if (open !== undefined && shown.trim() !== open) text += `<${open}>`;
  };
  for (const part of content) {
    const href =
      part.type === 'text' ? part.marks.flatMap((mark) => (mark.type === 'link' ? mark.href : []))[0] : undefined;
    if (href !== open || part.type === 'hardBreak') {
      close();
      open = href;
    }
    shown = part.type === 'text' ? part.text : '';
    text += shown;
  }
  close();
  return text;
}

function withoutTables(blocks: readonly NoteBlock[]): NoteBlock[] {
  return blocks.flatMap((block): NoteBlock[] => {
    switch (block.type) {
      case 'table':
        return [];
      case 'bulletList':
      case 'orderedList':
        return [{ ...block, items: block.items.map(withoutTables) }];
      case 'checkList':
        return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: withoutTables(item.blocks) })) }];
      case 'blockquote':
        return [{ ...block, blocks: withoutTables(block.blocks) }];
      default:
        return [block];
    }
  });
}

describe('whatever people wrote', () => {
  it('stands there word for word, in its order', () => {
    fc.assert(
      fc.property(hostileGroup, audience, (made: HostileGroup, audience) => {
        const plain = { ...made, blocks: withoutTables(made.blocks) };
        const discussion = hostileDiscussion(plain, { audience, parts: withoutTable });
        expect(unspaced(textOf(discussion))).toMatch(readingOf(discussion));
      }),
      { numRuns: 100 },
    );
  });

  it('has lines of 72 columns, unless one word is wider', () => {
    fc.assert(
      fc.property(hostileGroup, (made) => {
        const marker = /^\s*(?:(?:-|\[[ x]\]|\d+\.)\s+)*/;
        for (const line of textOf(hostileDiscussion(made)).split('\n')) {
          if (displayWidth(line) > COLUMNS) expect(line.replace(marker, '')).not.toMatch(/[ \t]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('in a table stands there cell by cell', () => {
    const cell = fc.array(fc.string({ unit: 'binary' }).map(normaliseText), { maxLength: 2 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.boolean(), (rows, hasHeader) => {
        const table: NoteBlock = {
          type: 'table',
          hasHeader,
          rows: rows.map((row) =>
            row.map((texts) =>
              texts.map((text): NoteBlock => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })),
            ),
          ),
        };
        const [made] = fc.sample(hostileGroup, { numRuns: 1, seed: 1 });
        if (!made) throw new Error('There is no group.');
        const text = unspaced(textOf(hostileDiscussion({ ...made, blocks: [table] }, { parts: ['notes'] })));
        let at = 0;
        for (const word of (hasHeader ? rows.slice(1) : rows).flat(2).map(unspaced)) {
          const found = text.indexOf(word, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + word.length;
        }
      }),
    );
  });
});
