// The search is held to plain lunr: what lunr's own parser and builder make of a query, asked of lunr and of our shards by the
// product's evaluation, finds the same documents. Their order is ours (ranking.test.ts).
import fc from 'fast-check';
import lunr from 'lunr';
import { expect, test } from 'vitest';
import { fold, tokensOf } from '../../../electron/search/analysis.ts';
import { matchShard } from '../../../electron/search/evaluate.ts';
import { FIELDS } from '../../../electron/search/postings.ts';
import type { PlanNode, QueryPlan, Sequence } from '../../../electron/search/query-plan.ts';
import type { IndexedDocument } from '../../../electron/search/shard-builder.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';
import { anyCorpus, opened, shardFile, WORDS } from './any-corpus.ts';

declare module 'lunr' {
  class QueryParser {
    constructor(text: string, query: Query);
    parse(): Query;
  }
  namespace Query {
    interface Clause {
      presence: presence;
    }
  }
}

const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;

/** What lunr is handed in place of digits, of which it loses words (2.3.9: nodes of its token set are told apart by strings in which those run together with numbers). */
const undigited = (term: string) => term.replace(/[0-9]/g, (digit) => String.fromCharCode(0xe000 + Number(digit)));
const digited = (term: string) => term.replace(/[\ue000-\ue009]/g, (char) => `${char.charCodeAt(0) - 0xe000}`);
const stemFieldOf = (field: string) => `${field} stems`;

/** A word's stems, as those of its language and, if it is of ASCII letters, in English. */
function stemsOf(text: string, language: string): string[] {
  return tokensOf(text).flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    const english = language === 'en' || /^[a-z]+$/i.test(word) ? ['en'] : [];
    return [...new Set([...(language ? [language] : []), ...english])].map((each) => `${each}:${stem(word, each)}`);
  });
}

/** Plain lunr, with words and stems in fields of their own: without a pipeline, a clause asks for words as they are. */
function lunrIndex(documents: readonly IndexedDocument[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of FIELDS) {
    builder.field(field);
    builder.field(stemFieldOf(field));
  }
  for (const document of documents) {
    const language = stemmingLanguage(document.language);
    const fields = FIELDS.flatMap((field) => [
      [field, tokensOf(document[field]).map(({ term }) => undigited(term))],
      [stemFieldOf(field), stemsOf(document[field], language).map(undigited)],
    ]);
    builder.add({ id: document.id, ...Object.fromEntries(fields) });
  }
  const languages = ['', 'ar', ...documents.map(({ language }) => stemmingLanguage(language)), 'en'];
  builder.searchPipeline = Object.assign(new lunr.Pipeline(), {
    runString(asked: string): string[] {
      const word = digited(asked);
      const terms = [fold(word), ...languages.map((each) => `${each}:${stem(word, each)}`)].map(undigited);
      const known = terms.filter((term) => term in builder.invertedIndex);
      // Of a required word that a pipeline makes several of, plain lunr wants each to occur somewhere (2.3.9).
      return known.length > 0 ? known : terms.slice(0, 1);
    },
  });
  return builder.build();
}

function askLunr(index: lunr.Index, { clauses }: lunr.Query): string[] {
  const results = index.query((query) => {
    for (const { term, fields, usePipeline, ...rest } of clauses) {
      const asked = usePipeline ? fields.flatMap((field) => [field, stemFieldOf(field)]) : fields;
      query.term(undigited(term), { ...rest, usePipeline, fields: asked });
    }
  });
  return results.map(({ ref }) => ref).sort();
}

