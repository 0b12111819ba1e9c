import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptsOf } from '../../../electron/search/snippets.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';

function rangesOf(text: string, ...words: string[]): TextRange[] {
  return words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'g'))])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted((a, b) => a.start - b.start);
}
const filler = (words: number) => 'word '.repeat(words);

test('a short text is its own snippet, on one line', () => {
  const text = 'Never\nlet  me\n\ngo.';
  const { snippets, matches, hiddenMatch } = excerptsOf(text, rangesOf(text, 'me', 'go'), [], false);
  expect(snippets).toEqual([
    {
      text: 'Never let me go.',
      matches: [
        [10, 12],
        [13, 15],
      ],
    },
  ]);
  expect(matches).toEqual([
    [11, 13],
    [15, 17],
  ]);
  expect(hiddenMatch).toBe(false);
});

test('a long text shows its densest places, cut between words', () => {
  const text = `${filler(50)}Kathy ${filler(80)}Kathy and Tommy and Kathy ${filler(80)}Kathy, Ruth and Kathy ${filler(50)}`;
  const { snippets, matches } = excerptsOf(text, rangesOf(text, 'Kathy', 'Tommy', 'Ruth'), [], false);
  expect(matches).toHaveLength(7);
  expect(snippets).toHaveLength(3);
  expect(snippets[0]?.text).toMatch(/^…(word )+Kathy (word )+word…$/);
  expect(snippets[1]?.text).toMatch(/^…(word )+Kathy and Tommy and Kathy (word )+word…$/);
  expect(snippets[2]?.text).toMatch(/^…(word )+Kathy, Ruth and Kathy (word )+word…$/);
  for (const snippet of snippets) {
    expect(snippet.text.length).toBeLessThanOrEqual(162);
    for (const [start, end] of snippet.matches) expect(snippet.text.slice(start, end)).toMatch(/^(Kathy|Tommy|Ruth)$/);
  }
});

test('what is asked for and not shown yet comes before what is shown again', () => {
  const text = `${filler(50)}Kathy Kathy ${filler(80)}Kathy Kathy ${filler(80)}Kathy Kathy ${filler(80)}Ruth ${filler(50)}`;
  const asked = ['Kathy', 'Ruth'];
  const matches = rangesOf(text, ...asked).map((range) => ({
    ...range,
    sequences: [asked.indexOf(text.slice(range.start, range.end))],
  }));
  const { snippets } = excerptsOf(text, matches, [], false);
  expect(snippets.map((snippet) => snippet.text.replace(/word |…|word/g, '').trim())).toEqual([
    'Kathy Kathy',
    'Kathy Kathy',
    'Ruth',
  ]);
});

test('hidden words become an ellipsis and are never marked', () => {
  const text = 'They give. Kathy dies at the end. Kathy remembers.';
  const hidden = rangesOf(text, 'Kathy dies at the end');
  expect(excerptsOf(text, rangesOf(text, 'Kathy'), hidden, false)).toEqual({
    snippets: [{ text: 'They give. …. Kathy remembers.', matches: [[14, 19]] }],
    matches: [[34, 39]],
    hiddenMatch: true,
  });
});

test('where every match is hidden there is nothing to show, but it is said', () => {
  const text = 'Kathy dies at the end.';
  const hidden = [{ start: 0, end: text.length }];
  const matches = rangesOf(text, 'Kathy');
  expect(excerptsOf(text, matches, hidden, false)).toEqual({ snippets: [], matches: [], hiddenMatch: true });
  expect(excerptsOf(text, matches, hidden, true)).toEqual({
    snippets: [{ text, matches: [[0, 5]] }],
    matches: [[0, 5]],
    hiddenMatch: true,
  });
});

test('without matches there is no snippet', () => {
  expect(excerptsOf('Kathy', [], [], false)).toEqual({ snippets: [], matches: [], hiddenMatch: false });
});

test('text without spaces is cut between characters', () => {
  const text = `${'𠮷'.repeat(300)}記憶${'𠮷'.repeat(300)}`;
  const { snippets } = excerptsOf(text, rangesOf(text, '記憶'), [], false);
  expect(snippets[0]?.text).toMatch(/^…𠮷+記憶𠮷+…$/u);
  expect(snippets[0]?.text.isWellFormed()).toBe(true);
});

test('no snippet of any text tells a hidden word, and its marks are the matches', () => {
  const word = fc.record({
    // Hidden words are written in capitals, so that any of them is seen at once.
    shape: fc.constantFrom('plain', 'match', 'hidden', 'hidden match'),
    letters: fc.string({ unit: fc.constantFrom('a', 'b', 'ă', '語', '𝒶'), minLength: 1, maxLength: 12 }),
    gap: fc.constantFrom(' ', '\n', '\n\n', ', ', '   '),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 150 }), (words) => {
      let text = '';
      const matches: TextRange[] = [];
      const hidden: TextRange[] = [];
      for (const { shape, letters, gap } of words) {
        const secret = shape.startsWith('hidden');
        const range = { start: text.length, end: text.length + letters.length };
        text += (secret ? 'X'.repeat(letters.length) : letters) + gap;
        if (shape.endsWith('match')) matches.push(range);
        if (secret) hidden.push(range);
      }
      const excerpts = excerptsOf(text, matches, hidden, false);
      const visible = matches.filter((match) => !text.slice(match.start, match.end).includes('X'));
      expect(excerpts.matches).toEqual(visible.map(({ start, end }) => [start, end]));
      expect(excerpts.snippets.length === 0).toBe(visible.length === 0);
      expect(excerpts.hiddenMatch).toBe(visible.length < matches.length);
      const words_ = new Set(visible.map(({ start, end }) => text.slice(start, end)));
      for (const snippet of excerpts.snippets) {
        expect(snippet.text).not.toMatch(/X|\n/);
        expect(snippet.text.isWellFormed()).toBe(true);
        expect(snippet.text.length).toBeLessThanOrEqual(162);
        expect(snippet.matches.length).toBeGreaterThan(0);
        for (const [start, end] of snippet.matches) expect(words_).toContain(snippet.text.slice(start, end));
      }
      for (const snippet of excerptsOf(text, matches, hidden, true).snippets)
        expect(snippet.matches.length).toBeGreaterThan(0);
    }),
  );
});
