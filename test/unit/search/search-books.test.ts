import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexBook } from '../../../electron/search/book-index.ts';
import { searchBooks } from '../../../electron/search/search-books.ts';
import { searchRequestSchema, searchResultsSchema } from '../../../electron/shared/search-results.ts';
import { review } from './search-documents.ts';

const search = (documents: Parameters<typeof indexBook>[0], request: { text: string; typing?: boolean }) =>
  searchBooks(new Map([['book', indexBook(documents)]]), searchRequestSchema.parse(request));

test('marks the word in all its forms, and the beginning as a whole word', () => {
  const [found] = search([review('a', 'Running, she ran; runs a runner.')], { text: 'run', typing: true }).results;
  expect(found?.matches).toEqual([
    [0, 7],
    [18, 22],
    [25, 31],
  ]);
});

test('a match in the reviewer’s name alone has no snippet and hides nothing', () => {
  const { results } = search([review('a', 'Lovely.', { title: 'Zoë' })], { text: 'zoe' });
  expect(results).toMatchObject([{ title: 'Zoë', snippets: [], matches: [], hiddenMatch: false }]);
});

test('equals come in the order they were given', () => {
  const documents = ['c', 'a', 'b'].map((id) => review(id, 'Hailsham'));
  expect(search(documents, { text: 'hailsham' }).results.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('any text can be searched for any words, and what is found has a marked match', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('humanity', 'așadar', '記憶喪失', 'don’t', '1984', ' '),
  );
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, fc.boolean(), (body, query, typing) => {
      const found = { ...search([review('a', body, { title: '…' })], { text: query, typing }), tookMs: 0 };
      expect(searchResultsSchema.parse(found)).toEqual(found);
      for (const { matches, snippets } of found.results) {
        expect(matches.length).toBeGreaterThan(0);
        for (const snippet of snippets) expect(snippet.matches.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
