import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../electron/search/analysis.ts';
import { createLexicon } from '../../../electron/search/lexicon.ts';
import { NumberList } from '../../../electron/search/number-list.ts';
import { stem } from '../../../electron/search/stemming.ts';

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Ishiguro’s',
        'don’t',
        'Café',
        'WALKED',
        'می‌شود',
        '村上春樹の本',
        'l’homme',
        'cărți',
        '12',
        'naïve—word',
        '“so”',
      ),
      fc.constantFrom(' ', '\n', ', ', '…', '\u00a0', '-', '\u200c', '\u00ad', "'", '’', '_', '\u{1f600}', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const anyLanguage = fc.constantFrom('en', 'fr', 'ro', 'ru', '');

test('Forms are the tokens of the text, with their stems, however often a word came before', () => {
  const lexicon = createLexicon();
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const numbers = new NumberList();
      lexicon.append(text, language, numbers);
      const forms = Array.from(numbers.view(), (number) => ({
        term: lexicon.terms[number],
        ownStem: lexicon.stemKeys[lexicon.ownStemOf(number)],
        englishStem: lexicon.stemKeys[lexicon.englishStemOf(number)],
      }));
      const expected = tokensOf(text).map(({ term, start, end }) => {
        const word = text.slice(start, end);
        const english = language === 'en' || /^[a-z]+$/i.test(word);
        return {
          term,
          ownStem: ['en', ''].includes(language) ? undefined : `${language}:${stem(word, language)}`,
          englishStem: english ? `en:${stem(word, 'en')}` : undefined,
        };
      });
      expect(forms).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('The same word is the same form wherever it stands', () => {
  const lexicon = createLexicon();
  const numbers = new NumberList();
  lexicon.append('Walk, “walk”—walk; WALK’s', 'en', numbers);
  expect(new Set(numbers.view()).size).toBe(1);
  expect(numbers.length).toBe(4);
});
