import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../electron/search/analysis.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';

const LANGUAGES = [
  'en',
  'ar',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'hu',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'tr',
  '',
];

test.each([
  ['en', 'running', 'run'],
  ['en', 'Humanity', 'humane'],
  ['en', 'memories', 'memory'],
  ['ro', 'cărțile', 'cărți'],
  ['ro', 'cărţile', 'cărțile'],
  ['fr', 'étudiantes', 'étudiant'],
  ['fr', 'l’homme', 'hommes'],
  ['it', 'dell’amore', 'amori'],
  ['de', 'Bücher', 'büchern'],
  ['es', 'canciones', 'canción'],
  ['ru', 'книга', 'книги'],
  ['el', 'άνθρωποι', 'άνθρωπος'],
  ['ar', 'الكتاب', 'كتاب'],
])('%s: %s and %s are one word', (language, one, other) => {
  expect(stem(one, language)).toBe(stem(other, language));
});

test('a language tag leads to its stemmer, an unknown language to English, one without a stemmer to none', () => {
  expect(stemmingLanguage('ro')).toBe('ro');
  expect(stemmingLanguage('pt-BR')).toBe('pt');
  expect(stemmingLanguage('nb')).toBe('no');
  expect(stemmingLanguage(undefined)).toBe('en');
  expect(stemmingLanguage('fa')).toBe('');
  expect(stemmingLanguage('constructor')).toBe('');
  expect(stem('ـهيلشم', '')).toBe('هیلشم');
});

test('any word has a folded stem in any language, the same one every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...LANGUAGES), (word, language) => {
      const stemmed = stem(word, language);
      expect(fold(stemmed)).toBe(stemmed);
      expect(stem(word, language)).toBe(stemmed);
      if (fold(word)) expect(stemmed).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
