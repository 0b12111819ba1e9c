// The engines ours is measured against, each set up as its documentation says for search as one types.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { BenchEngine } from './search-engine.ts';

const TITLE_BOOST = 3;
const FILE = 'index.json';

const wordsOf = (typed: string) => typed.split(/\s+/u).filter((word) => word !== '');

/** lunr's own pipeline (trimmer, stop words, English stemmer); no stop word is required, for lunr has none of them. */
export function plainLunr(): BenchEngine {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('body');
  builder.field('title', { boost: TITLE_BOOST });
  let index: lunr.Index | undefined;
  return {
    build(documents) {
      for (const document of documents) builder.add(document);
      index = builder.build();
    },
    save: (folder) => writeFile(join(folder, FILE), JSON.stringify(index)),
    async load(folder) {
      index = lunr.Index.load(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
    },
    search(typed, limit) {
      const words = wordsOf(typed.toLowerCase());
      const results = index?.query((query) => {
        for (const [place, word] of words.entries()) {
          const presence = lunr.Query.presence.REQUIRED;
          if (place === words.length - 1) {
            query.term(word, { presence, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          } else if (lunr.stopWordFilter(new lunr.Token(word, {}))) query.term(word, { presence });
        }
      });
      return (results ?? []).slice(0, limit).map(({ ref }) => ref);
    },
  };
}

export function miniSearch(): BenchEngine {
  const options = { fields: ['body', 'title'] };
  let index = new MiniSearch(options);
  return {
    build(documents) {
      for (const document of documents) index.add(document);
    },
    save: (folder) => writeFile(join(folder, FILE), JSON.stringify(index)),
    async load(folder) {
      index = MiniSearch.loadJSON(await readFile(join(folder, FILE), 'utf8'), options);
    },
    search: (typed, limit) =>
      index
        .search(typed, {
          combineWith: 'AND',
          prefix: (_, place, terms) => place === terms.length - 1,
          boost: { title: TITLE_BOOST },
        })
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}

/** It keeps a list for every beginning of every word. Its ranking knows no frequencies. */
export function flexSearch(): BenchEngine {
  const index = new FlexSearch.Document({
    document: { id: 'id', index: ['body', 'title'] },
    tokenize: 'forward',
  });
  return {
    build(documents) {
      for (const { id, body, title } of documents) index.add({ id, body, title });
    },
    async save(folder) {
      const writes: Promise<void>[] = [];
      await index.export((key, data) => {
        if (data !== undefined) writes.push(writeFile(join(folder, key), data));
      });
      await Promise.all(writes);
    },
    async load(folder) {
      for (const key of await readdir(folder)) index.import(key, await readFile(join(folder, key), 'utf8'));
    },
    search: (typed, limit) =>
      [...new Set(index.search(typed, { limit }).flatMap(({ result }) => result.map(String)))].slice(0, limit),
  };
}
