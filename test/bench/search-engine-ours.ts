// Our search in the search bench, as its worker thread runs it: matching, ranking, and the snippets of all results.
import { openSearchIndex } from '../../electron/search/search-index.ts';
import type { SearchDocument } from '../../electron/search/searcher.ts';
import { openShardFolder } from '../../electron/search/shard-folder.ts';
import { searchRequestSchema } from '../../electron/shared/search-results.ts';
import type { MadeReview } from './review-corpus.ts';
import type { BenchEngine } from './search-engine.ts';

const BOOK = 'bench';
/** Of its texts, which stay as they are. */
const VERSION = '1';
/** As many as are handed to the worker at once. */
const SLICE = 300;
const never = () => false;
const request = searchRequestSchema.parse({ text: '' });

export function ours(folder: string): BenchEngine {
  const index = openSearchIndex(openShardFolder(folder));

  async function found(text: string, typing: boolean, limit: number): Promise<string[]> {
    const answer = await index.search({ ...request, text, typing, limit }, never);
    return (answer?.results ?? []).map(({ id }) => id);
  }

  return {
    build(reviews) {
      let slice: SearchDocument[] = [];
      for (const review of reviews) {
        if (slice.push(documentOf(review)) < SLICE) continue;
        index.change(slice, []);
        slice = [];
      }
      index.change(slice, []);
      index.complete(BOOK, 'texts', VERSION);
      index.work(never);
    },
    // Shards were written as they were built.
    save: async () => {},
    async load() {
      index.readBack(new Map([[BOOK, VERSION]]));
    },
    search: (typed, limit) => found(typed, true, limit),
    find: (words, limit) => found(words, false, limit),
  };
}

function documentOf({ id, language, title, body }: MadeReview): SearchDocument {
  return {
    ...{ id, bookId: BOOK, kind: 'review', title, text: body, language },
    ...{ hidden: [], by: [title], titles: ['The Salt Ledger'], spoiler: false },
  };
}
