// What made-up reviews are like, told beside all that is measured on them: how long they are, and how common their words.
import { tokensOf } from '../../electron/search/analysis.ts';
import { mean, quantile } from './figures.ts';

export interface CorpusFigures {
  readonly reviews: number;
  readonly words: number;
  /** Of a review, in words as our search tells them apart, which is more than were put together where no space stands between. */
  readonly median: number;
  readonly mean: number;
  readonly longest: number;
  readonly differentWords: number;
  /** How steeply a word's frequency falls with its rank, both as logarithms: near -1 in texts of people. */
  readonly zipfSlope: number;
}

/** Of so many words the line is drawn through: beyond them most come once or twice. */
const RANKS = 5000;

export function describedCorpus() {
  const frequencies = new Map<string, number>();
  const lengths: number[] = [];
  return {
    add(text: string): void {
      const tokens = tokensOf(text);
      lengths.push(tokens.length);
      for (const { term } of tokens) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    },

    figures(): CorpusFigures {
      return {
        reviews: lengths.length,
        words: lengths.reduce((sum, length) => sum + length, 0),
        median: quantile(lengths, 0.5),
        mean: mean(lengths),
        longest: quantile(lengths, 1),
        differentWords: frequencies.size,
        zipfSlope: slopeOf([...frequencies.values()].sort((a, b) => b - a).slice(0, RANKS)),
      };
    },
  };
}

/** Of the least squares line through logarithms of rank and frequency. */
function slopeOf(frequencies: readonly number[]): number {
  const ranks = frequencies.map((_, rank) => Math.log(rank + 1));
  const logarithms = frequencies.map(Math.log);
  const [x, y] = [mean(ranks), mean(logarithms)];
  const above = ranks.map((rank, index) => (rank - x) * ((logarithms[index] ?? 0) - y));
  return mean(above) / mean(ranks.map((rank) => (rank - x) ** 2));
}
