import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../../renderer/screens/notes/find-words.ts';
import { writing } from '../../../../renderer/screens/notes/writing.ts';

const schema = getSchema(writing);
const paragraph = (...words: string[]) =>
  schema.node(
    'paragraph',
    null,
    words.map((word, index) =>
      word === '\n' ? schema.node('hardBreak') : schema.text(word, index % 2 ? [schema.mark('bold')] : []),
    ),
  );
const doc = (...blocks: ReturnType<typeof paragraph>[]) => schema.node('doc', null, blocks);

/** The words that are found, as the document has them. */
function found(words: string, ...blocks: ReturnType<typeof paragraph>[]): string[] {
  const whole = doc(...blocks);
  return findWords(whole, words).map(({ start, end }) => whole.textBetween(start, end));
}

describe('finding in a note', () => {
  it('goes over marks, and does not care for case or accents', () => {
    expect(found('cafe', paragraph('Ca', 'FÉ or café'), paragraph('cafe\u0301s'))).toEqual([
      'CaFÉ',
      'café',
      'cafe\u0301',
    ]);
    expect(found('ÉTÉ', paragraph('en été'))).toEqual(['été']);
    expect(found('don\u2019t', paragraph("I don't"))).toEqual(["don't"]);
  });

  it('finds places after letters that fold to more or fewer', () => {
    expect(found('word', paragraph('İİ ﬁ 😀 word'))).toEqual(['word']);
    expect(found('한', paragraph('가한'))).toEqual(['한']);
  });

  it('finds nothing over a line or block, nor for no words', () => {
    expect(found('ab', paragraph('a', '\n', 'b'), paragraph('a'), paragraph('b'))).toEqual([]);
    expect(found('', paragraph('a'))).toEqual([]);
    expect(found('\u0301', paragraph('é'))).toEqual([]);
  });

  it('finds in tables and check lists, in order, without overlaps', () => {
    const table = schema.nodeFromJSON({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('aaaa').toJSON()] }] }],
    });
    const places = findWords(doc(paragraph('aa'), table), 'aa');
    expect(places).toHaveLength(3);
    expect(places.every(({ start }, index) => start >= (places[index - 1]?.end ?? 0))).toBe(true);
  });

  it('takes no time a reader would notice in thirty thousand words', () => {
    const long = doc(
      ...Array.from({ length: 600 }, (_, nth) => paragraph(`${'words and sentences, é '.repeat(17)}${nth}`)),
    );
    const start = performance.now();
    expect(findWords(long, 'e').length).toBeGreaterThan(30_000);
    expect(performance.now() - start).toBeLessThan(3000);
    const again = performance.now();
    findWords(long, 'sentences');
    expect(performance.now() - again).toBeLessThan(500);
  });
});
