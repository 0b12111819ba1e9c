// The engines ours is measured against, each set up as its documentation says for search as one types.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { BenchEngine } from './search-engine.ts';

const TITLE_BOOST = 3;

const fileIn = (folder: string) => join(folder, 'index.json');
const wordsOf = (typed: string) => typed.split(/\s+/u).filter((word) => word !== '');

/** lunr's own pipeline (trimmer, stop words, English stemmer); no stop word is required, for lunr has none of them. */
export function plainLunr(folder: string): BenchEngine {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('body');
  builder.field('title', { boost: TITLE_BOOST });
  let index: lunr.Index | undefined;

  const { REQUIRED, OPTIONAL } = lunr.Query.presence;

  function found(
    words: readonly string[],
    beginning: string | undefined,
    limit: number,
    presence = REQUIRED,
  ): string[] {
    const results = index?.query((query) => {
      for (const word of words) if (lunr.stopWordFilter(new lunr.Token(word, {}))) query.term(word, { presence });
      if (beginning === undefined) return;
      query.term(beginning, { presence, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    });
    return (results ?? []).slice(0, limit).map(({ ref }) => ref);
  }

  return {
    build(reviews) {
      for (const review of reviews) builder.add(review);
      index = builder.build();
    },
    save: () => writeFile(fileIn(folder), JSON.stringify(index)),
    async load() {
      index = lunr.Index.load(JSON.parse(await readFile(fileIn(folder), 'utf8')));
    },
    search(typed, limit) {
      const words = wordsOf(typed.toLowerCase());
      return found(words.slice(0, -1), words.at(-1), limit);
    },
    find: (words, limit) => found(wordsOf(words.toLowerCase()), undefined, limit),
    findAny: (words, limit) => found(wordsOf(words.toLowerCase()), undefined, limit, OPTIONAL),
  };
}

export function miniSearch(folder: string): BenchEngine {
  const options = { fields: ['body', 'title'] };
  let index = new MiniSearch(options);

  function found(text: string, options: SearchOptions, limit: number): string[] {
    const results = index.search(text, { boost: { title: TITLE_BOOST }, ...options });
    return results.slice(0, limit).map(({ id }) => String(id));
  }
  const isLast = (_: string, place: number, terms: string[]) => place === terms.length - 1;

  return {
    build(reviews) {
      for (const review of reviews) index.add(review);
    },
    save: () => writeFile(fileIn(folder), JSON.stringify(index)),
    async load() {
      index = MiniSearch.loadJSON(await readFile(fileIn(folder), 'utf8'), options);
    },
    search: (typed, limit) => found(typed, { combineWith: 'AND', prefix: isLast }, limit),
    find: (words, limit) => found(words, { combineWith: 'AND' }, limit),
    findAny: (words, limit) => found(words, { combineWith: 'OR' }, limit),
  };
}

/**
 * `tokenize: 'forward'` is its way to find words by their beginnings: it keeps a list for every beginning of every word, so that
 * searching as one types is what it is asked always. Its ranking knows places, no frequencies.
 */
export function flexSearch(folder: string): BenchEngine {
  const index = new FlexSearch.Document({
    document: { id: 'id', index: ['body', 'title'] },
    tokenize: 'forward',
  });
  function found(text: string, limit: number): string[] {
    return [...new Set(index.search(text, { limit }).flatMap(({ result }) => result.map(String)))].slice(0, limit);
  }
  return {
    build(reviews) {
      for (const { id, body, title } of reviews) index.add({ id, body, title });
    },
    async save() {
      const writes: Promise<void>[] = [];
      await index.export((key, data) => {
        if (data !== undefined) writes.push(writeFile(join(folder, key), data));
      });
      await Promise.all(writes);
    },
    async load() {
      for (const key of await readdir(folder)) index.import(key, await readFile(join(folder, key), 'utf8'));
    },
    search: found,
    find: found,
  };
}
