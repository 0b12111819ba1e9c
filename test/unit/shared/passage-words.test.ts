import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageWords, splitPassageRanges } from '../../../electron/shared/passage-words.ts';

const passage = { text: 'The goat walks.', note: 'Or does it?' };

describe('what is searched in a passage', () => {
  test('is its words, and its note under them', () => {
    expect(passageWords(passage)).toBe('The goat walks.\n\nOr does it?');
    expect(passageWords({ text: 'The goat walks.' })).toBe('The goat walks.');
    expect(passageWords({ text: 'The goat walks.', note: '' })).toBe('The goat walks.');
  });

  test('is split into ranges of the words and ranges of the note', () => {
    expect(
      splitPassageRanges(passage, [
        { start: 4, end: 8 },
        { start: 17, end: 19 },
      ]),
    ).toEqual({ words: [{ start: 4, end: 8 }], note: [{ start: 0, end: 2 }] });
    expect(splitPassageRanges(passage, [{ start: 9, end: 24 }])).toEqual({
      words: [{ start: 9, end: 15 }],
      note: [{ start: 0, end: 7 }],
    });
    expect(splitPassageRanges({ text: 'The goat' }, [{ start: 4, end: 8 }])).toEqual({
      words: [{ start: 4, end: 8 }],
      note: [],
    });
  });

  test('gives the same letters back after the split', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        fc.nat(),
        fc.nat(),
        (text, note, a, b) => {
          const whole = passageWords(note === undefined ? { text } : { text, note });
          const start = a % whole.length;
          const end = start + 1 + (b % (whole.length - start));
          const split = splitPassageRanges(note === undefined ? { text } : { text, note }, [{ start, end }]);
          const letters = (of: string, ranges: readonly { start: number; end: number }[]) =>
            ranges.map((range) => of.slice(range.start, range.end)).join('');
          const before = whole.slice(start, end);
          const after = letters(text, split.words) + letters(note ?? '', split.note);
          const gap = whole.slice(Math.max(start, text.length), Math.min(end, text.length + 2));
          expect(after.length).toBe(before.length - (note === undefined ? 0 : gap.length));
          expect(before.startsWith(letters(text, split.words))).toBe(true);
          expect(before.endsWith(letters(note ?? '', split.note))).toBe(true);
        },
      ),
    );
  });
});
