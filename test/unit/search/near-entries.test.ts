import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../electron/search/edit-distance.ts';
import { findNear } from '../../../electron/search/near-entries.ts';
import { listTerms, openTermDictionary } from '../../../electron/search/term-dictionary.ts';

const anyTerm = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ش'), minLength: 1, maxLength: 7 });

test('The walk finds the terms whose distance, each worked out by itself, is small enough', () => {
  fc.assert(
    fc.property(fc.array(anyTerm, { maxLength: 40 }), anyTerm, fc.integer({ min: 1, max: 3 }), (terms, asked, most) => {
      const sorted = terms.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const dictionary = openTermDictionary(listTerms(sorted));
      const found = findNear(dictionary, asked, most);
      expect(found.map(({ from, distance }) => [dictionary.at(from), distance])).toEqual(
        [...new Set(sorted)]
          .map((term) => [term, editDistance(term, asked, most)])
          .filter(([, far]) => Number(far) <= most),
      );
      expect(found.map(({ from, to }) => to - from)).toEqual(
        found.map(({ from }) => sorted.filter((term) => term === dictionary.at(from)).length),
      );
    }),
    { numRuns: 500 },
  );
});

test('A term of a hundred thousand letters is answered at once', () => {
  const dictionary = openTermDictionary(listTerms(['a', 'aaaa', 'b']));
  expect(findNear(dictionary, 'a'.repeat(100_000), 2)).toEqual([]);
});
