import fc from 'fast-check';
import lunr from 'lunr';
import { expect, test } from 'vitest';
import { acceptedEntries, openAutomaton } from '../../../electron/search/term-automaton.ts';
import { listTerms, openTermDictionary } from '../../../electron/search/term-dictionary.ts';

declare module 'lunr' {
  namespace TokenSet {
    function fromArray(sorted: readonly string[]): TokenSet;
  }
}

const anyTerm = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ش', '\ud83d\ude00'), minLength: 1, maxLength: 7 });
const anyPattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ش', '*', '*'), minLength: 1, maxLength: 6 });

function clauseOf(term: string, options: { readonly editDistance?: number } = {}): lunr.Query.Clause {
  const [clause] = new lunr.Query(['body']).term(term, { ...options, usePipeline: false }).clauses;
  if (!clause) throw new Error('A query keeps what it is given.');
  return clause;
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

test('The terms that are found are those lunr’s own walk over its own token set finds', () => {
  const anyClause = fc.oneof(
    fc.tuple(anyTerm, fc.nat(3)).map(([term, editDistance]) => clauseOf(term, { editDistance })),
    anyPattern.map((term) => clauseOf(term)),
  );
  fc.assert(
    fc.property(fc.array(anyTerm, { maxLength: 40 }), anyClause, (terms, clause) => {
      const sorted = terms.toSorted(byUnits);
      const dictionary = openTermDictionary(listTerms(sorted));
      const ranges = acceptedEntries(dictionary, openAutomaton(clause));
      const found = ranges.flatMap(({ from, to }) => sorted.slice(from, to));
      const asked = lunr.TokenSet.fromClause(clause);
      const alike = new Set(
        lunr.TokenSet.fromArray([...new Set(sorted)])
          .intersect(asked)
          .toArray(),
      );
      expect(found).toEqual(sorted.filter((term) => alike.has(term)));
      // Ranges that touch would be one.
      expect(ranges.every(({ from }, index) => index === 0 || from > (ranges[index - 1]?.to ?? 0))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('Words with digits, which lunr’s own token set loses, are found', () => {
  const years = Array.from({ length: 300 }, (_, year) => `${1800 + year}`);
  const dictionary = openTermDictionary(listTerms(years));
  const find = (clause: lunr.Query.Clause) =>
    acceptedEntries(dictionary, openAutomaton(clause)).flatMap(({ from, to }) => years.slice(from, to));
  expect(find(clauseOf('19*4'))).toEqual(years.filter((year) => /^19.4$/.test(year)));
  expect(find(clauseOf('2984', { editDistance: 1 }))).toEqual(['1984', '2084']);
});

test('A pattern of a thousand stars and letters is answered at once', () => {
  const dictionary = openTermDictionary(listTerms(['a'.repeat(40), `${'ab'.repeat(20)}`, 'b']));
  expect(acceptedEntries(dictionary, openAutomaton(clauseOf('*a'.repeat(500))))).toEqual([]);
  expect(acceptedEntries(dictionary, openAutomaton(clauseOf(`${'*a'.repeat(20)}*`)))).toEqual([{ from: 0, to: 2 }]);
});
