// What a result shows of a text: the matches, and a few words around those that say most of the query. Hidden words never leave
// this file. Pure.
import type { TextRange } from '../shared/rich-text.ts';
import type { SearchResult } from '../shared/search-results.ts';
import { touches } from '../shared/shield.ts';
import { mergeRanges } from '../shared/text-ranges.ts';

export type Excerpts = Pick<SearchResult, 'snippets' | 'matches' | 'hiddenMatch'>;

/** A match, and which parts of the query it is of; without them all matches are as good as each other. */
export interface ExcerptMatch extends TextRange {
  readonly sequences?: readonly number[];
}

// Two lines of a result list.
const LENGTH = 160;
const MOST_SNIPPETS = 3;
// How much of a snippet may go to end it between words; text without any such place is cut between characters.
const SLACK = 40;
const INSIDE_WORD = /[\p{L}\p{M}\p{N}\p{Cs}'’]/u;

/**
 * Snippets are chosen one by one: the stretch with most of what the query asks for and no snippet shows yet, of such stretches
 * the one with most matches.
 * @param matches in order, disjoint
 * @param hidden the shielded ranges of `text`
 * @param reveal show and mark hidden words too; `hiddenMatch` tells of them in either case
 * @param whole gives `shownText(text, [])`, where somebody keeps it
 */
export function excerptsOf(
  text: string,
  matches: readonly ExcerptMatch[],
  hidden: readonly TextRange[],
  reveal: boolean,
  whole = () => shownText(text, []),
): Excerpts {
  const open = matches.filter((match) => !touches(match, hidden));
  const visible = reveal ? matches : open;
  const shown = () => (reveal || hidden.length === 0 ? whole() : shownText(text, hidden));
  return {
    snippets: visible.length > 0 ? snippetsOf(shown(), visible) : [],
    matches: visible.map(({ start, end }) => [start, end]),
    hiddenMatch: open.length < matches.length,
  };
}

function snippetsOf(shown: ShownText, matches: readonly ExcerptMatch[]): Excerpts['snippets'] {
  const marks = matches.map(({ start, end, sequences = ANYTHING }) => ({
    start: shown.at(start),
    end: shown.at(end),
    sequences,
  }));
  const windows: TextRange[] = [];
  const covered = new Set<number>();
  let free: TextRange[] = [{ start: 0, end: shown.text.length }];
  while (windows.length < MOST_SNIPPETS) {
    const best = free
      .flatMap((within) => fullest(marks, within, covered) ?? [])
      .reduce<Cluster | undefined>((most, cluster) => (most && !better(cluster, most) ? most : cluster), undefined);
    if (!best) break;
    const window = windowAround(shown.text, best);
    windows.push(window);
    for (const mark of marks) {
      if (mark.start >= window.start && mark.end <= window.end) for (const each of mark.sequences) covered.add(each);
    }
    free = free.flatMap((range) =>
      range === best.within
        ? [
            { start: range.start, end: window.start },
            { start: window.end, end: range.end },
          ]
        : range,
    );
  }
  return windows.toSorted((a, b) => a.start - b.start).map((window) => cut(shown.text, window, marks));
}

const ANYTHING = [0];

export interface ShownText {
  readonly text: string;
  /** Where an offset of the text went. */
  at(offset: number): number;
}

/** `text` on one line with `…` for every hidden stretch. */
export function shownText(text: string, hidden: readonly TextRange[]): ShownText {
  /** What is shown as one character, in order, and where that is. */
  const folds: (TextRange & { readonly shownAt: number })[] = [];
  let shown = '';
  let from = 0;
  const fold = (start: number, end: number, as: string) => {
    shown += text.slice(from, start);
    folds.push({ start, end, shownAt: shown.length });
    shown += as;
    from = end;
  };
  const keep = (end: number) => {
    const begun = from;
    for (const { 0: blank, index } of text.slice(begun, end).matchAll(UNEVEN_BLANKS)) {
      fold(begun + index, begun + index + blank.length, ' ');
    }
  };
  for (const { start, end } of mergeRanges(hidden)) {
    keep(start);
    fold(start, end, '…');
  }
  keep(text.length);
  shown += text.slice(from);
  return {
    text: shown,
    at(offset: number): number {
      const last = folds[countUpTo(folds, offset) - 1];
      if (!last) return offset;
      return offset < last.end ? last.shownAt : last.shownAt + 1 + offset - last.end;
    },
  };
}

/** All blanks but single spaces. */
const UNEVEN_BLANKS = /\s{2,}|[^\S ]/g;

/** How many of the ranges begin at `offset` or before it. */
function countUpTo(ranges: readonly TextRange[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Neighbouring marks that fit one snippet. */
interface Cluster extends TextRange {
  /** How many parts of the query it has that are not covered yet. */
  readonly fresh: number;
  readonly count: number;
  readonly within: TextRange;
}

function better(one: Pick<Cluster, 'fresh' | 'count'>, other: Pick<Cluster, 'fresh' | 'count'>): boolean {
  return one.fresh > other.fresh || (one.fresh === other.fresh && one.count > other.count);
}

/** The best cluster of `within`, the first such; a mark longer than a snippet stands alone. */
function fullest(
  marks: readonly Required<ExcerptMatch>[],
  within: TextRange,
  covered: ReadonlySet<number>,
): Cluster | undefined {
  const inside = marks.filter((mark) => mark.start >= within.start && mark.end <= within.end);
  /** Of what is not covered, how many marks of the stretch at hand have it. */
  const held = new Map<number, number>();
  const hold = (sequences: readonly number[], by: 1 | -1) => {
    for (const each of sequences) {
      const count = (held.get(each) ?? 0) + by;
      if (count > 0) held.set(each, count);
      else held.delete(each);
    }
  };
  const uncovered = inside.map(({ sequences }) => sequences.filter((each) => !covered.has(each)));
  let best: Cluster | undefined;
  let first = 0;
  for (const [last, { end }] of inside.entries()) {
    hold(uncovered[last] ?? [], 1);
    while (first < last && end - (inside[first]?.start ?? end) > LENGTH) hold(uncovered[first++] ?? [], -1);
    const figures = { fresh: held.size, count: last - first + 1 };
    if (!best || better(figures, best)) best = { start: inside[first]?.start ?? end, end, within, ...figures };
  }
  return best;
}

/** About `LENGTH` characters with the cluster in the middle, ending between words. */
function windowAround(text: string, cluster: Cluster): TextRange {
  const { within } = cluster;
  const spare = Math.max(0, LENGTH - (cluster.end - cluster.start));
  const left = Math.max(within.start, cluster.start - Math.floor(spare / 2));
  const end = Math.min(within.end, left + LENGTH);
  const start = Math.max(within.start, Math.min(left, end - LENGTH));
  return { start: cutForwards(text, start, cluster.start), end: cutBackwards(text, end, cluster.end) };
}

function cutForwards(text: string, start: number, limit: number): number {
  for (let at = start; at <= Math.min(limit, start + SLACK); at++) if (betweenWords(text, at)) return at;
  return splitsPair(text, start) ? start + 1 : start;
}

function cutBackwards(text: string, end: number, limit: number): number {
  for (let at = end; at >= Math.max(limit, end - SLACK); at--) if (betweenWords(text, at)) return at;
  return splitsPair(text, end) ? end - 1 : end;
}

function betweenWords(text: string, at: number): boolean {
  return !(INSIDE_WORD.test(text.charAt(at - 1)) && INSIDE_WORD.test(text.charAt(at)));
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The window's text with `…` where more text goes on, and the marks in it. */
function cut(text: string, window: TextRange, marks: readonly TextRange[]): Excerpts['snippets'][number] {
  const untrimmed = text.slice(window.start, window.end);
  const start = window.start + (untrimmed.length - untrimmed.trimStart().length);
  const body = untrimmed.trim();
  const end = start + body.length;
  const before = window.start > 0 && !body.startsWith('…') ? '…' : '';
  const after = window.end < text.length && !body.endsWith('…') ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + body + after,
    matches: marks
      .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
      .filter((mark) => mark.start < mark.end)
      .map((mark) => [mark.start + shift, mark.end + shift]),
  };
}
