// What the search bench asks of every engine.
import type { MadeReview } from './review-corpus.ts';

export interface BenchEngine {
  /** Takes each review once, so that none but the engine keeps it. */
  build(reviews: Iterable<MadeReview>): void;
  /** Writes files into its folder. */
  save(): Promise<void>;
  /** Instead of building, from what was saved. */
  load(): Promise<void>;
  /**
   * What is in the box while someone types: all words must match, the last as a beginning.
   * @returns ids, best first, at most `limit`; an engine may have found more
   */
  search(typed: string, limit: number): string[] | Promise<string[]>;
  /** The same for whole words. */
  find(words: string, limit: number): string[] | Promise<string[]>;
  /** Where one of the words is enough, as it is to engines that are not told otherwise; ours always requires all. */
  findAny?(words: string, limit: number): string[] | Promise<string[]>;
}
