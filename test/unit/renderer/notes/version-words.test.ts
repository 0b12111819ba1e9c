import { describe, expect, it } from 'vitest';
import { changesInWords, momentInWords } from '../../../../renderer/screens/notes/version-words.ts';

describe('the moment of a version', () => {
  const at = (day: number, hour: number) => new Date(2026, 8, day, hour, 5);

  it.each([
    [at(24, 9), 'today, 09:05'],
    [at(23, 22), 'yesterday, 22:05'],
    [at(22, 23), '22 September 2026, 23:05'],
  ])('is told by the reader’s own clock', (moment, words) => {
    expect(momentInWords(moment.toISOString(), at(24, 20).getTime())).toBe(words);
  });
});

describe('what changed since', () => {
  it('is counted, and said where it is nothing', () => {
    expect(changesInWords({ added: 1, removed: 12 })).toBe('Since this version: 1 word added, 12 words removed.');
    expect(changesInWords({ added: 0, removed: 0 })).toBe('No words were added or removed since.');
  });
});
