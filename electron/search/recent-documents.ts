// The documents that were shown last, with the places of their words, and as they are shown: the next letter of a query finds many
// of them again.
import { wordPlacesOf } from './analysis.ts';
import { documentAt, type LiveShard } from './live-shard.ts';
import type { SearchDocument } from './searcher.ts';
import { type ShownText, shownText } from './snippets.ts';

export interface ReadDocument {
  readonly document: SearchDocument;
  /** Of its text, see `wordPlacesOf`. */
  readonly words: Uint32Array;
  /** All of its text; made when first shown. */
  readonly whole: () => ShownText;
}

/** A thousand reviews, or the results of a long evening; about 8 MB. */
const MOST_LETTERS = 2_000_000;

export type RecentDocuments = ReturnType<typeof openRecentDocuments>;

export function openRecentDocuments(mostLetters = MOST_LETTERS) {
  /** By key, what was asked for last at the end. */
  const read = new Map<string, ReadDocument & { readonly stamp: number }>();
  let letters = 0;

  function forget(key: string): void {
    letters -= read.get(key)?.document.text.length ?? 0;
    read.delete(key);
  }

  return {
    /** As it is known now. @throws DamagedShard */
    at(of: LiveShard, number: number): ReadDocument {
      const key = of.shard.idOf(number);
      const stamp = of.corrected.get(number)?.stamp ?? of.shard.stampOf(number);
      const known = read.get(key);
      forget(key);
      const kept = known?.stamp === stamp ? known : { ...readAt(of, number), stamp };
      read.set(key, kept);
      letters += kept.document.text.length;
      for (const oldest of read.keys()) {
        if (letters <= mostLetters) break;
        forget(oldest);
      }
      return kept;
    },
  };
}

function readAt(of: LiveShard, number: number): ReadDocument {
  const document = documentAt(of, number);
  let shown: ShownText | undefined;
  const whole = () => {
    shown ??= shownText(document.text, []);
    return shown;
  };
  return { document, words: wordPlacesOf(document.text), whole };
}
