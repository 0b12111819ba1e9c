import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainBlock } from '../../../../renderer/screens/notes/note-blocks.ts';
import {
  aroundChanges,
  type ChangedBlock,
  changedCounts,
  noteDifferences,
} from '../../../../renderer/screens/notes/note-differences.ts';

const text = (words: string): PlainBlock => ({ look: 'text', words });
const said = (blocks: readonly ChangedBlock[]) =>
  blocks.map(({ change, pieces }) => `${change}: ${pieces.map(({ words }) => words).join('|')}`);

describe('how one version of a note became another', () => {
  it('is told block by block, and word by word in what was reworded', () => {
    const before = [text('The light and the sea.'), text('What Kathy knows.'), text('The end.')];
    const after = [text('The light, the sea and the rain.'), text('A new thought altogether!'), text('The end.')];
    const blocks = noteDifferences(before, after);
    expect(blocks.map(({ change }) => change)).toEqual(['reworded', 'added', 'removed', 'same']);
    expect(blocks[0]?.pieces.filter(({ change }) => change === 'added').map(({ words }) => words.trim())).toEqual([
      ',',
      'and the rain',
    ]);
  });

  it('counts the words that were added and removed', () => {
    const blocks = noteDifferences([text('one two three')], [text('one two four five three')]);
    expect(changedCounts(blocks)).toEqual({ added: 2, removed: 0 });
  });

  it('does not take a heading for the paragraph it was', () => {
    expect(said(noteDifferences([text('Start')], [{ look: 'heading', words: 'Start' }]))).toEqual([
      'removed: Start',
      'added: Start',
    ]);
  });

  it('keeps every block of both, in order', () => {
    const blocks = fc.array(fc.constantFrom('a b', 'a b c', 'd', 'e f', '本を読む').map(text), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const changed = noteDifferences(before, after);
        const side = (gone: 'added' | 'removed') =>
          changed
            .filter(({ change }) => change !== gone)
            .map(({ pieces }) => pieces.flatMap(({ words, change }) => (change === gone ? [] : [words])).join(''))
            .map((words) => words.replace(/\s+/g, ' ').trim());
        expect(side('removed')).toEqual(after.map(({ words }) => words));
        expect(side('added').join(' ').replace(/\s/g, '')).toEqual(
          before
            .map(({ words }) => words)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
    );
  });

  it('is quick for a note of 30,000 words', () => {
    const paragraphs = Array.from({ length: 600 }, (_, at) => text(`Paragraph ${at} ${'of many words '.repeat(17)}`));
    const after = paragraphs.map((block, at) => (at % 3 ? block : text(`${block.words} and more`)));
    const start = performance.now();
    expect(noteDifferences(paragraphs, after).filter(({ change }) => change === 'reworded')).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what is shown of it', () => {
  it('passes over what did not change, except beside what did', () => {
    const blocks = noteDifferences('abcdefg'.split('').map(text), 'abcxdefg'.split('').map(text));
    const shown = aroundChanges(blocks).map((stretch) =>
      'blocks' in stretch ? said(stretch.blocks).join(', ') : stretch.passedOver,
    );
    expect(shown).toEqual([2, 'same: c, added: x, same: d', 3]);
  });
});
