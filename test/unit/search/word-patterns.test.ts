import { expect, test } from 'vitest';
import { patternsOf } from '../../../electron/search/word-patterns.ts';

test.each<[string, string[]]>([
  ['h*m', ['h*m']],
  ['*ishment', ['*ishment']],
  ['Hú**m*', ['hu*m*']],
  ['heart-b*k', ['heart', 'b*k']],
  ['heart*-*breaking', ['heart*', '*breaking']],
  ['Ish*’s', ['ish*', 's']],
  ['a*b*c', ['a*b*c']],
  ['plain-words', ['plain', 'words']],
  ['*', []],
  ['', []],
])('%s → %j', (text, terms) => expect(patternsOf(text).map(({ term }) => term)).toEqual(terms));

test('a pattern stands where it was typed, its stars included', () => {
  expect(patternsOf('no **h*m*, no').map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [3, 9],
    [11, 13],
  ]);
});
