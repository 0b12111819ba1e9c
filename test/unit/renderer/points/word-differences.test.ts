import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordDifferences } from '../../../../renderer/screens/points/word-differences.ts';

const whole = (pieces: readonly Piece[]) => pieces.map(({ words }) => words).join('');
const differing = (pieces: readonly Piece[]) =>
  pieces.filter(({ differs }) => differs).map(({ words }) => words.trim());

describe('the words in which two wordings differ', () => {
  it('are those that one of them does not have there', () => {
    const { before, after } = wordDifferences('Never let me go, I said.', 'Never, ever let me go, he said.');
    expect(differing(before)).toEqual(['I']);
    expect(differing(after)).toEqual([', ever', 'he']);
  });

  it('are none where only white space differs', () => {
    const { before, after } = wordDifferences('a quiet\n\nbook', 'a quiet book');
    expect([...differing(before), ...differing(after)]).toEqual([]);
  });

  it('are found in scripts without spaces', () => {
    expect(differing(wordDifferences('私は本を読む', '私は新聞を読む').after).join('')).toBe('新聞');
  });

  it('are all between the equal ends where there are too many to compare', () => {
    const many = (word: string) => Array.from({ length: 600 }, (_, at) => `${word}${at}`).join(' ');
    const { before } = wordDifferences(`Start ${many('a')} end`, `Start ${many('b')} end`);
    expect(before.map(({ differs }) => differs)).toEqual([false, true, false]);
  });

  it('leave both wordings whole, in order and each from its start, and the rest of them equal', () => {
    const wording = fc
      .array(fc.constantFrom('a', 'b', 'c, ', ' ', '\n', '“d”', '😀', '本'))
      .map((parts) => parts.join(' '));
    const equal = (pieces: readonly Piece[]) => whole(pieces.filter(({ differs }) => !differs)).replace(/\s+/g, '');
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const { before, after } = wordDifferences(a, b);
        expect([whole(before), whole(after)]).toEqual([a, b]);
        for (const { start, words } of before) expect(a.startsWith(words, start)).toBe(true);
        expect(equal(before)).toBe(equal(after));
      }),
    );
  });
});
