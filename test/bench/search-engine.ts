// What the search bench asks of every engine.
import type { IndexedDocument } from '../../electron/search/shard-builder.ts';

export interface BenchEngine {
  /** Takes each document once, so that none but the engine keeps it. */
  build(documents: Iterable<IndexedDocument>): void;
  /** Writes files into the folder. */
  save(folder: string): Promise<void>;
  /** Instead of building: ready to search when it resolves. */
  load(folder: string): Promise<void>;
  /**
   * What is in the box while someone types: all words must match, the last as a beginning.
   * @returns ids, best first, at most `limit`; an engine may have found more
   */
  search(typed: string, limit: number): string[];
}
