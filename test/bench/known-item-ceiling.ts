// How good an answer to a known-item query can be: where other reviews say all of its words as well, nobody can tell which was meant.
import type { MadeReview } from './review-corpus.ts';

/** How a review says the words of a query. */
interface Said {
  /** How often each of them. */
  readonly times: readonly number[];
  /** From the first to the last word of the shortest stretch that has all of them. */
  readonly span: number;
  /** Of the whole review, in words. */
  readonly length: number;
}

/** As they are written, but for capitals: how engines fold and split them is theirs. ZWNJ joins parts of a Persian word. */
const WORDS = /[\p{L}\p{M}\p{N}\u200c’]+/gu;
const wordsIn = (text: string) => text.toLowerCase().match(WORDS) ?? [];

export type WordPlaces = ReturnType<typeof openWordPlaces>;

/** In which reviews each word stands, and where; one spelling is one word, whatever its inflections. */
export function openWordPlaces() {
  const texts = new Map<string, readonly string[]>();
  const having = new Map<string, Set<string>>();

  return {
    add({ id, body }: MadeReview): void {
      const words = wordsIn(body);
      texts.set(id, words);
      for (const word of words) having.set(word, (having.get(word) ?? new Set()).add(id));
    },

    /** How many reviews have it. */
    frequency: (word: string) => having.get(word)?.size ?? 0,

    /** The different words of a review, the rarest first. */
    byFrequency(id: string): string[] {
      return [...new Set(texts.get(id))].sort((a, b) => (having.get(a)?.size ?? 0) - (having.get(b)?.size ?? 0));
    },

    /** The reviews that have all words. */
    all(words: readonly string[]): string[] {
      const [first, ...others] = words
        .map((word) => having.get(word) ?? new Set<string>())
        .sort((a, b) => a.size - b.size);
      return [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
    },

    said(id: string, words: readonly string[]): Said {
      const text = texts.get(id) ?? [];
      const times = words.map((word) => text.filter((each) => each === word).length);
      return { times, span: shortestSpan(text, words), length: text.length };
    },
  };
}

/** How many reviews say the words at least as often, as near and in as short a text as the one that is meant, and one of these more so. */
export function betterAnswers(places: WordPlaces, id: string, words: readonly string[]): number {
  const meant = places.said(id, words);
  return places.all(words).filter((other) => other !== id && isBetter(places.said(other, words), meant)).length;
}

function isBetter(one: Said, other: Said): boolean {
  const gains = [
    ...one.times.map((times, word) => times - (other.times[word] ?? 0)),
    other.span - one.span,
    other.length - one.length,
  ];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function shortestSpan(text: readonly string[], words: readonly string[]): number {
  const last = new Map<string, number>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const [place, word] of text.entries()) {
    if (!words.includes(word)) continue;
    last.set(word, place);
    if (last.size === words.length) shortest = Math.min(shortest, place - Math.min(...last.values()) + 1);
  }
  return shortest;
}
