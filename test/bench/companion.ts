// The whole companion on a large book: how soon it finds after the book came in and after a restart, what it occupies, and for how
// long it keeps its main process from anything else.
import { runBuilt } from './child-script.ts';

/** Of the first opening, nothing indexed yet. */
export interface IndexingFigures {
  /** From opening on: until the first results, and until all is found. */
  readonly firstResultsMs: number;
  readonly indexedMs: number;
  /** The main process's longest block while it opens, and from then on until all is indexed. */
  readonly openingBlockMs: number;
  readonly indexingBlockMs: number;
  /** Of the whole process, all threads. */
  readonly indexedMb: number;
  readonly indexingPeakMb: number;
}

/** Of the next opening. */
export interface RestartFigures {
  readonly openMs: number;
  /** From opening on, until the first search is answered, and until nothing is missing in its answer. */
  readonly answeredMs: number;
  readonly completeMs: number;
  readonly restartBlockMs: number;
  /** Through the router, with snippets for 20 results; by place in the log. */
  readonly keystrokeMs: readonly (number | null)[];
  readonly restartedMb: number;
  readonly cancelling: CancellingFigures;
  readonly more: MoreFigures;
  readonly peakMb: number;
}

/** The log's slowest keystroke, called off for one in the middle: 95th percentiles. */
export interface CancellingFigures {
  readonly slowestMs: number;
  /** What the newer takes alone, and what right after the slowest was called off. */
  readonly aloneMs: number;
  readonly newerMs: number;
}

/** 30 reviews more, imported into the book. */
export interface MoreFigures {
  readonly importMs: number;
  /** From the end of the import until all of them are found. */
  readonly foundMs: number;
  readonly blockMs: number;
  /** Of the shards there were before, how many are still there. */
  readonly shards: number;
  readonly shardsKept: number;
}

export interface CompanionFigures extends IndexingFigures, RestartFigures {
  readonly reviews: number;
}

export interface CompanionFiles {
  /** The data folder, made anew. */
  readonly data: string;
  readonly reviews: string;
  readonly queries: string;
}

/** Each opening in a process of its own, and the reviews are put into the library in another one. */
export function measureCompanion(
  file: string,
  { data, reviews, queries }: CompanionFiles,
): IndexingFigures & RestartFigures {
  runBuilt(file, ['fill', data, reviews]);
  const indexing: IndexingFigures = runBuilt(file, ['index', data, queries]);
  const restart: RestartFigures = runBuilt(file, ['restart', data, queries]);
  return { ...indexing, ...restart };
}
