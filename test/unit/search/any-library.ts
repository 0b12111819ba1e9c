// Documents and queries for property tests, in several languages and scripts, of so few words that they meet.
import fc from 'fast-check';
import { printQuery } from '../../../electron/shared/query-printing.ts';
import type { QueryNode } from '../../../electron/shared/query-tree.ts';
import type { NaiveDocument } from './naive-search.ts';

const vocabularies: Record<string, readonly string[]> = {
  en: [
    'human',
    'humanity',
    'Humane',
    'running',
    'runs',
    'ran',
    'the',
    'the',
    'Ishiguro’s',
    "Ishiguro's",
    'don’t',
    'happy',
  ],
  ro: ['așadar', 'aşadar', 'cărți', 'cărțile', 'carti', 'care', 'car', 'ani'],
  fr: ['l’homme', 'hommes', 'étudiant', 'etudiantes', 'École', 'human'],
  de: ['Straße', 'STRASSE', 'Häuser', 'Haus', 'running'],
  fa: ['کتاب', 'كتاب', 'کتاب‌ها', 'می‌روم', 'میروم', 'هیلشم', 'هيلشم', '۱۹۸۴', '1984', 'human'],
  ja: ['人間の記憶', '記憶', '記憶について', 'がっこう', 'カズオ', 'Kathyの物語'],
  th: ['ความทรงจำของมนุษย์', 'มนุษย์', 'ความ'],
  zh: ['我喜欢这本书', '这本书', '书'],
};
const allWords = [...new Set(Object.values(vocabularies).flat())];
// Half of all documents and queries are in one language, or documents of nine would seldom have two words in common.
const english = vocabularies.en ?? [];
const names = ['Seth T.', 'Zoë', 'Ishiguro', 'Țuțea O’Brien', '記憶'];
const tags = ['memory', 'first love', 'Memory and love', 'Café'];
const gaps = [' ', ' ', ' ', '\n', '\n\n', ', ', '-', '—', '/', '. “', '” ', '…'];

/** A document at hand, plain where nothing else is said. */
export function documentOf(
  id: string,
  body: string,
  { facts, ...more }: Partial<Omit<NaiveDocument, 'facts'>> & { readonly facts?: Partial<NaiveDocument['facts']> } = {},
): NaiveDocument {
  return {
    id,
    body,
    title: 'A Reader',
    ...more,
    facts: {
      ...{ kind: 'review', bookId: 'book', by: [], titles: [], tags: [], wordCount: body.split(' ').length },
      ...{ spoiler: false, unread: false, starred: false },
      ...facts,
    },
  };
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function textOf(language: string): fc.Arbitrary<string> {
  const word = fc.constantFrom(...(vocabularies[language] ?? allWords));
  return fc.array(fc.tuple(word, fc.constantFrom(...gaps)), { maxLength: 10 }).map((words) => words.flat().join(''));
}

const fewFacts = fc.record({
  kind: fc.constantFrom('review', 'point', 'note', 'passage', 'meeting', 'book'),
  bookId: fc.constant('book'),
  by: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
  titles: fc.subarray(['Never Let Me Go', 'Așadar']),
  tags: fc.subarray(tags),
  rating: optional(fc.constantFrom(1, 2.5, 4, 5)),
  day: optional(fc.constantFrom(20080229, 20100816, 20121231)),
  wordCount: fc.nat(1000),
  spoiler: fc.boolean(),
  unread: fc.boolean(),
  starred: fc.boolean(),
});

const anyDocument = fc
  .oneof(fc.constant('en'), fc.constantFrom(...Object.keys(vocabularies), 'en-GB', 'fa-IR', undefined))
  .chain((language) =>
    fc.record({
      body: textOf(language?.slice(0, 2) ?? ''),
      title: fc.constantFrom(...names, ''),
      facts: fewFacts,
      language: fc.constant(language),
    }),
  )
  .map(({ language, facts: { rating, day, ...facts }, ...rest }) => ({
    ...rest,
    ...(language !== undefined && { language }),
    facts: {
      ...facts,
      ...(rating !== undefined && { rating }),
      ...(day !== undefined && { day }),
      ...(language !== undefined && { language }),
    } satisfies NaiveDocument['facts'],
  }));

/** Ids do not stand in the order of the documents. */
export const anyLibrary: fc.Arbitrary<NaiveDocument[]> = fc
  .array(anyDocument, { maxLength: 12 })
  .map((documents) => documents.map((document, index) => ({ ...document, id: `d${(index * 7) % 13}` })));

const at = { start: 0, end: 0 };
const someWord = fc.oneof(fc.constantFrom(...english), fc.constantFrom(...allWords));
/** Part of a word, or one with a slip in it. */
const worn = fc.tuple(someWord, fc.nat(6), fc.nat(3)).map(([word, keep, slip]) => {
  const cut = word.slice(0, keep + 1);
  return slip === 0 ? `${cut.slice(1)}${cut.charAt(0)}` : slip === 1 ? `x${word}` : cut;
});
/** With a `*` in the place of some letters, at its beginning, inside, or at its end. */
const starred = fc
  .tuple(someWord, fc.nat(4), fc.nat(3))
  .map(([word, keep, leave]) => `${word.slice(0, keep)}*${word.slice(keep + leave)}`);
const aWord = fc.record({
  kind: fc.constant('word'),
  text: fc.oneof(
    { weight: 3, arbitrary: someWord },
    worn,
    fc.tuple(someWord, someWord, fc.constantFrom('-', '-', '*')).map(([one, other, between]) => one + between + other),
    starred,
  ),
  match: fc.constantFrom('whole', 'whole', 'whole', 'prefix', 'typo', 'two typos'),
  start: fc.constant(0),
  end: fc.constant(0),
});
const aPhrase = fc
  .array(fc.oneof(someWord, fc.constantFrom(...names)), { minLength: 1, maxLength: 3 })
  .map((words) => ({
    kind: 'phrase' as const,
    text: words.join(' '),
    unfinished: false,
    ...at,
  }));
const aField = fc.constantFrom(
  ...['by:seth', 'by:"Seth T."', 'by:o’b*', 'by:zoe', 'title:"let me"', 'title:asadar', 'title:nev*', 'tag:memory'],
  ...['tag:mem*', 'tag:"first love"', 'tag:cafe', 'tag:love', 'rating:4', 'rating:>=2.5', 'rating:<4', 'rating:none'],
  ...['year:2008..2010', 'year:>2010', 'year:none', 'lang:fa', 'lang:en', 'lang:en-gb', 'lang:none', 'is:spoiler'],
  ...[
    'is:unread',
    'is:starred',
    'is:tagged',
    'in:reviews',
    'in:notes',
    'in:points',
    'in:book',
    'words:>500',
    'words:100..400',
  ],
);

const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fc.oneof(aWord, aPhrase).map((node) => printQuery(node as QueryNode)) },
    aField,
    { weight: 2, arbitrary: fc.array(tie('text'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} OR ${b}`),
    fc.array(tie('text'), { minLength: 1, maxLength: 3 }).map((parts) => `(${parts.join(' OR ')})`),
    tie('text').map((part) => (part.startsWith('-') ? part : `-${part}`)),
    tie('text').map((part) => `-(${part})`),
  ),
}));
/** Queries with every part of the language, of the words and facts that documents have. */
export const likelyQueryText = text;
