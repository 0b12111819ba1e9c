// The index is held to lunr: given the same tokens, it has the same documents for whatever lunr can be asked.
import fc from 'fast-check';
import lunr from 'lunr';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../electron/search/analysis.ts';
import type { Shard } from '../../../electron/search/postings.ts';
import type { IndexedDocument } from '../../../electron/search/shard-builder.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';
import { anyCorpus, documentsWith, numbersIn, opened, shardFile, WORDS } from './any-corpus.ts';

type Asked = 'body' | 'title' | 'stems';

interface Clause {
  readonly term: string;
  readonly field: Asked;
  readonly how: 'exact' | 'beginning' | 'typo';
  readonly presence: lunr.Query.presence;
}

const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
/** What lunr is handed in place of digits, of which it loses words (2.3.9: nodes of its token set are told apart by strings in which those run together with numbers). */
const undigited = (term: string) => term.replace(/[0-9]/g, (digit) => String.fromCharCode(0xe000 + Number(digit)));

function lunrIndex(documents: readonly IndexedDocument[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of ['body', 'title', 'stems']) builder.field(field);
  for (const { id, body, title, language: tag } of documents) {
    const language = stemmingLanguage(tag);
    const stems = tokensOf(body).flatMap(({ start, end }) => {
      const word = body.slice(start, end);
      const english = language === 'en' || /^[a-z]+$/i.test(word) ? [`en:${stem(word, 'en')}`] : [];
      return ['', 'en'].includes(language) ? english : [`${language}:${stem(word, language)}`, ...english];
    });
    const terms = (text: string) => tokensOf(text).map(({ term }) => undigited(term));
    builder.add({ id, body: terms(body), title: terms(title), stems: stems.map(undigited) });
  }
  return builder.build();
}

function askLunr(index: lunr.Index, clauses: readonly Clause[]): string[] {
  const results = index.query((query) => {
    for (const { term, field, how, presence } of clauses) {
      query.term(undigited(term), {
        fields: [field],
        usePipeline: false,
        presence,
        ...(how === 'beginning' && { wildcard: lunr.Query.wildcard.TRAILING }),
        ...(how === 'typo' && { editDistance: 1 }),
      });
    }
  });
  return results.map(({ ref }) => ref).sort();
}

function documentsOf(shard: Shard, { term, field, how }: Clause): string[] {
  if (field === 'stems') {
    const [language = '', stemmed = ''] = term.split(':');
    return documentsWith(
      shard,
      'body',
      how === 'beginning' ? shard.formsOfStemPrefix(stemmed, language) : shard.formsOfStem(stemmed, language),
    );
  }
  const near = () => shard.nearTerms(term, 1).map(({ forms }) => forms);
  const ranges = { exact: () => [shard.formsOfTerm(term)], beginning: () => [shard.formsOfPrefix(term)], typo: near };
  const forms = ranges[how]().flatMap(({ from, to }) => [...numbersIn(from, to)]);
  return documentsWith(shard, field, forms);
}

/** lunr's rules: none of the prohibited, all of the required, and any of either those or the optional; what is only prohibited leaves the rest. */
function ask(shard: Shard, clauses: readonly Clause[]): string[] {
  const all = Array.from({ length: shard.documentCount }, (_, document) => shard.idOf(document));
  const matches = clauses.map((clause) => ({ ...clause, ids: new Set(documentsOf(shard, clause)) }));
  const of = (presence: lunr.Query.presence) => matches.filter((match) => match.presence === presence);
  const wanted = [...of(OPTIONAL), ...of(REQUIRED)];
  return all
    .filter((id) => of(REQUIRED).every(({ ids }) => ids.has(id)) && !of(PROHIBITED).some(({ ids }) => ids.has(id)))
    .filter((id) => wanted.length === 0 || wanted.some(({ ids }) => ids.has(id)))
    .sort();
}

const terms = WORDS.flatMap((word) => tokensOf(word).map(({ term }) => term));
const edited = fc
  .tuple(fc.constantFrom(...terms), fc.nat(9), fc.constantFrom('', 'a', 'e', '0'))
  .map(([term, at, put]) => {
    return `${term.slice(0, at)}${put}${term.slice(at + 1)}` || term;
  });
const presence = fc.constantFrom(OPTIONAL, REQUIRED, PROHIBITED);
const anyClause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    term: fc.oneof(fc.constantFrom(...terms), edited),
    field: fc.constantFrom<Asked>('body', 'title'),
    how: fc.constantFrom<Clause['how']>('exact', 'beginning', 'typo'),
    presence,
  }),
  fc.record({
    term: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom('en', 'fr', 'ro', 'ru'))
      .map(([word, language]) => `${language}:${stem(word, language)}`),
    field: fc.constant<Asked>('stems'),
    how: fc.constantFrom<Clause['how']>('exact', 'beginning'),
    presence,
  }),
);

test('Index and lunr find the same documents', () => {
  fc.assert(
    fc.property(anyCorpus, fc.array(anyClause, { minLength: 1, maxLength: 4 }), (documents, clauses) => {
      fc.pre(documents.length > 0);
      expect(ask(opened(shardFile(documents)), clauses)).toEqual(askLunr(lunrIndex(documents), clauses));
    }),
    { numRuns: 400 },
  );
});
