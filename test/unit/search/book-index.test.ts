import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { fold, tokensOf } from '../../../electron/search/analysis.ts';
import { indexBook } from '../../../electron/search/book-index.ts';
import { queryWordsOf } from '../../../electron/search/query-words.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';
import { review } from './search-documents.ts';

function search(documents: readonly SearchDocument[], text: string, typing = false): string[] {
  return indexBook(documents)
    .find(queryWordsOf(text, typing))
    .toSorted((a, b) => b.score - a.score)
    .map((hit) => hit.document.id);
}

const reviews = [
  review('humanity', 'What it means to have humanity, and to lose it.'),
  review('running', 'She was running; she ran and would run again. Don’t!'),
  review('ro', 'Și așadar cărțile rămân, ani la rând.', { language: 'ro' }),
  review('fr', 'Les étudiantes de l’école aiment l’homme.', { language: 'fr' }),
  review('fa', 'بچه‌های هیلشم در ۱۹۸۴', { language: 'fa' }),
  review('ja', '人間の記憶について', { language: 'ja' }),
  review('an', 'an Ishiguro’s novel', { title: 'Țuțea O’Brien' }),
];

describe('a word finds', () => {
  test.each([
    ['humanity', 'humanity'],
    ['humane', 'humanity'],
    ['runs', 'running'],
    ['DONT', 'running'],
    ["don't", 'running'],
    ['don’t', 'running'],
    ['asadar', 'ro'],
    ['așadar', 'ro'],
    ['aşadar', 'ro'],
    ['carti', 'ro'],
    ['cărți', 'ro'],
    ['étudiant', 'fr'],
    ['etudiantes', 'fr'],
    ['homme', 'fr'],
    ['hommes', 'fr'],
    ['هيلشم', 'fa'],
    ['هیلشم', 'fa'],
    ['1984', 'fa'],
    ['١٩٨٤', 'fa'],
    ['記憶', 'ja'],
    ['ishiguro', 'an'],
    ['Ishiguro’s', 'an'],
    ['tutea', 'an'],
    ['obrien', 'an'],
  ])('%s → the %s review', (query, id) => expect(search(reviews, query)).toContain(id));

  test('nothing through the stem of another language', () => {
    expect(stem('care', 'ro')).toBe('car');
    expect(search([...reviews, review('car', 'a car')], 'care')).toEqual([]);
  });

  test('nothing by its beginning once it is finished', () => {
    expect(search(reviews, 'humanit')).toEqual([]);
    expect(search(reviews, 'hum ', true)).toEqual([]);
    expect(search(reviews, 'humanit lose', true)).toEqual([]);
  });
});

describe('while typing', () => {
  test.each('humanity'.split('').map((_, index) => 'humanity'.slice(0, index + 1)))('%s finds humanity', (query) => {
    expect(search(reviews, query, true)).toContain('humanity');
    expect(search(reviews, `lose it, ${query}`, true)).toEqual(['humanity']);
  });

  test('the exact word comes before what it begins', () => {
    const documents = [review('longer', 'rune runes runic runner'), review('exact', 'a run in the park, long ago')];
    expect(search(documents, 'run', true)).toEqual(['exact', 'longer']);
  });
});

test('every word is required, wherever it stands', () => {
  expect(search(reviews, 'running again')).toEqual(['running']);
  expect(search(reviews, 'running humanity')).toEqual([]);
  expect(search(reviews, 'novel obrien')).toEqual(['an']);
});

test('the form that was typed comes before its other forms', () => {
  const documents = [review('stem', 'we run in the park'), review('exact', 'we running in the park')];
  expect(search(documents, 'running')).toEqual(['exact', 'stem']);
});

test('who wrote it comes before who mentions them', () => {
  const others = Array.from({ length: 8 }, (_, index) => review(`other ${index}`, 'ask him about it'));
  const mention = review('mention', 'ask Kathy about it');
  const documents = [...others, mention, review('by', 'ask her about it', { title: 'Kathy' })];
  expect(search(documents, 'kathy')).toEqual(['by', 'mention']);
});

test('a query without words finds nothing', () => {
  for (const query of ['', ' ', '…', '*', '+- ~1 ^2', '’', '\u0301', '💔'])
    expect(search(reviews, query, true)).toEqual([]);
  expect(search([], 'anything', true)).toEqual([]);
});

test('nothing in a query is syntax, and none throws', () => {
  expect(search(reviews, 'title:humanity*')).toEqual([]);
  expect(search(reviews, '-humanity')).toEqual(['humanity']);
  expect(search(reviews, 'hum*nity')).toEqual([]);
  const index = indexBook(reviews);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', '_index', 'words'),
      ),
      fc.boolean(),
      (text, typing) => {
        index.find(queryWordsOf(text, typing));
      },
    ),
    { numRuns: 500 },
  );
});

test('digits in words do not confuse lunr’s token set', () => {
  // lunr numbers the nodes of all token sets in a process; the numbers of the first one are short enough to collide.
  const nodes = lunr.TokenSet as unknown as { _nextId: number };
  const numbers = Array.from({ length: 6000 }, (_, index) =>
    String((index * 7919 + 13) ** 2 % 99_999_989).slice(index % 5),
  );
  nodes._nextId = 1;
  const index = indexBook([review('numbers', numbers.join(' '))]);
  for (const number of numbers) expect(index.find(queryWordsOf(number, true))).toHaveLength(1);
  expect(index.find(queryWordsOf('9999999', true))).toEqual([]);
});

test('finds just what reading every review would find', () => {
  const word = fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', 'e', 's', 'i', 'ș', 'ț', 'é', 'n', 'g', '1', '2', '’'),
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom(
      'running',
      'runs',
      'run',
      'cărțile',
      'cărți',
      'ani',
      'an',
      'étudiantes',
      'étudiant',
      'l’homme',
      '記憶',
    ),
  );
  const document = fc.record({
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    language: fc.constantFrom('en', 'ro', 'fr', 'fa'),
  });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 8 }), word, fc.boolean(), (drafts, query, typing) => {
      const documents = drafts.map(({ text, language }, index) => review(String(index), text, { language }));
      const [token, ...others] = tokensOf(query);
      fc.pre(token !== undefined && others.length === 0);
      const asked = query.slice(token.start, token.end);
      const expected = documents.filter(({ text, language, title }) => {
        const tag = stemmingLanguage(language);
        const begins = (form: string) => form === token.term || (typing && form.startsWith(token.term));
        const inBody = tokensOf(text).some(({ start, end }) => {
          const written = text.slice(start, end);
          const stemmed = stem(written, tag);
          return begins(fold(written)) || stemmed === stem(asked, tag) || (typing && stemmed.startsWith(token.term));
        });
        return inBody || tokensOf(title).some(({ term }) => begins(term));
      });
      const found = indexBook(documents).find(queryWordsOf(query, typing));
      expect(found.map((hit) => hit.document.id)).toEqual(expected.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});
