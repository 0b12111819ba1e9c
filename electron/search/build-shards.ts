// Builds the shards of many documents in short steps, so that the thread can answer searches, tell how far it is, or stop, in between.
import { createLexicon } from './lexicon.ts';
import { createShardBuilder, type IndexedDocument } from './shard-builder.ts';

export interface BuildStep {
  /** Documents taken so far; those since the last file cannot be found yet. */
  readonly documents: number;
  /** A shard that has just become ready (see shard-file.ts). */
  readonly file?: Uint8Array<ArrayBuffer>;
}

const STEP_MS = 8;

/**
 * Whoever iterates goes on when they like, or never: what has become ready until then stands for itself.
 * @param lexicon may serve many builds, one after the other: what it knows already it need not analyse again
 * @param now a clock, in milliseconds
 */
export function* buildShards(
  documents: Iterable<IndexedDocument>,
  lexicon = createLexicon(),
  now = () => performance.now(),
): Generator<BuildStep> {
  let builder = createShardBuilder(lexicon);
  let taken = 0;
  let begun = now();

  function* finished(): Generator<BuildStep> {
    const steps = builder.finish();
    let step = steps.next();
    while (!step.done) {
      yield { documents: taken };
      step = steps.next();
    }
    yield { documents: taken, file: step.value };
    builder = createShardBuilder(lexicon);
    begun = now();
  }

  for (const document of documents) {
    builder.add(document);
    taken++;
    if (builder.full) yield* finished();
    else if (now() - begun >= STEP_MS) {
      yield { documents: taken };
      begun = now();
    }
  }
  if (builder.documentCount > 0) yield* finished();
}
