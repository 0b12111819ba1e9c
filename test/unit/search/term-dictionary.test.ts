import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listTerms, openTermDictionary } from '../../../electron/search/term-dictionary.ts';

const anyTerm = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ش', '光', '0'), minLength: 1, maxLength: 5 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
);

test('A dictionary finds a term, and what begins alike, as a look at each term does', () => {
  fc.assert(
    fc.property(fc.array(anyTerm), fc.oneof(anyTerm, fc.constant('')), (terms, asked) => {
      const sorted = terms.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const dictionary = openTermDictionary(listTerms(sorted));
      const read = ({ from, to }: { from: number; to: number }) =>
        Array.from({ length: to - from }, (_, index) => dictionary.at(from + index));
      expect(dictionary.count).toBe(terms.length);
      expect(read({ from: 0, to: dictionary.count })).toEqual(sorted);
      expect(read(dictionary.find(asked))).toEqual(sorted.filter((term) => term === asked));
      expect(read(dictionary.findPrefix(asked))).toEqual(sorted.filter((term) => term.startsWith(asked)));
      for (const [entry, term] of sorted.entries()) {
        const prefix = term.slice(0, asked.length);
        const later = sorted.findIndex((other, index) => index > entry && !other.startsWith(prefix));
        expect(dictionary.afterPrefixOf(entry, prefix.length)).toBe(later === -1 ? sorted.length : later);
      }
    }),
  );
});