/** lunr's rules: none of the prohibited, all of the required, or any of the optional if none is; what is only prohibited leaves the rest. */
function planOf({ clauses }: lunr.Query): QueryPlan {
  const sequences = clauses.map(
    ({ presence }, index): Sequence => ({ index, words: [index], places: [[]], excluded: presence === PROHIBITED }),
  );
  const of = (asked: lunr.Query.presence) =>
    sequences
      .filter(({ index }) => clauses[index]?.presence === asked)
      .map((sequence): PlanNode => ({ kind: 'sequence', sequence }));
  const optional: PlanNode = { kind: 'any', parts: of(OPTIONAL) };
  const wanted = of(REQUIRED).length > 0 ? of(REQUIRED) : of(OPTIONAL).length > 0 ? [optional] : [];
  const unwanted = of(PROHIBITED).map((operand): PlanNode => ({ kind: 'not', operand }));
  return {
    words: clauses.map((clause) => ({ term: clause.term, clauses: [clause] })),
    sequences,
    root: { kind: 'all', parts: [...wanted, ...unwanted] },
  };
}

function ask(documents: readonly IndexedDocument[], plan: QueryPlan): string[] {
  if (documents.length === 0) return [];
  const shard = opened(shardFile(documents));
  const matches = matchShard(shard, plan, () => {
    throw new Error('lunr knows no facts.');
  });
  return [...matches.documents.keys()].filter((each) => matches.documents[each] === 1).map((each) => shard.idOf(each));
}

const terms = WORDS.flatMap((word) => tokensOf(word).map(({ term }) => term));
const edited = fc
  .tuple(fc.constantFrom(...terms), fc.nat(9), fc.constantFrom('', 'a', 'e', '0'))
  .map(([term, at, put]) => `${term.slice(0, at)}${put}${term.slice(at + 1)}` || term);
const starred = fc
  .tuple(edited, fc.nat(4), fc.nat(2), fc.constantFrom('', '*'))
  .map(([term, at, leave, end]) => `${term.slice(0, at)}*${term.slice(at + leave)}${end}`);
const aTerm = fc.oneof(fc.constantFrom(...terms), edited);

/** One for lunr's parser, such as `+title:walk* -wake~1 cars`. */
const anyQueryString = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '+', '-'),
        fc.constantFrom('', '', 'title:', 'body:'),
        fc.oneof(
          fc.constantFrom(...WORDS),
          aTerm,
          starred,
          fc.tuple(aTerm, fc.constantFrom('~0', '~1', '~2', '^3', '~1^2')).map((parts) => parts.join('')),
        ),
      )
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((clauses) => clauses.join(' '));

/** One as a program would put it together. */
const anyClauses = fc.array(
  fc.tuple(
    aTerm,
    fc.record(
      {
        fields: fc.subarray([...FIELDS], { minLength: 1 }),
        presence: fc.constantFrom(OPTIONAL, REQUIRED, PROHIBITED),
        wildcard: fc.nat(3),
        boost: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: [] },
    ),
    fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  ),
  { minLength: 1, maxLength: 4 },
);

const anyQuery = fc.oneof(
  anyQueryString.map((text) => new lunr.QueryParser(text, new lunr.Query([...FIELDS])).parse()),
  anyClauses.map((clauses) => {
    const query = new lunr.Query([...FIELDS]);
    for (const [term, options, editDistance] of clauses) {
      const typos = options.wildcard || editDistance === undefined ? {} : { editDistance };
      query.term(term, { ...options, ...typos, usePipeline: !options.wildcard });
    }
    return query;
  }),
);

test('the search and lunr find the same documents', () => {
  let telling = 0;
  fc.assert(
    fc.property(
      anyCorpus,
      fc.array(anyQuery, { minLength: 1, maxLength: 5 }),
      fc.nat(12),
      (documents, queries, cut) => {
        const index = lunrIndex(documents);
        for (const query of queries) {
          // A typo is one of the word as it is written, not of its stem.
          for (const clause of query.clauses) if ('editDistance' in clause) clause.usePipeline = false;
          const plan = planOf(query);
          const found = [documents.slice(0, cut), documents.slice(cut)].flatMap((part) => ask(part, plan));
          expect(found.sort()).toEqual(askLunr(index, query));
          if (found.length > 0 && found.length < documents.length) telling++;
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(telling).toBeGreaterThan(100);
});
